import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInWords } from '../../../../../src/shared/domain/form/age-in-words.ts';
import {
  bornHint,
  isAnAge,
  readBornOrAge,
  readExpected,
} from '../../../../../src/shared/domain/form/born-or-age.ts';

const today = '2026-11-09';

describe('a date of birth or an age', () => {
  it.each([
    ['7/12/1987', '1987-12-07'],
    ['7/12/87', '1987-12-07'],
    ['7 Dec 1987', '1987-12-07'],
    ['7.12.87', '1987-12-07'],
    ['1987-12-07', '1987-12-07'],
    ['3/3/26', '2026-03-03'],
    ['3/12/26', '1926-12-03'],
    ['3/12/2026', '2026-12-03'],
  ])('reads %s as a date', (text, dob) => {
    expect(readBornOrAge(text, today)).toEqual({ dob, ageSaid: '' });
  });

  it.each(['38', 'about 35', 'approx. 35 yrs', '30s', '35-40', '6 months', '1987', 'mid 20s'])(
    'keeps %s as it was said, and never as a date',
    (text) => {
      expect(readBornOrAge(text, today)).toEqual({ dob: null, ageSaid: text });
      expect(isAnAge(text)).toBe(true);
    },
  );

  it.each(['', ' ', 'Not known', 'n/k', 'TBC'])('takes %j for nothing', (text) => {
    expect(readBornOrAge(text, today)).toEqual({ dob: null, ageSaid: '' });
  });

  it.each(['31/2/1987', 'at Easter', 'twelve', '7/13/1987'])(
    'does not take %s for an age',
    (text) => {
      expect(readBornOrAge(text, today).dob).toBeNull();
      expect(isAnAge(text)).toBe(false);
    },
  );

  it('never makes a day of words that name none', () => {
    assert(
      property(string({ maxLength: 60 }), (text) => {
        const { dob, ageSaid } = readBornOrAge(text, today);
        expect(dob === null || /\d/.test(text)).toBe(true);
        expect(ageSaid === '' || ageSaid === text.trim()).toBe(true);
      }),
    );
  });

  it.each([
    ['38', '38 when referred'],
    ['38 yrs', '38 when referred'],
    ['1987', 'born in 1987'],
    ['about 35', 'about 35'],
  ])('tells %s in words', (said, words) => expect(ageInWords(said)).toBe(words));

  it('says under the field how it was read', () => {
    expect(bornHint('7/12/1987', today)).toBe('7 Dec 1987, age 38');
    expect(bornHint('about 35', today)).toBe('No date of birth');
    expect(bornHint('', today)).toBe('');
  });
});

it('reads the day on which a child is expected, in the year that is nearest', () => {
  expect(readExpected('1 March', today)).toBe('2027-03-01');
  expect(readExpected('1/3/2027', today)).toBe('2027-03-01');
  expect(readExpected('spring', today)).toBeNull();
});
