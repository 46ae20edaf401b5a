import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePhones,
  comparePlaces,
  phoneFormsOf,
  placeFormsOf,
} from '../../../../../src/shared/domain/matching/contact-forms.ts';
import { normalPhones, normalPostcode } from '../../../../../src/shared/domain/matching/contact.ts';
import { isOneSlip } from '../../../../../src/shared/domain/matching/one-slip.ts';
import { inClear } from '../../../../support/matched-people.ts';

const swapped = (text: string, at: number): string =>
  text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);

describe('phone numbers', () => {
  it.each([
    '07700 900123',
    '07700-900-123',
    '(07700) 900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '0044 7700 900123',
    '7700900123',
    'Tel: 07700900123 (after 6)',
    '07700900123 ext 5',
  ])('%j is one number', (text) => {
    expect(normalPhones(text)).toEqual(['+447700900123']);
  });

  it.each([
    ['07700 900123 / 01522 820456', ['+447700900123', '+441522820456']],
    ['07700900123 or 07700900456', ['+447700900123', '+447700900456']],
    ['01522/820456', ['+441522820456']],
    ['+353 87 123 4567', ['+353871234567']],
    ['', []],
    ['none', []],
    ['12345', []],
    ['00000000000', []],
    ['07000000000', []],
    ['01234567890', []],
  ])('%j', (text, numbers) => {
    expect(normalPhones(text)).toEqual(numbers);
  });

  it.each([
    ['07700900123', '+44 7700 900123', 'same'],
    ['07700900123', '07700900128', 'slip'],
    ['07700900123', '07700900132', 'slip'],
    ['07700900123', '07700900121', 'slip'],
    ['07700900123', '07700900321', 'differs'],
    ['07700900123', '07700900456', 'differs'],
    ['07700900123', '0770090012', 'differs'],
    ['123456789012345678901', '123456789012345678901', 'same'],
    ['123456789012345678901', '123456789012345678902', 'differs'],
  ])('%s and %s: %s', (a, b, agreement) => {
    const [one, other] = [a, b].map((text) => phoneFormsOf(text, inClear)[0]);
    expect(comparePhones(one!, other!)).toBe(agreement);
    expect(comparePhones(other!, one!)).toBe(agreement);
  });

  it('agree hidden exactly where one slip parts them, whatever the digits', () => {
    const digits = fc.stringMatching(/^7[0-9]{9}$/);
    fc.assert(
      fc.property(digits, digits, fc.nat(9), (number, other, at) => {
        const near = number.slice(0, at) + other.slice(at, at + 1) + number.slice(at + 1);
        for (const b of [near, other, swapped(number, at)]) {
          const [one, two] = [number, b].map((text) => phoneFormsOf(`0${text}`, inClear));
          if (one?.[0] === undefined || two?.[0] === undefined) continue;
          const [first, second] = [number, b].map((text) => normalPhones(`0${text}`)[0] ?? '');
          const apart = isOneSlip(first ?? '', second ?? '') ? 'slip' : 'differs';
          expect(comparePhones(one[0], two[0])).toBe(first === second ? 'same' : apart);
        }
      }),
    );
  });
});

describe('postcodes', () => {
  it.each(['LN1 3AB', 'ln13ab', ' LN1  3AB ', 'LN1-3AB', 'LN13AB.', 'LN1 3AB, Lincoln'])(
    '%j is LN1 3AB',
    (text) => {
      expect(normalPostcode(text)).toBe('LN1 3AB');
    },
  );

  it('mends a letter O for a nought', () => {
    expect(normalPostcode('0X1 2JD')).toBe('OX1 2JD');
  });

  it.each(['', 'not known', 'Unknown', 'N/A', 'NFA', 'LN1', '?', 'ZZ99 3VZ', 'zz993vz'])(
    '%j is none',
    (text) => {
      expect(normalPostcode(text)).toBe('');
    },
  );
});

describe('places', () => {
  it.each([
    ['144 Mill Lane, Sleaford|NG34 7AB', '144 Mill Ln|ng347ab', 'same'],
    ['Flat 5, 144 Mill Lane|NG34 7AB', 'Apartment 5, 144 Mill Lane|NG34 7AB', 'same'],
    ['Flat 5, 144 Mill Lane|NG34 7AB', 'Flat 6, 144 Mill Lane|NG34 7AB', 'postcode'],
    ['144 Mill Lane NG34 7AB|', '144 Mill Lane|NG34 7AB', 'same'],
    ['144 Mill Lane|', '144 Mill Ln, Sleaford|NG34 7AB', 'same'],
    ['144 Mill Lane|NG34 7AB', '144 Mill Lane|NG34 7AX', 'street'],
    ['144 Mill Lane|NG34 7AB', '2 North Parade|LN11 9AA', 'differs'],
    ['144 Mill Lane|', '2 Mill Lane|', 'differs'],
    ['|NG34 7AB', '|NG34 7AB', 'postcode'],
    ['|NG34 7AB', '144 Mill Lane|', 'not-known'],
    ['No fixed abode|', 'no fixed abode|', 'not-known'],
    ['Unknown|not known', 'Unknown|not known', 'not-known'],
  ])('%s and %s: %s', (a, b, agreement) => {
    const [one, other] = [a, b].map((text) => {
      const [address = '', postcode = ''] = text.split('|');
      return placeFormsOf(address, postcode, inClear);
    });
    expect(comparePlaces(one!, other!)).toBe(agreement);
    expect(comparePlaces(other!, one!)).toBe(agreement);
  });
});
