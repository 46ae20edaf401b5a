import type { Clock, ClockReading, ClockStop } from './clock.ts';
import { isLater, type Measure, type Span } from './clock-measure.ts';
import { clockReason, type Outcome, type Run } from './clock-reason.ts';
import { certain } from './working-calendar.ts';

/**
 * What a clock says at a moment; what is recorded for later is taken as not yet happened. The due
 * day is in time until its end: a clock is overdue from the next. A stopped clock is not overdue
 * after that, but says whether it was when it was stopped; started again it counts its whole length
 * anew, unless it counts back from a day to come. Done while stopped, it is as late as it was then.
 */
export function readClock<Moment extends string>(
  clock: Clock<Moment>,
  measure: Measure<Moment>,
  now: Moment,
): ClockReading {
  if (clock.start === null) {
    const reason = `${clock.name}: not started, because no date is recorded for ${clock.event}.`;
    return blankReading(clock, 'not started', reason);
  }
  const met = clock.met === null || isLater(now, clock.met) ? null : clock.met;
  const run = runAt(clock.start, clock.stops, measure, met ?? now);
  const { due, notes, ...certainty } = measure.dueFrom(run.start);
  const outcome = outcomeOf(run, measure, { due, met, now });
  const hasHours = measure.unit === 'hours';
  return {
    ...certainty,
    kind: clock.kind,
    name: clock.name,
    state: outcome.state,
    startsOn: measure.direction === 'after' ? measure.dayOf(run.start) : null,
    startedAt: hasHours ? run.start : null,
    dueOn: measure.dayOf(due),
    dueAt: hasHours ? due : null,
    by: outcome.by,
    overdueWhenStopped: run.lateStop?.by ?? null,
    stopReason: outcome.state === 'stopped' ? outcome.stop.reason : null,
    reason: clockReason({ clock, measure, run, outcome, due, notes }),
  };
}

/** A clock without a date to show. */
export const blankReading = (
  { kind, name }: Pick<ClockReading, 'kind' | 'name'>,
  state: 'not started' | 'not known',
  reason: string,
): ClockReading => ({
  ...certain,
  kind,
  name,
  state,
  startsOn: null,
  startedAt: null,
  dueOn: null,
  dueAt: null,
  by: null,
  overdueWhenStopped: null,
  stopReason: null,
  reason,
});

/** Goes through the stops up to a moment. */
function runAt<Moment extends string>(
  first: Moment,
  stops: readonly ClockStop<Moment>[],
  measure: Measure<Moment>,
  end: Moment,
): Run<Moment> {
  let run: Run<Moment> = { start: first, isRestart: false, stop: null, lateStop: null };
  for (const stop of stops) {
    const { stopped, startedAgain } = stop;
    if (isLater(end, stopped)) break;
    const { due } = measure.dueFrom(run.start);
    const over = overrun(measure, due, stopped);
    const lateStop = over === null ? run.lateStop : { stopped, by: over };
    if (startedAgain === null || isLater(end, startedAgain)) return { ...run, stop, lateStop };
    const countsAnew = measure.direction === 'after' && isLater(run.start, startedAgain);
    run = countsAnew
      ? { start: startedAgain, isRestart: true, stop: null, lateStop }
      : { ...run, lateStop };
  }
  return run;
}

/** Time by which `at` is past `due`, or null when it is in time. */
const overrun = <Moment extends string>(
  measure: Measure<Moment>,
  due: Moment,
  at: Moment,
): Span | null => (isLater(due, at) ? measure.span(due, at) : null);

function outcomeOf<Moment extends string>(
  { start, stop }: Run<Moment>,
  measure: Measure<Moment>,
  { due, met, now }: { due: Moment; met: Moment | null; now: Moment },
): Outcome<Moment> {
  const by = overrun(measure, due, stop?.stopped ?? met ?? now);
  if (met !== null) return by === null ? { state: 'met', met, by } : { state: 'met late', met, by };
  if (stop !== null) return { state: 'stopped', stop, over: by, by: null };
  if (measure.direction === 'after' && isLater(now, start)) {
    return { state: 'not started', by: null };
  }
  if (by !== null) return { state: 'overdue', by };
  const state = measure.dayOf(due) === measure.dayOf(now) ? 'due today' : 'running';
  return { state, by: measure.span(now, due) };
}
