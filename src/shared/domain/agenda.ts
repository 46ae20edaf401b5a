import { z } from 'zod';
import { compareByRules, type Orderable } from './agenda-rules.ts';
import { type Break, timesOfCases } from './agenda-times.ts';
import {
  addMinutes,
  CalendarDate,
  Instant,
  minutesBetween,
  type TimeOfDay,
} from './calendar-date.ts';
import { PersonName } from './person.ts';
import { CriterionMet } from './referral-criteria.ts';
import { RepeatVerdict } from './repeat.ts';

export const hearingOutcomes = ['heard', 'deferred', 'transferred', 'closed'] as const;
export const HearingOutcome = z.enum(hearingOutcomes);
export type HearingOutcome = z.infer<typeof HearingOutcome>;

export const hearingOutcomeNames: Record<HearingOutcome, string> = {
  heard: 'Heard',
  deferred: 'Deferred',
  transferred: 'Transferred',
  closed: 'Closed',
};

/** One case on an agenda, in the order in which it is heard. */
export const AgendaEntry = z.strictObject({
  hearingId: z.uuid(),
  caseId: z.uuid(),
  caseNumber: z.string(),
  victim: PersonName,
  perpetrator: PersonName,
  relationship: z.string(),
  agencyName: z.string(),
  childrenCount: z.int(),
  assessmentYes: z.int().nullable(),
  criteria: z.array(CriterionMet),
  repeat: RepeatVerdict,
  incidentOn: CalendarDate.nullable(),
  /** Minutes planned for the case. */
  minutes: z.int().min(1).max(240),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  outcome: HearingOutcome.nullable(),
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;

/** A case that is closed to whoever looks: its place and its times are all that they see of it. */
export const ClosedEntry = z.strictObject({
  notForYou: z.literal(true),
  minutes: AgendaEntry.shape.minutes,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type ClosedEntry = z.infer<typeof ClosedEntry>;

/** One place on an agenda. */
export const AgendaSlot = z.union([AgendaEntry, ClosedEntry]);
export type AgendaSlot = z.infer<typeof AgendaSlot>;

/**
 * The order that SafeLives suggests: cases with children first, so that children's agencies may
 * leave, then adult-only cases (https://safelives.org.uk/resources-library/marac-suggested-agenda/).
 * Within each part repeats come first, then the highest score, then the latest incident.
 */
export const compareForAgenda = compareByRules([
  'children-first',
  'repeat',
  'highest-risk',
  'latest-incident',
]);

/**
 * Where a new entry goes in an order that somebody may have changed by hand: before the first
 * entry that it must precede by the rule, so that nothing else moves.
 */
export function insertionIndex(order: readonly Orderable[], entry: Orderable): number {
  const index = order.findIndex((other) => compareForAgenda(entry, other) < 0);
  return index === -1 ? order.length : index;
}

/** `order` with the entry at `from` moved to `to`; both clamped to the list. */
export function moveWithin<T>(order: readonly T[], from: number, to: number): T[] {
  const moved = order.slice();
  const [entry] = moved.splice(from, 1);
  if (entry !== undefined) moved.splice(Math.max(0, Math.min(to, moved.length)), 0, entry);
  return moved;
}

export type MeetingTimes = {
  readonly startsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly openingMinutes: number;
  readonly closingMinutes: number;
  readonly breaks?: readonly Break[];
};

export type PlannedBreak = {
  /** Index of the case that it comes before. */
  readonly beforeIndex: number;
  readonly at: TimeOfDay;
  readonly minutes: number;
};

export type AgendaPlan = {
  /** Planned start of each case, in order. */
  readonly starts: readonly TimeOfDay[];
  readonly breaks: readonly PlannedBreak[];
  /** When the last case ends and closing begins. */
  readonly casesEndAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly minutesNeeded: number;
  readonly minutesAvailable: number;
  /** Minutes past the meeting's end; 0 when it fits. */
  readonly minutesOver: number;
  /** Minutes per case with which the cases would fit, rounded down to a half. */
  readonly minutesThatFit: number;
};

/** The times of an agenda, and whether its cases fit between opening and closing. */
export function planAgenda(
  meeting: MeetingTimes,
  entries: readonly { minutes: number }[],
): AgendaPlan {
  const { startsAt, endsAt, openingMinutes, closingMinutes, breaks = [] } = meeting;
  const clockAt = (minutes: number): TimeOfDay => addMinutes(startsAt, Math.floor(minutes));
  const times = timesOfCases(
    openingMinutes,
    entries.map(({ minutes }) => minutes),
    breaks,
  );
  const casesEnd = times.at(-1)?.until ?? openingMinutes;
  const minutesNeeded = casesEnd + closingMinutes;
  const minutesAvailable = minutesBetween(startsAt, endsAt);
  return {
    starts: times.map(({ from }) => clockAt(from)),
    breaks: times.flatMap(({ from, breakBefore }, beforeIndex) =>
      breakBefore === 0
        ? []
        : [{ beforeIndex, at: clockAt(from - breakBefore), minutes: breakBefore }],
    ),
    casesEndAt: clockAt(casesEnd),
    endsAt: clockAt(minutesNeeded),
    minutesNeeded,
    minutesAvailable,
    minutesOver: Math.max(0, minutesNeeded - minutesAvailable),
    minutesThatFit: minutesThatFit(meeting, entries.length),
  };
}

/** The most minutes, in halves, that each of so many cases can have; 0 when there is no time. */
function minutesThatFit(meeting: MeetingTimes, count: number): number {
  if (count === 0) return 0;
  const { openingMinutes, closingMinutes, breaks = [] } = meeting;
  const casesMayEnd = minutesBetween(meeting.startsAt, meeting.endsAt) - closingMinutes;
  const fits = (minutes: number): boolean => {
    const times = timesOfCases(openingMinutes, Array<number>(count).fill(minutes), breaks);
    return (times.at(-1)?.until ?? 0) <= casesMayEnd;
  };
  const withoutBreaks = (casesMayEnd - openingMinutes) / count;
  for (let minutes = Math.floor(withoutBreaks * 2) / 2; minutes > 0; minutes -= 0.5) {
    if (fits(minutes)) return minutes;
  }
  return 0;
}
