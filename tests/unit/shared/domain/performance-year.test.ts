import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/shared/domain/calendar-date.ts';
import {
  performanceYearOf,
  performanceYearsBetween,
  Period,
  periodWords,
} from '../../../../src/shared/domain/performance-year.ts';

const year2013 = { from: '2013-04-01', to: '2014-03-31' };

describe('the performance year of a day', () => {
  it.each([
    ['2013-03-31', { from: '2012-04-01', to: '2013-03-31' }],
    ['2013-04-01', year2013],
    ['2013-12-31', year2013],
    ['2014-01-01', year2013],
    ['2014-03-31', year2013],
    ['2014-04-01', { from: '2014-04-01', to: '2015-03-31' }],
    ['2012-02-29', { from: '2011-04-01', to: '2012-03-31' }],
  ])('of %s is %j', (day, year) => {
    expect(performanceYearOf(day)).toEqual(year);
  });

  it('holds the day, and the next one begins the day after its end', () => {
    const days = fc.integer({ min: -30_000, max: 30_000 }).map((n) => addDays('2013-06-01', n));
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = performanceYearOf(day);
        expect(from <= day && day <= to).toBe(true);
        expect(performanceYearOf(addDays(to, 1)).from).toBe(addDays(to, 1));
      }),
    );
  });
});

describe('the performance years from one day to another', () => {
  it.each([
    ['2013-04-01', '2014-03-31', ['2013-04-01']],
    ['2013-03-31', '2014-04-01', ['2014-04-01', '2013-04-01', '2012-04-01']],
    ['2013-05-05', '2013-05-05', ['2013-04-01']],
  ])('%s to %s begin with %j', (first, last, begins) => {
    expect(performanceYearsBetween(first, last).map(({ from }) => from)).toEqual(begins);
  });
});

describe('a period', () => {
  it('is said with both its days', () => {
    expect(periodWords(year2013)).toBe('1 Apr 2013 to 31 Mar 2014');
  });

  it('may be one day, and never ends before it begins', () => {
    expect(Period.safeParse({ from: '2013-04-01', to: '2013-04-01' }).success).toBe(true);
    expect(Period.safeParse({ from: '2013-04-02', to: '2013-04-01' }).success).toBe(false);
  });
});
