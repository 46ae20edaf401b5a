import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDobs,
  isDefaultDay,
} from '../../../../../src/shared/domain/matching/compare-dobs.ts';

describe('two dates of birth', () => {
  it.each([
    ['1991-03-04', '1991-03-04', 'same'],
    ['1991-03-04', '1991-04-03', 'swapped'],
    ['1991-03-14', '1991-03-15', 'slip'],
    ['1991-03-14', '1991-03-41', 'slip'],
    ['1991-03-14', '1981-03-14', 'slip'],
    ['1991-03-14', '1919-03-14', 'slip'],
    ['1999-03-14', '2000-03-14', 'slip'],
    ['1991-03-14', '1993-04-14', 'differs'],
    ['1991-03-14', '1991-11-28', 'differs'],
    ['1991-03-14', '1968-03-14', 'differs'],
    ['1991-01-01', '1991-11-28', 'year'],
    ['1991-01-01', '1991-01-01', 'same'],
    ['1991-01-01', '1992-11-28', 'differs'],
    ['1991-01-01', '1991-01-10', 'slip'],
    ['1991-03-14', null, 'not-known'],
    [null, null, 'not-known'],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(compareDobs(a, b)).toBe(agreement);
    expect(compareDobs(b, a)).toBe(agreement);
  });

  it('are compared the same both ways, and one with itself is the same', () => {
    const day = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2012-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(compareDobs(b, a)).toBe(compareDobs(a, b));
        expect(compareDobs(a, a)).toBe('same');
      }),
    );
  });

  it('calls 1 January alone a day that is often put for another', () => {
    expect(['1991-01-01', '1991-01-11', '1991-11-01'].map(isDefaultDay)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
