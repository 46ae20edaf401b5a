import type { AgendaEntry } from './agenda.ts';
import {
  addMinutes,
  type Instant,
  minutesBetween,
  type TimeOfDay,
  timeOf,
} from './calendar-date.ts';
import type { Meeting } from './meeting.ts';

type Timed = Pick<AgendaEntry, 'minutes' | 'startedAt' | 'endedAt'>;
type MeetingTimes = Pick<Meeting, 'startsAt' | 'endsAt' | 'openingMinutes' | 'closingMinutes'>;

export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));

/** `7:42`, and `1:02:10` from an hour on. */
export function clockText(seconds: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = pad(seconds % 60);
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${rest}`;
}

/** `10`, `10½` */
export const minutesText = (minutes: number): string =>
  minutes % 1 === 0 ? String(minutes) : `${minutes < 1 ? '' : Math.floor(minutes)}½`;

export const runningEntry = <T extends Timed>(entries: readonly T[]): T | undefined =>
  entries.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null);

/** Seconds a case took, or null while it has not ended. */
export const secondsTaken = ({ startedAt, endedAt }: Timed): number | null =>
  startedAt === null || endedAt === null ? null : secondsBetween(startedAt, endedAt);

/** When the first case began, for how long the opening took. */
export const firstStart = (entries: readonly Timed[]): Instant | null =>
  entries.reduce<Instant | null>(
    (first, { startedAt }) =>
      startedAt !== null && (first === null || startedAt < first) ? startedAt : first,
    null,
  );

export const lastEnd = (entries: readonly Timed[]): Instant | null =>
  entries.reduce<Instant | null>(
    (last, { endedAt }) => (endedAt !== null && (last === null || endedAt > last) ? endedAt : last),
    null,
  );

export type Pace = {
  /** Planned start of each case not yet begun, by its place on the agenda. */
  readonly starts: ReadonlyMap<number, TimeOfDay>;
  readonly casesEndAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly casesLeft: number;
  /** Minutes from the end of the case at hand to the closing; 0 when they are used up. */
  readonly minutesLeft: number;
  /** Minutes for each of the cases left, rounded down to a half. */
  readonly minutesEach: number;
  readonly minutesLate: number;
};

/**
 * The times of what is still to come. The case at hand counts with its planned minutes however long
 * it takes, so that the plan changes when a case ends and never while people speak.
 */
export function paceOf(meeting: MeetingTimes, entries: readonly Timed[]): Pace {
  const starts = new Map<number, TimeOfDay>();
  const from = freeFrom(meeting, entries);
  let clock = from;
  for (const [index, { minutes, startedAt }] of entries.entries()) {
    if (startedAt !== null) continue;
    starts.set(index, clock);
    clock = addMinutes(clock, minutes);
  }
  const closingAt = addMinutes(meeting.endsAt, -meeting.closingMinutes);
  const minutesLeft = Math.max(0, minutesBetween(from, closingAt));
  const each = starts.size === 0 ? 0 : minutesLeft / starts.size;
  const endsAt = addMinutes(clock, meeting.closingMinutes);
  return {
    starts,
    casesEndAt: clock,
    endsAt,
    casesLeft: starts.size,
    minutesLeft,
    minutesEach: Math.floor(each * 2) / 2,
    minutesLate: Math.max(0, minutesBetween(meeting.endsAt, endsAt)),
  };
}

/** When the next case can begin. */
function freeFrom(meeting: MeetingTimes, entries: readonly Timed[]): TimeOfDay {
  const running = runningEntry(entries);
  if (running?.startedAt) return addMinutes(timeOf(running.startedAt), running.minutes);
  const ended = lastEnd(entries);
  return ended === null ? addMinutes(meeting.startsAt, meeting.openingMinutes) : timeOf(ended);
}
