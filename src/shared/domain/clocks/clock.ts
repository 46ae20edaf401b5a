import type { CalendarDate, Instant } from '../calendar-date.ts';
import type { Span } from './clock-measure.ts';
import type { Certainty } from './working-calendar.ts';

export const clockKinds = [
  'support-referral-hours',
  'support-referral-working-days',
  'agenda',
  'actions',
  'minutes',
  'review',
  'transfer-acknowledgement',
  'complaint',
  'victim-update',
  'code-update',
  'code-progress',
] as const;
export type ClockKind = (typeof clockKinds)[number];

export type ClockState =
  | 'not started'
  | 'not known'
  | 'running'
  | 'due today'
  | 'overdue'
  | 'met'
  | 'met late'
  | 'stopped';

/** A time during which a clock does not run. `Moment` is a day, or a moment for a clock of hours. */
export type ClockStop<Moment extends string> = {
  readonly stopped: Moment;
  readonly reason: string;
  /** The count begins anew from here; null while it is stopped. */
  readonly startedAgain: Moment | null;
};

export type Clock<Moment extends string> = {
  readonly kind: ClockKind;
  /** `Minutes` */
  readonly name: string;
  /** What it counts from: `the meeting` */
  readonly event: string;
  readonly start: Moment | null;
  readonly met: Moment | null;
  /** In the order of time. */
  readonly stops: readonly ClockStop<Moment>[];
};

export type ClockReading = Certainty & {
  readonly kind: ClockKind;
  readonly name: string;
  readonly state: ClockState;
  readonly startsOn: CalendarDate | null;
  /** Of clocks of hours only. */
  readonly startedAt: Instant | null;
  /** In time until the end of this day. */
  readonly dueOn: CalendarDate | null;
  /** Of clocks of hours only: in time up to this moment. */
  readonly dueAt: Instant | null;
  /** Time left while it runs, time over when it is overdue or was met late; else null. */
  readonly by: Span | null;
  /** By how much it was overdue when it was last stopped late, or null when it never was. */
  readonly overdueWhenStopped: Span | null;
  /** What was written when it was stopped, while it is stopped. It may name people. */
  readonly stopReason: string | null;
  readonly reason: string;
};
