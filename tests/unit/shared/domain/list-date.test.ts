import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListDate } from '../../../../src/shared/domain/list-date.ts';

describe('readListDate', () => {
  it.each([
    ['1949-03-06'],
    ['6/3/1949'],
    ['06/03/1949'],
    ['6-3-1949'],
    ['06.03.1949'],
    ['6 Mar 1949'],
    ['06-Mar-1949'],
    ['6 MARCH 1949'],
  ])('reads %s', (text) => {
    expect(readListDate(text)).toEqual({ value: '1949-03-06' });
  });

  it('puts the day before the month even where both could be either', () => {
    expect(readListDate('4/5/2026')).toEqual({ value: '2026-05-04' });
  });

  it('knows the ways to shorten September', () => {
    expect(readListDate('1 Sept 2026')).toEqual(readListDate('1 Sep 2026'));
  });

  it.each([
    ['31/02/2026', /not a day in the calendar/],
    ['29 Feb 2025', /not a day in the calendar/],
    ['2026-02-30', /not a day in the calendar/],
    ['0/5/2026', /not a day in the calendar/],
    ['12/13/2026', /month is not between 1 and 12/],
    ['2026-13-01', /month is not between 1 and 12/],
    ['6/3/49', /all four digits/],
    ['06-Mar-49', /all four digits/],
    ['06/03/0949', /before 1900/],
    ['6/3-1949', /31\/12\/2026/],
    ['6 Foo 1949', /31\/12\/2026/],
    ['last Tuesday', /31\/12\/2026/],
    ['45000', /31\/12\/2026/],
    ['2026-01-05T09:00', /31\/12\/2026/],
  ])('refuses %s with what to do', (text, problem) => {
    expect(readListDate(text)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('has words for any text at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readListDate(text);
        expect('value' in reading ? reading.value : reading.problem).not.toBe('');
      }),
    );
  });

  it('reads back every day however it is written', () => {
    const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.', 'name', 'iso'), (day, way) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
        const numbers = [date, month + 1, year].join(way);
        const written =
          way === 'iso' ? iso : way === 'name' ? `${date} ${names[month]} ${year}` : numbers;
        expect(readListDate(written)).toEqual({ value: iso });
      }),
    );
  });
});
