import { describe, expect, it } from 'vitest';
import {
  readAliases,
  readName,
  readReferrerName,
} from '../../../../../src/shared/domain/referral-form/form-name.ts';

describe('readName', () => {
  it.each([
    ['Philippa Jane SHEPPARD', 'Philippa Jane', 'SHEPPARD'],
    ['O’CONNOR, Caoimhe', 'Caoimhe', 'O’CONNOR'],
    ['Mrs Theresa Lockwood', 'Theresa', 'Lockwood'],
    ['Łucja O’NEILL', 'Łucja', 'O’NEILL'],
    ['Mary-Ann van der Berg', 'Mary-Ann', 'van der Berg'],
    ['Dave', 'Dave', ''],
    ['SMITH', '', 'SMITH'],
  ])('takes %s apart', (text, firstName, surname) => {
    expect(readName(text)).toMatchObject({ firstName, surname });
  });

  it.each([
    'Not known',
    'Unknown youths x3',
    'as above',
    'N/K',
    'Two males',
    '07700 900123',
    'None',
  ])('takes %s for nobody’s name', (text) => expect(readName(text)).toBeUndefined());

  it('keeps a maiden name as an alias, and a relation as a remark', () => {
    expect(readName('Theresa Lockwood (née Eccleston)')?.aliases).toEqual(['Eccleston']);
    expect(readName('Kenneth JOHNSON (husband)')?.remark).toBe('husband');
  });
});

it('reads other names and says which words are none', () => {
  expect(readAliases('Ewa Nowak (maiden name); Eva').names).toEqual(['Ewa Nowak', 'Eva']);
  expect(readAliases('see PNC 99/1')).toEqual({ names: [], rest: ['see PNC 99', '1'] });
});

it.each([
  ['PC 2207 Lockwood', 'PC 2207 Lockwood'],
  ['Ashok Patel, Senior Tenancy Officer', 'Ashok Patel'],
  ['Jane Smith – IDVA', 'Jane Smith'],
  ['Lewis, Hannah (Probation)', 'Hannah Lewis'],
  ['Sr. Bridget Gillespie', 'Sr. Bridget Gillespie'],
])('names the referrer of %s', (text, name) => {
  expect(readReferrerName(text)?.name).toBe(name);
});
