import type { AgendaSettings } from './agenda-settings.ts';
import type { CalendarDate } from './calendar-date.ts';
import { counted, inList } from './count-words.ts';
import { dateWithYear } from './date-words.ts';

type Addition = {
  readonly addedOn: CalendarDate;
  /** Last day on which a case may be added without more ado; null when none is set. */
  readonly cutOffOn: CalendarDate | null;
  readonly isApprovedByChair: boolean;
  /** Why it cannot wait for the next meeting. */
  readonly lateReason: string;
};

export type AdditionVerdict = {
  readonly outcome: 'in-time' | 'late-approved' | 'not-yet';
  readonly missing: readonly ('approval' | 'reason')[];
  readonly reason: string;
};

/**
 * Whether a case may go on the agenda: after the cut-off only with the chair's approval and a reason
 * (our default). The day of the cut-off itself is in time.
 */
export function judgeAddition(addition: Addition, settings: AgendaSettings): AdditionVerdict {
  const { addedOn, cutOffOn, isApprovedByChair, lateReason } = addition;
  const day = dateWithYear(addedOn);
  if (cutOffOn === null || addedOn <= cutOffOn) {
    const why =
      cutOffOn === null ? 'no cut-off is set' : `the cut-off is ${dateWithYear(cutOffOn)}`;
    return { outcome: 'in-time', missing: [], reason: `Added on ${day}: ${why}.` };
  }
  const missing = [
    settings.lateNeedsApproval && !isApprovedByChair ? ('approval' as const) : [],
    settings.lateNeedsReason && lateReason.trim() === '' ? ('reason' as const) : [],
  ].flat();
  const late = `Added on ${day}, after the cut-off of ${dateWithYear(cutOffOn)}`;
  if (missing.length === 0) {
    const approval = isApprovedByChair ? 'with the chair’s approval' : 'which this forum allows';
    return { outcome: 'late-approved', missing, reason: `${late}, ${approval}.` };
  }
  const needs = inList(missing.map((what) => missingWords[what]));
  return { outcome: 'not-yet', missing, reason: `${late}: it needs ${needs}.` };
}

const missingWords = { approval: 'the chair’s approval', reason: 'a reason' };

/** An agenda as it was sent out. */
export type CirculatedAgenda = {
  readonly version: number;
  readonly circulatedOn: CalendarDate;
  /** In their order. */
  readonly hearingIds: readonly string[];
};

export type AgendaVersion = {
  /** The version that the agenda has now: the circulated one as long as nothing differs. */
  readonly version: number;
  readonly isNew: boolean;
  /** Cases that those who have the circulated version do not know of, in the order of the agenda. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly isReordered: boolean;
  readonly reason: string;
};

/** What an agenda has become since it was last circulated. */
export function versionOfAgenda(
  circulated: CirculatedAgenda | null,
  hearingIds: readonly string[],
): AgendaVersion {
  if (circulated === null) {
    const reason = `Version 1, not circulated yet: all ${counted(hearingIds.length, 'case')} are new to its readers.`;
    return { version: 1, isNew: true, added: hearingIds, removed: [], isReordered: false, reason };
  }
  const before = new Set(circulated.hearingIds);
  const now = new Set(hearingIds);
  const added = hearingIds.filter((id) => !before.has(id));
  const removed = circulated.hearingIds.filter((id) => !now.has(id));
  const stayed = hearingIds.filter((id) => before.has(id));
  const stayedBefore = circulated.hearingIds.filter((id) => now.has(id));
  const isReordered = stayed.some((id, index) => id !== stayedBefore[index]);
  const isNew = added.length > 0 || removed.length > 0 || isReordered;
  const sent = `version ${circulated.version}, circulated on ${dateWithYear(circulated.circulatedOn)}`;
  const version = isNew ? circulated.version + 1 : circulated.version;
  const changes = [
    added.length > 0 ? `${counted(added.length, 'case')} new` : '',
    removed.length > 0 ? `${counted(removed.length, 'case')} taken off` : '',
    isReordered ? 'the order changed' : '',
  ].filter((words) => words !== '');
  const reason = isNew
    ? `Version ${version}: ${inList(changes)} since ${sent}.`
    : `Nothing has changed since ${sent}.`;
  return { version, isNew, added, removed, isReordered, reason };
}
