import type { Clock, ClockStop } from './clock.ts';
import { countOf, type Measure, type Span } from './clock-measure.ts';

/** The stretch of a clock that counts: from its start, or from the last time it was started again. */
export type Run<Moment extends string> = {
  readonly start: Moment;
  readonly isRestart: boolean;
  /** The stop in force, or null. */
  readonly stop: ClockStop<Moment> | null;
  /** The last stop at which it was overdue. */
  readonly lateStop: { readonly stopped: Moment; readonly by: Span } | null;
};

/** Where a clock stands, with the time left or over. */
export type Outcome<Moment extends string> =
  | { readonly state: 'not started'; readonly by: null }
  | { readonly state: 'running' | 'due today' | 'overdue'; readonly by: Span }
  | { readonly state: 'met'; readonly met: Moment; readonly by: null }
  | { readonly state: 'met late'; readonly met: Moment; readonly by: Span }
  | {
      readonly state: 'stopped';
      readonly stop: ClockStop<Moment>;
      readonly over: Span | null;
      readonly by: null;
    };

type Told<Moment extends string> = {
  readonly clock: Clock<Moment>;
  readonly measure: Measure<Moment>;
  readonly run: Run<Moment>;
  readonly outcome: Outcome<Moment>;
  readonly due: Moment;
  readonly notes: readonly string[];
};

/**
 * A reading in words, complete enough to stand alone. Without what was written at a stop, which may
 * name people.
 */
export function clockReason<Moment extends string>(told: Told<Moment>): string {
  const { clock, measure, run, outcome, due, notes } = told;
  const from = run.isRestart
    ? `it was started again on ${measure.say(run.start)}`
    : `${clock.event} on ${measure.say(run.start)}`;
  const limit = `${measure.length} ${measure.direction} ${from}`;
  const sentence = `${clock.name}: ${standing(outcome, measure)}; due by ${measure.say(due)}, ${limit}.`;
  return [sentence, ...pastStops(run, outcome, measure), ...notes].join(' ');
}

function standing<Moment extends string>(
  outcome: Outcome<Moment>,
  measure: Measure<Moment>,
): string {
  switch (outcome.state) {
    case 'not started':
      return 'not yet started';
    case 'running':
      return `${spanWords(outcome.by)} left`;
    case 'due today':
      return measure.unit === 'hours' ? `due today, ${spanWords(outcome.by)} left` : 'due today';
    case 'overdue':
      return `overdue by ${spanWords(outcome.by)}`;
    case 'met':
      return `done on ${measure.say(outcome.met)}, in time`;
    case 'met late':
      return `done on ${measure.say(outcome.met)}, ${spanWords(outcome.by)} late`;
    case 'stopped': {
      const { stop, over } = outcome;
      const then = over === null ? 'not overdue then' : `${spanWords(over)} overdue then`;
      return `stopped on ${measure.say(stop.stopped)}, ${then}`;
    }
  }
}

/** What a reader could not see from where the clock stands now. */
function pastStops<Moment extends string>(
  { stop, lateStop }: Run<Moment>,
  { state }: Outcome<Moment>,
  measure: Measure<Moment>,
): string[] {
  const told: string[] = [];
  if (stop !== null && state !== 'stopped') {
    told.push(`It had been stopped on ${measure.say(stop.stopped)}.`);
  }
  if (lateStop !== null && lateStop.stopped !== stop?.stopped) {
    told.push(
      `It was ${spanWords(lateStop.by)} overdue when it was stopped on ${measure.say(lateStop.stopped)}.`,
    );
  }
  return told;
}

/** `2 days`, `5 hours`, `less than 1 hour` */
const spanWords = ({ count, unit }: Span): string =>
  unit === 'hours' && count === 0
    ? 'less than 1 hour'
    : countOf(count, unit === 'hours' ? 'hour' : 'day');
