import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  ageOn,
  CalendarDate,
  dayOf,
  daysBetween,
  lastDayOfMonthsFrom,
  minutesBetween,
  timeOf,
} from '../../../../src/shared/domain/calendar-date.ts';
import { dateWithYear, longDate, shortDate } from '../../../../src/shared/domain/date-words.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a calendar date', () => {
  it.each(['2026-02-31', '2026-13-01', '31/12/2026', '2026-1-1', '', '2026-02-29'])(
    'is never %s',
    (text) => {
      expect(CalendarDate.safeParse(text).success).toBe(false);
    },
  );

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-15', 12, '2027-03-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-09-08', 1, '2026-10-07'],
    ['2026-02-01', 1, '2026-02-28'],
    ['2026-03-01', 1, '2026-03-31'],
    ['2026-12-01', 1, '2026-12-31'],
    ['2026-12-31', 1, '2027-01-30'],
    ['2026-01-28', 1, '2026-02-27'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-29', 1, '2024-02-28'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-28'],
    ['2026-02-28', 1, '2026-03-27'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-29', 6, '2027-02-28'],
    ['2026-08-28', 6, '2027-02-27'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-29', 1, '2026-04-28'],
  ])('a period beginning with %s of %i months ends on %s', (first, months, last) => {
    expect(lastDayOfMonthsFrom(first, months)).toBe(last);
  });

  it('counts every day of the months of a period that begins with a first', () => {
    const monthStart = anyDate.map((date) => `${date.slice(0, 7)}-01`);
    fc.assert(
      fc.property(monthStart, fc.integer({ min: 1, max: 24 }), (first, months) => {
        expect(addDays(lastDayOfMonthsFrom(first, months), 1)).toBe(addMonths(first, months));
      }),
    );
  });

  it('never ends a period earlier because it begins later, nor more than a day short', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 24 }), (first, months) => {
        const last = lastDayOfMonthsFrom(first, months);
        expect(lastDayOfMonthsFrom(addDays(first, 1), months) >= last).toBe(true);
        expect(last <= addMonths(first, months)).toBe(true);
        expect(daysBetween(last, addMonths(first, months))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('counts days both ways, over leap days and clock changes', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['1987-07-12', '2026-07-11', 38],
    ['1987-07-12', '2026-07-12', 39],
    ['2004-02-29', '2026-03-01', 22],
    ['2004-02-29', '2026-02-28', 21],
  ])('%s is on %s %i years old', (dob, on, age) => {
    expect(ageOn(dob, on)).toBe(age);
  });

  it('has the age that the calendar gives', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        const [dob, on] = one < other ? [one, other] : [other, one];
        const { years } = Temporal.PlainDate.from(dob).until(on, { largestUnit: 'year' });
        expect(ageOn(dob, on)).toBe(years);
      }),
    );
  });

  it('is the day and time in London, whatever the season', () => {
    expect(dayOf('2026-07-01T23:30:00Z')).toBe('2026-07-02');
    expect(timeOf('2026-07-01T23:30:00Z')).toBe('00:30');
    expect(timeOf('2026-12-01T09:30:59Z')).toBe('09:30');
  });
});

it('keeps times of day within the day', () => {
  expect(addMinutes('09:30', 195)).toBe('12:45');
  expect(addMinutes('23:50', 20)).toBe('00:10');
  expect(addMinutes('00:10', -20)).toBe('23:50');
  expect(minutesBetween('09:30', '12:45')).toBe(195);
});

it('says dates as people do', () => {
  expect(shortDate('2026-11-13', '2026-11-09')).toBe('Fri 13 Nov');
  expect(shortDate('2025-11-13', '2026-11-09')).toBe('Thu 13 Nov 2025');
  expect(longDate('2026-11-12')).toBe('Thursday 12 November 2026');
  expect(dateWithYear('2026-03-05')).toBe('5 Mar 2026');
});
