import { describe, expect, it } from 'vitest';
import {
  compareDwellings,
  comparePhones,
  dwellingOf,
  normalPhones,
  normalPostcode,
} from '../../../../../src/shared/domain/matching/contact.ts';

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
    ['+447700900123', '+447700900123', 'same'],
    ['+447700900123', '+447700900128', 'slip'],
    ['+447700900123', '+447700900132', 'slip'],
    ['+447700900123', '+447700900456', 'differs'],
    ['+447700900123', '+44770090012', 'differs'],
    ['+447700900123', '', 'not-known'],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(comparePhones(a, b)).toBe(agreement);
    expect(comparePhones(b, a)).toBe(agreement);
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

describe('dwellings', () => {
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
      return dwellingOf(address, postcode);
    });
    expect(compareDwellings(one!, other!)).toBe(agreement);
    expect(compareDwellings(other!, one!)).toBe(agreement);
  });
});
