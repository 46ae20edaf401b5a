import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../../../src/shared/domain/calendar-date.ts';
import {
  isIn,
  periodWords,
  quarterOf,
  twelveMonthsBefore,
  twelveMonthsTo,
} from '../../../../../src/shared/domain/data-return/period.ts';

describe('the quarter of a day', () => {
  it.each([
    ['the first day of a year', '2026-01-01', '2026-01-01', '2026-03-31'],
    ['the last day of a quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['the first day of the next', '2026-04-01', '2026-04-01', '2026-06-30'],
    ['a leap day', '2028-02-29', '2028-01-01', '2028-03-31'],
    ['a day of the third', '2026-08-15', '2026-07-01', '2026-09-30'],
    ['the last day of a year', '2026-12-31', '2026-10-01', '2026-12-31'],
  ])('with %s', (_what, date, from, to) => {
    expect(quarterOf(date)).toEqual({ from, to });
  });
});

describe('the 12 months to a day', () => {
  it.each([
    ['a quarter’s end', '2024-09-30', '2023-10-01'],
    ['a year’s end', '2026-12-31', '2026-01-01'],
    ['the end of February after a leap year', '2025-02-28', '2024-03-01'],
    ['a leap day', '2024-02-29', '2023-03-01'],
    ['the day before a leap day', '2024-02-28', '2023-03-01'],
    ['the middle of a month', '2026-11-22', '2025-11-23'],
  ])('with %s', (_what, to, from) => {
    expect(twelveMonthsTo(to)).toEqual({ from, to });
  });

  it('follow the 12 months before without a gap, and last a year', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, (to) => {
        const year = twelveMonthsTo(to);
        const before = twelveMonthsBefore(year);
        expect(addDays(before.to, 1)).toBe(year.from);
        expect([364, 365, 366]).toContain(daysBetween(year.from, to) + 1);
      }),
    );
  });

  it('to the end of a month begin on the first of one', () => {
    const monthEnd = fc
      .tuple(fc.integer({ min: 2020, max: 2032 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => addDays(`${year}-${String(month).padStart(2, '0')}-01`, -1));
    fc.assert(
      fc.property(monthEnd, (to) => {
        expect(twelveMonthsTo(to).from.slice(-2)).toBe('01');
      }),
    );
  });
});

it.each([
  ['2026-09-30', false],
  ['2026-10-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('the last quarter of 2026 and %s: %s', (date, isInside) => {
  expect(isIn({ from: '2026-10-01', to: '2026-12-31' }, date)).toBe(isInside);
});

it('is said with both its days', () => {
  expect(periodWords(quarterOf('2026-11-22'))).toBe('1 Oct 2026 to 31 Dec 2026');
});
