import { z } from 'zod';
import type { Clock, ClockStop } from './clock.ts';
import { isLater } from './clock-measure.ts';

const StopReason = z
  .string()
  .trim()
  .min(1, 'Say why the clock is stopped')
  .max(500, 'Use at most 500 characters');

/** The stops of a clock after a change, or what is wrong with the change and what to do. */
export type StopsOrProblem<Moment extends string> =
  | { readonly ok: true; readonly stops: readonly ClockStop<Moment>[] }
  | { readonly ok: false; readonly problem: string };

type Stoppable<Moment extends string> = Pick<Clock<Moment>, 'start' | 'met' | 'stops'>;

/**
 * Stops a clock from a day or moment on, for a reason: not before it started or was last started
 * again, and not in the future. The agenda's clock, which counts back from the meeting, started on
 * the day on which the meeting was planned.
 */
export function stopClock<Moment extends string>(
  clock: Stoppable<Moment>,
  stop: { readonly stopped: Moment; readonly reason: string },
  now: Moment,
): StopsOrProblem<Moment> {
  const reason = StopReason.safeParse(stop.reason);
  if (!reason.success) return problem(reason.error.issues[0]?.message ?? '');
  const { start, stops } = clock;
  const last = stops.at(-1);
  if (start === null) return problem('This clock has not started, so it cannot be stopped');
  if (clock.met !== null) return problem('This clock has already been met');
  if (last !== undefined && last.startedAgain === null) {
    return problem('This clock is stopped already');
  }
  const again = last?.startedAgain ?? start;
  if (isLater(stop.stopped, start) || isLater(stop.stopped, again)) {
    return problem('Choose a date that is not before the clock started');
  }
  if (isLater(now, stop.stopped)) return problem('Choose a date that is not in the future');
  const added = { stopped: stop.stopped, reason: reason.data, startedAgain: null };
  return { ok: true, stops: [...stops, added] };
}

/** Starts a stopped clock again; it then counts its whole length from that day or moment. */
export function startClockAgain<Moment extends string>(
  clock: Stoppable<Moment>,
  startedAgain: Moment,
  now: Moment,
): StopsOrProblem<Moment> {
  const last = clock.stops.at(-1);
  if (clock.met !== null) return problem('This clock has already been met');
  if (last === undefined || last.startedAgain !== null) {
    return problem('This clock is not stopped');
  }
  if (isLater(startedAgain, last.stopped)) {
    return problem('Choose a date that is not before the clock was stopped');
  }
  if (isLater(now, startedAgain)) return problem('Choose a date that is not in the future');
  return { ok: true, stops: [...clock.stops.slice(0, -1), { ...last, startedAgain }] };
}

const problem = (text: string): { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem: text,
});
