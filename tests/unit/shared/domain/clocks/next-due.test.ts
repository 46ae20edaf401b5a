import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';
import type { ClockReading } from '../../../../../src/shared/domain/clocks/clock.ts';
import { inDays, inHours } from '../../../../../src/shared/domain/clocks/clock-measure.ts';
import { nextDue } from '../../../../../src/shared/domain/clocks/next-due.ts';
import { blankReading, readClock } from '../../../../../src/shared/domain/clocks/read-clock.ts';

const now = '2026-11-23T12:00:00Z';

type Change = { met?: string; stopped?: string };

const daily = (name: string, start: string, { met, stopped }: Change = {}): ClockReading =>
  readClock(
    {
      kind: 'complaint',
      name,
      event: 'the start',
      start,
      met: met ?? null,
      stops: stopped === undefined ? [] : [{ stopped, reason: 'Waiting', startedAgain: null }],
    },
    inDays(7),
    now.slice(0, 10),
  );

const hourly = (name: string, start: string): ClockReading =>
  readClock(
    { kind: 'support-referral-hours', name, event: 'the report', start, met: null, stops: [] },
    inHours(48),
    now,
  );

const unknown = blankReading(
  { kind: 'support-referral-hours', name: 'not known' },
  'not known',
  'The time is not recorded.',
);

const inOrder = [
  daily('overdue since long', '2026-11-01'),
  hourly('overdue since yesterday', '2026-11-20T09:00:00Z'),
  hourly('overdue since 09:00', '2026-11-21T09:00:00Z'),
  hourly('due at 15:00', '2026-11-21T15:00:00Z'),
  daily('due today', '2026-11-16'),
  daily('due tomorrow', '2026-11-17'),
  unknown,
  daily('not yet started', '2026-11-25'),
  daily('stopped', '2026-11-02', { stopped: '2026-11-03' }),
  daily('done late', '2026-11-01', { met: '2026-11-20' }),
  daily('done', '2026-11-10', { met: '2026-11-11' }),
];

it('puts first what somebody has to do first', () => {
  const names = nextDue(inOrder.toReversed()).map(({ name }) => name);
  expect(names).toEqual(inOrder.map(({ name }) => name));
});

it('keeps what a list adds to its readings', () => {
  const rows = inOrder.map((reading, index) => ({ ...reading, caseNumber: index }));
  expect(nextDue(rows.toReversed()).map(({ caseNumber }) => caseNumber)).toEqual([
    ...inOrder.keys(),
  ]);
});

it('gives one order whatever order it is given, and loses nothing', () => {
  const start = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-10-25', days));
  const readings = fc.array(
    fc.oneof(
      start.map((day) => daily('daily', day)),
      start.map((day) => hourly('hourly', `${day}T10:00:00Z`)),
      fc.constant(unknown),
    ),
  );
  fc.assert(
    fc.property(readings, (given) => {
      const ordered = nextDue(given);
      expect(nextDue(given.toReversed())).toEqual(ordered);
      expect(nextDue(ordered)).toEqual(ordered);
      expect(ordered).toHaveLength(given.length);
      const open = ordered.filter(({ dueOn, state }) => dueOn !== null && state !== 'not started');
      const isInOrder = open.every((each, i) => (each.dueOn ?? '') >= (open[i - 1]?.dueOn ?? ''));
      expect(isInOrder).toBe(true);
    }),
  );
});
