import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../../../src/shared/domain/calendar-date.ts';
import {
  CalendarSettings,
  type WorkingCalendar,
  workdayReason,
} from '../../../../../src/shared/domain/clocks/working-calendar.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../../../src/shared/domain/clocks/working-days.ts';
import { calendarOf, england, northernIreland, scotland } from './calendars.ts';

const dayFrom = (min: string, max: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const knownDay = dayFrom('2024-03-01', '2030-10-31');
const anyCalendar = fc.constantFrom(england, scotland, northernIreland);

describe('working days after a day', () => {
  it.each<[string, string, number, string, WorkingCalendar]>([
    ['over a weekend', '2026-11-20', 2, '2026-11-24', england],
    ['from a Saturday', '2026-11-21', 2, '2026-11-24', england],
    ['from a Sunday', '2026-11-22', 2, '2026-11-24', england],
    ['from a Monday', '2026-11-23', 2, '2026-11-25', england],
    ['over Christmas and the substitute for Boxing Day', '2026-12-24', 2, '2026-12-30', england],
    ['from Christmas Day', '2026-12-25', 1, '2026-12-29', england],
    ['over a Christmas at a weekend', '2027-12-24', 1, '2027-12-29', england],
    ['over the New Year', '2026-12-31', 1, '2027-01-04', england],
    ['over the New Year of Scotland', '2026-12-31', 1, '2027-01-05', scotland],
    ['over both substitutes of a New Year', '2027-12-31', 1, '2028-01-05', scotland],
    ['over Easter', '2026-04-02', 1, '2026-04-07', england],
    ["over Easter, Scotland's Monday being worked", '2026-04-02', 1, '2026-04-06', scotland],
    ["over St Patrick's Day", '2026-03-16', 1, '2026-03-18', northernIreland],
    ['over the twelfth of July on a Sunday', '2026-07-10', 1, '2026-07-14', northernIreland],
    ['over the World Cup holiday', '2026-06-12', 1, '2026-06-16', scotland],
    ['over 29 February', '2028-02-28', 1, '2028-02-29', england],
    ['over the change of the clocks', '2026-03-27', 1, '2026-03-30', england],
    ['none', '2026-11-21', 0, '2026-11-21', england],
    ['backward over a weekend', '2026-11-12', -8, '2026-11-02', england],
    ['backward over Easter', '2026-04-07', -1, '2026-04-02', england],
    ['backward from a Sunday', '2026-11-22', -1, '2026-11-20', england],
    ['backward over Christmas', '2027-01-07', -8, '2026-12-23', england],
  ])('%s: %s and %i is %s', (_what, from, days, date, calendar) => {
    expect(addWorkingDays(from, days, calendar).date).toBe(date);
  });

  it('refuses half a day', () => {
    expect(() => addWorkingDays('2026-11-20', 1.5, england)).toThrow(RangeError);
  });

  it('comes to a working day, with as many working days on the way', () => {
    fc.assert(
      fc.property(
        knownDay,
        fc.integer({ min: 1, max: 40 }),
        anyCalendar,
        (from, days, calendar) => {
          const { date } = addWorkingDays(from, days, calendar);
          expect(isWorkingDay(date, calendar)).toBe(true);
          let worked = 0;
          for (let day = addDays(from, 1); day <= date; day = addDays(day, 1)) {
            if (weekdayOf(day) <= 5 && !calendar.holidays.has(day)) worked += 1;
          }
          expect(worked).toBe(days);
        },
      ),
    );
  });

  it('adds up, and comes back from a working day', () => {
    const few = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(knownDay, few, few, anyCalendar, (from, a, b, calendar) => {
        const there = addWorkingDays(from, a, calendar).date;
        const further = addWorkingDays(there, b, calendar).date;
        expect(addWorkingDays(from, a + b, calendar).date).toBe(further);
        const workday = addWorkingDays(from, 1, calendar).date;
        const away = addWorkingDays(workday, a, calendar).date;
        expect(addWorkingDays(away, -a, calendar).date).toBe(workday);
      }),
    );
  });

  it('never comes later for fewer days, nor earlier for a day off more', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 30 }), knownDay, (from, days, off) => {
        const { date } = addWorkingDays(from, days, england);
        expect(date > addWorkingDays(from, days - 1, england).date).toBe(true);
        const closed = calendarOf('england-and-wales', [
          { date: off, isWorking: false, reason: 'Closed' },
        ]);
        expect(addWorkingDays(from, days, closed).date >= date).toBe(true);
      }),
    );
  });
});

describe('working days between two days', () => {
  it.each<[string, string, string, number]>([
    ['the same day', '2026-11-20', '2026-11-20', 0],
    ['a week', '2026-11-20', '2026-11-27', 5],
    ['a weekend', '2026-11-20', '2026-11-22', 0],
    ['Christmas', '2026-12-24', '2026-12-29', 1],
    ['a week back', '2026-11-27', '2026-11-20', -5],
    ['from a weekend back', '2026-11-22', '2026-11-20', -1],
  ])('%s: %s to %s is %i', (_what, from, to, days) => {
    expect(workingDaysBetween(from, to, england).days).toBe(days);
  });

  it('undoes the adding of working days, both ways', () => {
    const count = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(knownDay, count, anyCalendar, (from, days, calendar) => {
        const { date } = addWorkingDays(from, days, calendar);
        expect(workingDaysBetween(from, date, calendar).days).toBe(days);
      }),
    );
  });
});

describe('a day of the calendar', () => {
  it.each([
    ['2026-11-20', true, 'Fri 20 Nov 2026 counts as a working day.'],
    ['2026-11-21', false, 'Sat 21 Nov 2026 is at a weekend.'],
    ['2026-12-28', false, 'Mon 28 Dec 2026 is a bank holiday in England and Wales: Boxing Day.'],
  ])('%s is worked: %s', (date, isWorking, reason) => {
    expect(isWorkingDay(date, england)).toBe(isWorking);
    expect(workdayReason(date, england)).toBe(reason);
  });

  const local = calendarOf('england-and-wales', [
    { date: '2026-11-23', isWorking: false, reason: 'Training' },
    { date: '2026-11-28', isWorking: true, reason: 'Catching up' },
    { date: '2026-12-28', isWorking: true, reason: 'Duty team' },
    { date: '2031-01-01', isWorking: false, reason: "New Year's Day" },
  ]);

  it.each([
    ['2026-11-23', false, 'Mon 23 Nov 2026 is a day off here: Training.'],
    ['2026-11-28', true, 'Sat 28 Nov 2026 is a working day here: Catching up.'],
    ['2026-12-28', true, 'Mon 28 Dec 2026 is a working day here: Duty team.'],
    ['2031-01-01', false, "Wed 1 Jan 2031 is a day off here: New Year's Day."],
  ])('%s, as the partnership says, is worked: %s', (date, isWorking, reason) => {
    expect(isWorkingDay(date, local)).toBe(isWorking);
    expect(workdayReason(date, local)).toBe(reason);
  });

  it('counts the days of the partnership', () => {
    expect(addWorkingDays('2026-11-20', 1, local).date).toBe('2026-11-24');
    expect(addWorkingDays('2026-11-27', 1, local).date).toBe('2026-11-28');
    expect(addWorkingDays('2026-12-24', 1, local).date).toBe('2026-12-28');
  });

  it('cannot differ twice', () => {
    const day = { date: '2026-11-23', isWorking: false, reason: 'Training' };
    expect(CalendarSettings.safeParse({ localDays: [day, day] }).success).toBe(false);
    expect(CalendarSettings.safeParse({ localDays: [{ ...day, reason: ' ' }] }).success).toBe(
      false,
    );
    expect(CalendarSettings.parse({})).toEqual({
      jurisdiction: 'england-and-wales',
      localDays: [],
    });
  });
});

describe('outside the known years', () => {
  it.each<[string, string, number, string, boolean]>([
    ['ends on the last known day', '2030-12-30', 1, '2030-12-31', false],
    ['goes on the day after it', '2030-12-31', 1, '2031-01-01', true],
    ['ends on the first known day', '2024-01-03', -1, '2024-01-02', false],
    ['goes on before it', '2024-01-02', -1, '2023-12-29', true],
    ['starts before it', '2023-12-29', 1, '2024-01-02', false],
    ['comes back into the last known year', '2031-01-03', -3, '2030-12-31', true],
    ['is wholly outside', '2035-06-01', 3, '2035-06-06', true],
  ])('a count that %s says whether it can be trusted', (_what, from, days, date, beyond) => {
    const counted = addWorkingDays(from, days, england);
    expect(counted).toMatchObject({ date, beyondCalendar: beyond });
    expect(workingDaysBetween(from, date, england)).toMatchObject({
      days,
      beyondCalendar: beyond,
    });
  });

  it('throws where only yes or no can be said, but for a weekend', () => {
    expect(() => isWorkingDay('2031-01-01', england)).toThrow(
      'Bank holidays are known only from 2024 to 2030',
    );
    expect(() => isWorkingDay('2023-12-29', england)).toThrow(RangeError);
    expect(isWorkingDay('2031-01-04', england)).toBe(false);
    expect(workdayReason('2031-01-01', england)).toBe(
      'Wed 1 Jan 2031 counts as a working day. Bank holidays are known only from 2024 to 2030: check the date by hand.',
    );
  });

  it('says which counts rest on holidays that are not yet proclaimed', () => {
    expect(addWorkingDays('2027-12-23', 1, england).provisional).toBe(false);
    expect(addWorkingDays('2027-12-31', 1, england).provisional).toBe(true);
    expect(workdayReason('2028-12-25', england)).toBe(
      'Mon 25 Dec 2028 is a bank holiday in England and Wales: Christmas Day. Bank holidays from 2028 on are not yet proclaimed.',
    );
  });
});
