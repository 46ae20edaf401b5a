import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullFormsOf,
  isKnownFirstName,
  mayBeSameFirstName,
} from '../../../../../src/shared/domain/matching/first-names.ts';
import { isOneSlip } from '../../../../../src/shared/domain/matching/one-slip.ts';
import { isSpelledAlike, soundsOf } from '../../../../../src/shared/domain/matching/spelling.ts';

describe('spelled alike', () => {
  it.each([
    ['wilson', 'wilsno', 'two letters changed places'],
    ['wilson', 'wison', 'one missing'],
    ['wilson', 'wilsson', 'one doubled'],
    ['wilson', 'wilsom', 'one other'],
    ['alison', 'lison', 'the first missing'],
    ['wojciechowska', 'wojcechowkska', 'two slips in a long word'],
    ['reid', 'reed', 'one sound'],
    ['clarke', 'clark', 'one sound'],
    ['hussain', 'husein', 'another script'],
    ['qureshi', 'kureshi', 'another script'],
    ['bayley', 'bailey', 'one sound'],
  ])('%s and %s: %s', (a, b) => {
    expect(isSpelledAlike(a, b)).toBe(true);
    expect(isSpelledAlike(b, a)).toBe(true);
  });

  it.each([
    ['khan', 'chen'],
    ['jones', 'james'],
    ['lee', 'li'],
    ['reed', 'deed'],
    ['smith', 'jones'],
    ['ng', 'nguyen'],
    ['', 'reed'],
  ])('not %s and %s', (a, b) => {
    expect(isSpelledAlike(a, b)).toBe(false);
  });

  it('asks the same both ways, and of a word with itself says yes', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isSpelledAlike(a, b)).toBe(isSpelledAlike(b, a));
        expect(isSpelledAlike(a, a)).toBe(true);
      }),
    );
  });
});

it.each([
  ['hussain', 'hussein'],
  ['khalid', 'kalid'],
  ['smith', 'smyth'],
  ['fatimah', 'fatima'],
])('%s sounds like %s', (a, b) => {
  expect(soundsOf(a).some((sound) => soundsOf(b).includes(sound))).toBe(true);
});

describe('first names of one person', () => {
  it.each([
    ['elizabeth', 'liz'],
    ['liz', 'beth'],
    ['robert', 'bob'],
    ['mohammed', 'muhammad'],
    ['mohammed', 'mo'],
    ['william', 'bill'],
    ['catherine', 'kate'],
  ])('%s and %s', (a, b) => {
    expect(mayBeSameFirstName(a, b)).toBe(true);
    expect(mayBeSameFirstName(b, a)).toBe(true);
  });

  it.each([
    ['dean', 'sean'],
    ['robert', 'richard'],
    ['elizabeth', 'alison'],
    ['nobody', 'nobody'],
  ])('not %s and %s', (a, b) => {
    expect(mayBeSameFirstName(a, b)).toBe(false);
  });

  it('stand for themselves where no list has them', () => {
    expect(isKnownFirstName('xyzzy')).toBe(false);
    expect(fullFormsOf('xyzzy')).toEqual(['xyzzy']);
    expect(fullFormsOf('liz')).toContain('elizabeth');
  });
});

it.each([
  ['1234', '1234', false],
  ['1234', '1235', true],
  ['1234', '1243', true],
  ['1234', '1432', false],
  ['1234', '123', false],
  ['12', '21', true],
  ['1234', '2143', false],
])('%s is one slip from %s: %s', (a, b, is) => {
  expect(isOneSlip(a, b)).toBe(is);
});
