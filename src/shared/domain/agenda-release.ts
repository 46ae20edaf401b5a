import type { AgendaSettings } from './agenda-settings.ts';
import { minutesBetween, type TimeOfDay } from './calendar-date.ts';
import { counted, inList } from './count-words.ts';

/** A case still to be heard, with the time at which it is planned. */
export type ReleaseCase = {
  readonly hearingId: string;
  /** Its number on the agenda, from 1. */
  readonly number: number;
  /** Null when nobody recorded whether there are children. */
  readonly childrenCount: number | null;
  readonly startsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
};

/** Why a case needs an agency; `unknown` when nobody recorded whether it does, so that it stays. */
export type NeedKind = 'owner' | 'information' | 'asked' | 'unknown';

export type Need = {
  readonly hearingId: string;
  readonly agencyId: string;
  readonly kind: NeedKind;
};

type ReleaseAgency = {
  readonly agencyId: string;
  readonly servesChildrenOnly: boolean;
  /** When it left the meeting; null while it is there. */
  readonly leftAt: TimeOfDay | null;
};

/** A while without a case for an agency, after which it is needed again. */
export type FreeTime = {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  /** Number of the case that needs it again. */
  readonly number: number;
};

export type Release = {
  readonly agencyId: string;
  readonly state: 'not-needed' | 'until' | 'to-the-end';
  /** When the last case that needs it ends; null when none does. */
  readonly mayLeaveAt: TimeOfDay | null;
  /** When the first case that needs it begins; null when none does. */
  readonly arriveBy: TimeOfDay | null;
  readonly neededFor: readonly string[];
  readonly free: readonly FreeTime[];
  /** The first case that needs an agency which has left already. */
  readonly neededAgain: { readonly hearingId: string; readonly at: TimeOfDay } | null;
  readonly reason: string;
};

type Question = {
  /** In the order in which they are heard. */
  readonly cases: readonly ReleaseCase[];
  readonly agencies: readonly ReleaseAgency[];
  readonly needs: readonly Need[];
  readonly settings: AgendaSettings;
};

/**
 * Who may go home when. An agency is needed for the cases that it was asked to research, has
 * information on or owns an action of; one that serves children only is not needed for adult-only
 * cases, which are heard after the cases with children so that it may leave
 * (https://safelives.org.uk/resources-library/marac-suggested-agenda/).
 */
export const whoMayLeave = ({ cases, agencies, needs, settings }: Question): Release[] =>
  agencies.map((agency) => releaseOf(agency, cases, needs, settings));

function releaseOf(
  agency: ReleaseAgency,
  cases: readonly ReleaseCase[],
  allNeeds: readonly Need[],
  settings: AgendaSettings,
): Release {
  const needs = allNeeds.filter(({ agencyId }) => agencyId === agency.agencyId);
  const known = new Set(needs.map(({ hearingId }) => hearingId));
  const askedFor = cases.filter(({ hearingId }) => known.has(hearingId));
  const needed = askedFor.filter(
    ({ childrenCount }) => !agency.servesChildrenOnly || childrenCount !== 0,
  );
  const first = needed[0];
  const last = needed.at(-1);
  const free = freeTimes(needed, settings);
  const again = neededAgainAfter(needed, agency.leftAt);
  const state = last === undefined ? 'not-needed' : last === cases.at(-1) ? 'to-the-end' : 'until';
  const adultsOnly = askedFor.filter((each) => !needed.includes(each));
  return {
    agencyId: agency.agencyId,
    state,
    mayLeaveAt: last?.endsAt ?? null,
    arriveBy: first?.startsAt ?? null,
    neededFor: needed.map(({ hearingId }) => hearingId),
    free,
    neededAgain: again === undefined ? null : { hearingId: again.hearingId, at: again.startsAt },
    reason: [
      leaveWords(state, last, agency),
      needWords(needed, needs),
      ...free.map(
        ({ from, until, number }) =>
          `Free from ${from} to ${until}, then needed again for number ${number}.`,
      ),
      again && agency.leftAt !== null
        ? `It left at ${agency.leftAt} and is needed again at ${again.startsAt} for number ${again.number}.`
        : '',
      writtenWords(adultsOnly, needs),
    ]
      .filter((words) => words !== '')
      .join(' '),
  };
}

function freeTimes(needed: readonly ReleaseCase[], settings: AgendaSettings): FreeTime[] {
  return needed.flatMap((each, index) => {
    const before = needed[index - 1];
    if (before === undefined) return [];
    const isLong = minutesBetween(before.endsAt, each.startsAt) >= settings.leastFreeMinutes;
    return isLong ? [{ from: before.endsAt, until: each.startsAt, number: each.number }] : [];
  });
}

/** A case that had begun when the agency left needs it no more. */
const neededAgainAfter = (
  needed: readonly ReleaseCase[],
  leftAt: TimeOfDay | null,
): ReleaseCase | undefined =>
  leftAt === null ? undefined : needed.find(({ startsAt }) => startsAt >= leftAt);

function leaveWords(
  state: Release['state'],
  last: ReleaseCase | undefined,
  { servesChildrenOnly }: ReleaseAgency,
): string {
  const which = servesChildrenOnly ? 'case with children' : 'case';
  if (last === undefined) return `No ${which} needs it.`;
  if (state === 'to-the-end') return `The last case, number ${last.number}, needs it.`;
  return `No ${which} after number ${last.number} needs it: it may leave at ${last.endsAt}.`;
}

const needNames: Record<NeedKind, string> = {
  owner: 'owns an action of',
  information: 'has information on',
  asked: 'was asked about',
  unknown: 'may be needed, which nobody recorded, for',
};

const needKinds = ['asked', 'information', 'owner', 'unknown'] as const;

function needWords(needed: readonly ReleaseCase[], needs: readonly Need[]): string {
  if (needed.length === 0) return '';
  const parts = needKinds.flatMap((kind) => {
    const count = needed.filter(({ hearingId }) =>
      needs.some((need) => need.hearingId === hearingId && need.kind === kind),
    ).length;
    return count === 0 ? [] : [`${needNames[kind]} ${counted(count, 'case')}`];
  });
  return `It ${inList(parts)}.`;
}

/** What an agency of children knows of adult-only cases is not lost when it leaves. */
function writtenWords(adultsOnly: readonly ReleaseCase[], needs: readonly Need[]): string {
  const knows = adultsOnly.filter(({ hearingId }) =>
    needs.some(({ hearingId: id, kind }) => id === hearingId && kind !== 'unknown'),
  );
  if (knows.length === 0) return '';
  const numbers = inList(knows.map(({ number }) => String(number)));
  return `Take what it has on adult-only ${knows.length === 1 ? 'case' : 'cases'} ${numbers} in writing.`;
}
