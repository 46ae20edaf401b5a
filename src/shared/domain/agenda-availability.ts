import type { CaseTimes } from './agenda-times.ts';
import { addMinutes, minutesBetween, type TimeOfDay } from './calendar-date.ts';
import { inList } from './count-words.ts';

/** When an agency can be at the meeting; null where it is free. */
export type AgencyTimes = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly from: TimeOfDay | null;
  readonly until: TimeOfDay | null;
};

/** What the agencies of a case allow. */
export type CaseLimits = {
  /** Those of its agencies that cannot be there all the time. */
  readonly agencies: readonly AgencyTimes[];
  /** Minutes of the meeting between which all of them are there. */
  readonly window: { readonly from: number; readonly until: number };
};

export function limitsOf(
  agencyIds: readonly string[],
  agencies: readonly AgencyTimes[],
  meetingStartsAt: TimeOfDay,
): CaseLimits {
  const limited = agencies.filter(
    ({ agencyId, from, until }) =>
      agencyIds.includes(agencyId) && (from !== null || until !== null),
  );
  const minutesAt = (time: TimeOfDay | null, otherwise: number): number =>
    time === null ? otherwise : minutesBetween(meetingStartsAt, time);
  return {
    agencies: limited,
    window: {
      from: Math.max(-Infinity, ...limited.map(({ from }) => minutesAt(from, -Infinity))),
      until: Math.min(Infinity, ...limited.map(({ until }) => minutesAt(until, Infinity))),
    },
  };
}

/** Why a case stands where an agency that it needs is not there. */
export type Miss = 'by-hand' | 'times-clash' | 'no-such-time' | 'taken';

const missWords: Record<Miss, string> = {
  'by-hand': 'It was put there by hand.',
  'times-clash': 'The times of its agencies do not meet, so no place suits them all.',
  'no-such-time': 'No place on this agenda lies within that time.',
  taken: 'It gives way to cases that come before it in the order.',
};

export type NotPlaced = {
  readonly hearingId: string;
  /** The agencies that would miss it. */
  readonly agencyIds: readonly string[];
  readonly why: Miss;
  readonly reason: string;
};

/** The agencies that are not there from the beginning to the end of a case. */
export const agenciesMissing = (
  { agencies }: CaseLimits,
  { from, until }: CaseTimes,
  meetingStartsAt: TimeOfDay,
): AgencyTimes[] =>
  agencies.filter(
    (agency) =>
      (agency.from !== null && minutesBetween(meetingStartsAt, agency.from) > from) ||
      (agency.until !== null && minutesBetween(meetingStartsAt, agency.until) < until),
  );

export function missReason(
  missing: readonly AgencyTimes[],
  { from, until }: CaseTimes,
  why: Miss,
  meetingStartsAt: TimeOfDay,
): string {
  const at = (minutes: number): TimeOfDay => addMinutes(meetingStartsAt, minutes);
  const limits = inList(missing.map(limitWords));
  return `Heard from ${at(from)} to ${at(until)}, but ${limits}. ${missWords[why]}`;
}

/** `Education must leave by 11:00` */
function limitWords({ agencyName, from, until }: AgencyTimes): string {
  if (from === null) return `${agencyName} must leave by ${until}`;
  if (until === null) return `${agencyName} can only come from ${from}`;
  return `${agencyName} is there only from ${from} to ${until}`;
}
