import { z } from 'zod';
import {
  addMinutes,
  CalendarDate,
  Instant,
  minutesBetween,
  type TimeOfDay,
} from './calendar-date.ts';
import { PersonName } from './person.ts';
import { CriterionMet } from './referral-criteria.ts';
import { isRepeat, RepeatVerdict } from './repeat.ts';

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

type Urgency = {
  readonly childrenCount: number;
  readonly repeat: Pick<RepeatVerdict, 'outcome'>;
  readonly assessmentYes: number | null;
  readonly incidentOn: CalendarDate | null;
};

/**
 * The order that SafeLives suggests: cases with children first, so that children's agencies may
 * leave, then adult-only cases (https://safelives.org.uk/resources-library/marac-suggested-agenda/).
 * Within each part repeats come first, then the highest score, then the latest incident.
 */
export function compareForAgenda(a: Urgency, b: Urgency): number {
  const repeatRank = (entry: Urgency): number => (isRepeat(entry.repeat) ? 0 : 1);
  return (
    Number(b.childrenCount > 0) - Number(a.childrenCount > 0) ||
    repeatRank(a) - repeatRank(b) ||
    (b.assessmentYes ?? -1) - (a.assessmentYes ?? -1) ||
    (b.incidentOn ?? '').localeCompare(a.incidentOn ?? '')
  );
}

/**
 * Where a new entry goes in an order that somebody may have changed by hand: before the first
 * entry that it must precede by the rule, so that nothing else moves.
 */
export function insertionIndex(order: readonly Urgency[], entry: Urgency): number {
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

type MeetingTimes = {
  readonly startsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly openingMinutes: number;
  readonly closingMinutes: number;
};

export type AgendaPlan = {
  /** Planned start of each case, in order. */
  readonly starts: readonly TimeOfDay[];
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
  const starts: TimeOfDay[] = [];
  let clock = addMinutes(meeting.startsAt, meeting.openingMinutes);
  for (const { minutes } of entries) {
    starts.push(clock);
    clock = addMinutes(clock, minutes);
  }
  const caseMinutes = entries.reduce((sum, { minutes }) => sum + minutes, 0);
  const frame = meeting.openingMinutes + meeting.closingMinutes;
  const minutesNeeded = frame + caseMinutes;
  const minutesAvailable = minutesBetween(meeting.startsAt, meeting.endsAt);
  const perCase = entries.length === 0 ? 0 : (minutesAvailable - frame) / entries.length;
  return {
    starts,
    casesEndAt: clock,
    endsAt: addMinutes(meeting.startsAt, minutesNeeded),
    minutesNeeded,
    minutesAvailable,
    minutesOver: Math.max(0, minutesNeeded - minutesAvailable),
    minutesThatFit: Math.max(0, Math.floor(perCase * 2) / 2),
  };
}
