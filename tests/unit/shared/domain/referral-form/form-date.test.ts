import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageWords,
  readDate,
  type DateOf,
} from '../../../../../src/shared/domain/referral-form/form-date.ts';

const today = '2026-11-30';
const read = (text: string, of: DateOf): string | undefined => readDate(text, of, today)?.value;

describe('readDate', () => {
  it.each([
    ['09/06/1991', 'adult', '1991-06-09'],
    ['19.2.98', 'adult', '1998-02-19'],
    ['12 July 87', 'adult', '1987-07-12'],
    ['07/08/66', 'adult', '1966-08-07'],
    ['8 Sept 1990', 'adult', '1990-09-08'],
    ['27JAN2001', 'adult', '2001-01-27'],
    ['14 10 1989', 'adult', '1989-10-14'],
    ['26-Apr-97', 'adult', '1997-04-26'],
    ['1983-12-01', 'adult', '1983-12-01'],
    ['17 Medi 1992', 'adult', '1992-09-17'],
    ['12/07/87 (39)', 'adult', '1987-07-12'],
    ['21/9/15', 'child', '2015-09-21'],
    ['7th Oct 2026', 'recent', '2026-10-07'],
    ['Monday 26 October 2026', 'recent', '2026-10-26'],
    ['Thursday 22 October 2026, about 4pm', 'recent', '2026-10-22'],
    ['5/10/26', 'recent', '2026-10-05'],
    ['EDD 18/02/2027', 'due', '2027-02-18'],
  ] as const)('reads %s of a %s as %s', (text, of, date) => {
    expect(read(text, of)).toBe(date);
  });

  it.each([
    ['31/02/1990', 'adult', 'no such day'],
    ['05/30/1985', 'adult', 'month before day'],
    ['March 1987', 'adult', 'no day'],
    ['1987', 'adult', 'a year'],
    ['approx. 35 yrs', 'adult', 'an age'],
    ['01/02/1980 or 02/01/1980', 'adult', 'two days'],
    ['12/5/19', 'adult', 'a year that fits nobody'],
    ['17/10', 'recent', 'no year'],
    ['18/02/2027', 'recent', 'still to come'],
    ['07700 900123', 'adult', 'a number'],
  ] as const)('does not read %s of a %s: %s', (text, of, _why) => {
    expect(read(text, of)).toBeUndefined();
  });

  it('never throws and only answers with a day', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('adult', 'child', 'recent', 'due'), (text, of) => {
        expect(read(text, of) ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

it.each([
  ['not known (approx. 55 yrs)', 'approx. 55 yrs'],
  ['aged 71', 'aged 71'],
  ['10 mths', '10 mths'],
  ['8', '8'],
  ['about 45', 'about 45'],
  ['Not known', ''],
])('finds the age in %s', (text, age) => {
  expect(ageWords(text)).toBe(age);
});
