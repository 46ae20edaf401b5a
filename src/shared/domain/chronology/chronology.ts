import { type ActionSummary, daysOverdue } from '../action.ts';
import { hearingOutcomeNames, type HearingOutcome } from '../agenda.ts';
import type { CalendarDate } from '../calendar-date.ts';
import { counted } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import { kindOfEntry, type Entry } from '../entries/entry.ts';
import { type ReferralSummary, referralStatusNames } from '../referral.ts';
import { isRepeat } from '../repeat.ts';
import { type ChronologyItem, type ChronologyMark, compareItems } from './chronology-item.ts';
import { itemOfEntry } from './entry-item.ts';

type Referred = Pick<
  ReferralSummary,
  'id' | 'receivedOn' | 'agencyName' | 'status' | 'repeat' | 'decisionReason'
>;

type Heard = {
  readonly hearingId: string;
  readonly meetingId: string;
  readonly heldOn: CalendarDate;
  readonly outcome: HearingOutcome | null;
  readonly outcomeNote: string;
  readonly riskCount: number;
  readonly actionCount: number;
};

type Agreed = Pick<
  ActionSummary,
  'id' | 'text' | 'agencyName' | 'meetingId' | 'meetingOn' | 'dueOn' | 'status'
> &
  Pick<ActionSummary, 'statusOn' | 'statusNote'>;

/** What of a case has a day. */
export type DatedRecord = {
  readonly referrals: readonly Referred[];
  readonly hearings: readonly Heard[];
  readonly actions: readonly Agreed[];
};

type Context = {
  readonly today: CalendarDate;
  /** Names of what entries refer to by id, such as powers. */
  readonly names: ReadonlyMap<string, string>;
};

/** Everything dated of a case in one order, the earliest first. */
export function chronologyOf(
  record: DatedRecord,
  entries: readonly Entry[],
  { today, names }: Context,
): ChronologyItem[] {
  const ofCase = entries.filter(({ kind }) => kindOfEntry(kind).of === 'case');
  return [
    ...record.referrals.map(itemOfReferral),
    ...incidentsReferred(record.referrals, ofCase),
    ...record.hearings.map((hearing) => itemOfHearing(hearing, today)),
    ...record.actions.map((action) => itemOfAction(action, today)),
    ...ofCase.map((entry) => itemOfEntry(entry, ofCase, { today, names })),
  ].toSorted(compareItems);
}

const point = { untilOn: null, isLasting: false } as const;

const sentences = (...words: readonly string[]): string =>
  words.filter((text) => text !== '').join('. ');

function markOfReferral({ status, repeat }: Referred): ChronologyMark | null {
  if (status === 'returned' || status === 'withdrawn') return 'not-taken';
  if (isRepeat(repeat)) return 'repeat';
  return status === 'received' ? 'undecided' : null;
}

function itemOfReferral(referral: Referred): ChronologyItem {
  const { id, receivedOn, agencyName, status, repeat, decisionReason } = referral;
  const mark = markOfReferral(referral);
  return {
    ...point,
    key: `referral:${id}`,
    lane: 'hearings',
    on: receivedOn,
    title: mark === 'repeat' ? `Repeat referral by ${agencyName}` : `Referral by ${agencyName}`,
    brief:
      mark === 'repeat'
        ? 'Repeat'
        : status === 'accepted'
          ? 'Referred'
          : referralStatusNames[status],
    note: sentences(
      referralStatusNames[status],
      mark === 'repeat' ? repeat.reason : '',
      mark === 'not-taken' ? decisionReason : '',
    ),
    mark,
    opens: { to: `/referrals/${id}` },
  };
}

/**
 * The days on which referrals say that it happened. One day is one incident, which two agencies may both
 * refer, and which an entry may tell better.
 */
function incidentsReferred(
  referrals: readonly Referred[],
  entries: readonly Entry[],
): ChronologyItem[] {
  const told = new Set(
    entries.filter(({ kind }) => kind === 'incident').map(({ startsOn }) => startsOn),
  );
  const items: ChronologyItem[] = [];
  for (const referral of referrals.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const on = referral.repeat.incidentOn;
    if (on === null || told.has(on)) continue;
    told.add(on);
    items.push({
      ...point,
      key: `referred-incident:${referral.id}`,
      lane: 'incidents',
      on,
      title: 'Incident that was referred',
      brief: 'Incident of the referral',
      note: `Referral of ${dateWithYear(referral.receivedOn)} by ${referral.agencyName}`,
      mark: null,
      opens: { to: `/referrals/${referral.id}` },
    });
  }
  return items;
}

function itemOfHearing(hearing: Heard, today: CalendarDate): ChronologyItem {
  const { hearingId, meetingId, heldOn, outcome, outcomeNote, riskCount, actionCount } = hearing;
  const isAhead = outcome === null && heldOn >= today;
  const known = outcome === null ? 'No outcome yet' : hearingOutcomeNames[outcome];
  return {
    ...point,
    key: `hearing:${hearingId}`,
    lane: 'hearings',
    on: heldOn,
    title: isAhead ? 'To be heard' : known,
    brief: isAhead ? 'To be heard' : known,
    note: sentences(
      [
        ...(riskCount > 0 ? [counted(riskCount, 'risk')] : []),
        ...(actionCount > 0 ? [counted(actionCount, 'action')] : []),
      ].join(', '),
      outcomeNote,
    ),
    mark: isAhead ? 'ahead' : null,
    opens: { to: `/meetings/${meetingId}` },
  };
}

/** An action stands on the day that counts: when it was finished, or else when it is due. */
function itemOfAction(action: Agreed, today: CalendarDate): ChronologyItem {
  const { id, agencyName, text, meetingId, meetingOn, dueOn, status, statusOn } = action;
  const isFinished = status === 'done' || status === 'not-possible';
  const late = daysOverdue(action, today);
  const state = {
    open: late > 0 ? `${counted(late, 'day')} late` : '',
    done: 'Done',
    'not-possible': 'Not possible',
    'not-undertaken': 'Not undertaken',
  }[status];
  return {
    ...point,
    key: `action:${id}`,
    lane: 'actions',
    on: isFinished && statusOn !== null ? statusOn : dueOn,
    title: `${agencyName}: ${text}`,
    brief: agencyName,
    note: sentences(
      state,
      `Agreed ${dateWithYear(meetingOn)}, due ${dateWithYear(dueOn)}`,
      action.statusNote,
    ),
    mark: status === 'done' ? 'done' : late > 0 ? 'overdue' : isFinished ? null : 'ahead',
    opens: { to: `/meetings/${meetingId}` },
  };
}
