import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupAge,
  isDaily,
  isDrillDue,
  isOutlived,
  kept,
  whichToKeep,
} from '../../../../src/shared/domain/backup-schedule.ts';

const at = (createdAt: string): { name: string; createdAt: string } => ({
  name: createdAt,
  createdAt,
});
const keptOf = (...moments: string[]): string[] => [...whichToKeep(moments.map(at))].toSorted();

describe('which backups are kept', () => {
  it('keeps the latest of a day with several', () => {
    expect(keptOf('2026-11-09T09:00:00Z', '2026-11-09T17:00:00Z')).toEqual([
      '2026-11-09T17:00:00Z',
    ]);
  });

  it('counts days as they are in London', () => {
    // Half past eleven in summer time is the next day there.
    expect(keptOf('2026-07-01T23:30:00Z', '2026-07-02T09:00:00Z')).toEqual([
      '2026-07-02T09:00:00Z',
    ]);
  });

  it('thins a year of daily backups to days, weeks and months', () => {
    const year = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day, 17)).toISOString(),
    );
    const left = keptOf(...year);
    expect(left.slice(-7).map((moment) => moment.slice(5, 10))).toEqual([
      '12-25',
      '12-26',
      '12-27',
      '12-28',
      '12-29',
      '12-30',
      '12-31',
    ]);
    expect(new Set(left.map((moment) => moment.slice(0, 7))).size).toBe(12);
    expect(left.length).toBeLessThanOrEqual(kept.days + kept.weeks + kept.months);
  });

  const moments = fc.array(
    fc
      .date({
        min: new Date('2020-01-01T00:00:00Z'),
        max: new Date('2030-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString()),
    { maxLength: 60 },
  );

  it('always keeps the latest, never too many, and what it keeps it keeps again', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const left = keptOf(...all);
        expect(left.length).toBeLessThanOrEqual(kept.days + kept.weeks + kept.months);
        expect(left.at(-1)).toBe(all.toSorted().at(-1));
        expect(keptOf(...left)).toEqual(left);
      }),
    );
  });
});

it.each([
  [11, false],
  [12, true],
])(
  'a backup that is not ranked goes once a year of others came after it: %i months',
  (months, goes) => {
    const later = Array.from({ length: months }, (_, month) =>
      at(new Date(Date.UTC(2026, 1 + month, 3)).toISOString()),
    );
    // Those of its own month and of before do not count.
    const others = [at('2025-12-01T09:00:00Z'), at('2026-01-31T09:00:00Z'), ...later];
    expect(isOutlived('2026-01-10T09:00:00Z', others)).toBe(goes);
  },
);

describe('when a backup is made in the middle of work', () => {
  const now = '2026-11-09T09:00:00.000Z';
  it.each([
    [{ isChanged: true, lastAt: null }, true],
    [{ isChanged: false, lastAt: null }, false],
    [{ isChanged: true, lastAt: '2026-11-09T00:10:00.000Z' }, false],
    [{ isChanged: true, lastAt: '2026-11-08T23:50:00.000Z' }, true],
    [{ isChanged: false, lastAt: '2026-10-01T09:00:00.000Z' }, false],
    // A clock that was set back must not put backups off for a year.
    [{ isChanged: true, lastAt: '2027-11-08T09:00:00.000Z' }, true],
  ])('%j: %s', (facts, expected) => expect(isDaily({ ...facts, now })).toBe(expected));
});

describe('how old the last verified backup is', () => {
  it.each([
    ['2026-11-09T08:00:00.000Z', { state: 'fine', days: 0 }],
    ['2026-11-07T23:00:00.000Z', { state: 'fine', days: 2 }],
    ['2026-11-06T23:00:00.000Z', { state: 'late', days: 3 }],
    ['2026-11-05T08:00:00.000Z', { state: 'late', days: 4 }],
    ['2027-01-01T08:00:00.000Z', { state: 'fine', days: 0 }],
  ])('%s: %j', (since, expected) =>
    expect(backupAge(since, '2026-11-09T09:00:00.000Z')).toEqual(expected),
  );
});

it('asks for a try once a quarter, from the first day of the store on', () => {
  const now = '2026-11-09T09:00:00.000Z';
  expect(isDrillDue(null, '2026-11-01T09:00:00.000Z', now)).toBe(false);
  expect(isDrillDue(null, '2026-08-10T09:00:00.000Z', now)).toBe(true);
  expect(isDrillDue('2026-11-01T09:00:00.000Z', '2025-01-01T09:00:00.000Z', now)).toBe(false);
});
