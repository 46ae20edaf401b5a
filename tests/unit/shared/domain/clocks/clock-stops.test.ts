import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';
import type { ClockStop } from '../../../../../src/shared/domain/clocks/clock.ts';
import { inDays } from '../../../../../src/shared/domain/clocks/clock-measure.ts';
import {
  startClockAgain,
  stopClock,
  type StopsOrProblem,
} from '../../../../../src/shared/domain/clocks/clock-stops.ts';
import { readClock } from '../../../../../src/shared/domain/clocks/read-clock.ts';

type Stoppable = {
  start: string | null;
  met: string | null;
  stops: readonly ClockStop<string>[];
};

const running: Stoppable = { start: '2026-11-12', met: null, stops: [] };
const stopped: Stoppable = {
  ...running,
  stops: [{ stopped: '2026-11-16', reason: 'Declined', startedAgain: null }],
};
const startedAgain: Stoppable = {
  ...running,
  stops: [{ stopped: '2026-11-16', reason: 'Declined', startedAgain: '2026-11-20' }],
};
const today = '2026-11-23';

describe('stopping a clock', () => {
  it.each([
    ['on the day it started', running, '2026-11-12'],
    ['today', running, today],
    ['on the day it was started again', startedAgain, '2026-11-20'],
  ])('is possible %s', (_when, clock, on) => {
    expect(stopClock(clock, { stopped: on, reason: ' Moved away ' }, today)).toEqual({
      ok: true,
      stops: [...clock.stops, { stopped: on, reason: 'Moved away', startedAgain: null }],
    });
  });

  it.each<[string, Stoppable, string, string, string]>([
    ['without a reason', running, '2026-11-16', '  ', 'Say why the clock is stopped'],
    [
      'with a reason without end',
      running,
      '2026-11-16',
      'x'.repeat(501),
      'Use at most 500 characters',
    ],
    [
      'the day before it started',
      running,
      '2026-11-11',
      'Moved',
      'Choose a date that is not before the clock started',
    ],
    [
      'before it was started again',
      startedAgain,
      '2026-11-19',
      'Moved',
      'Choose a date that is not before the clock started',
    ],
    ['tomorrow', running, '2026-11-24', 'Moved', 'Choose a date that is not in the future'],
    ['twice', stopped, '2026-11-17', 'Moved', 'This clock is stopped already'],
    [
      'that has been met',
      { ...running, met: '2026-11-13' },
      '2026-11-16',
      'Moved',
      'This clock has already been met',
    ],
    [
      'that has not started',
      { ...running, start: null },
      '2026-11-16',
      'Moved',
      'This clock has not started, so it cannot be stopped',
    ],
  ])('is refused %s', (_what, clock, on, reason, problem) => {
    expect(stopClock(clock, { stopped: on, reason }, today)).toEqual({ ok: false, problem });
  });

  it('is refused before the last time that something repeated was done', () => {
    const repeated = { ...startedAgain, start: '2026-11-22' };
    expect(stopClock(repeated, { stopped: '2026-11-21', reason: 'Moved' }, today).ok).toBe(false);
    expect(stopClock(repeated, { stopped: '2026-11-22', reason: 'Moved' }, today).ok).toBe(true);
  });
});

describe('starting a clock again', () => {
  it.each([
    ['on the day it was stopped', '2026-11-16'],
    ['today', today],
  ])('is possible %s', (_when, on) => {
    expect(startClockAgain(stopped, on, today)).toEqual({
      ok: true,
      stops: [{ stopped: '2026-11-16', reason: 'Declined', startedAgain: on }],
    });
  });

  it.each<[string, Stoppable, string, string]>([
    [
      'before it was stopped',
      stopped,
      '2026-11-15',
      'Choose a date that is not before the clock was stopped',
    ],
    ['tomorrow', stopped, '2026-11-24', 'Choose a date that is not in the future'],
    ['while it runs', startedAgain, today, 'This clock is not stopped'],
    ['that never stopped', running, today, 'This clock is not stopped'],
    [
      'that has been met',
      { ...stopped, met: '2026-11-17' },
      today,
      'This clock has already been met',
    ],
  ])('is refused %s', (_what, clock, on, problem) => {
    expect(startClockAgain(clock, on, today)).toEqual({ ok: false, problem });
  });
});

it('leaves a clock that reads as stopped, then runs anew, whatever went before', () => {
  const apart = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(apart, apart), { maxLength: 4 }), apart, (turns, length) => {
      let clock: Stoppable = running;
      let now = '2026-11-12';
      const read = (): string =>
        readClock(
          { ...clock, kind: 'review', name: 'Review', event: 'the start' },
          inDays(length + 1),
          now,
        ).state;
      const take = (change: StopsOrProblem<string>): void => {
        if (!change.ok) throw new Error(change.problem);
        clock = { ...clock, stops: change.stops };
      };
      for (const [running_, resting] of turns) {
        now = addDays(now, running_);
        take(stopClock(clock, { stopped: now, reason: 'Waiting' }, now));
        expect(read()).toBe('stopped');
        now = addDays(now, resting + 1);
        expect(read()).toBe('stopped');
        take(startClockAgain(clock, now, now));
        expect(read()).toBe('running');
      }
    }),
  );
});
