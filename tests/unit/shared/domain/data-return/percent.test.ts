import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  percentOf,
  quotientOf,
  roundingWords,
  type RoundTo,
} from '../../../../../src/shared/domain/data-return/percent.ts';

const halfUp = (decimals: number): RoundTo => ({ decimals, rounding: 'half-up' });
const truncate = (decimals: number): RoundTo => ({ decimals, rounding: 'truncate' });

describe('percentOf', () => {
  it.each<[string, number, number, RoundTo, string]>([
    ['nothing of something', 0, 40, halfUp(1), '0.0%'],
    ['all of it', 40, 40, halfUp(1), '100.0%'],
    ['a third', 1, 3, halfUp(1), '33.3%'],
    ['two thirds', 2, 3, halfUp(1), '66.7%'],
    ['two thirds, cut', 2, 3, truncate(1), '66.6%'],
    ['exactly a half of the last digit', 1, 8, halfUp(0), '13%'],
    ['exactly a half of the last digit, cut', 1, 8, truncate(0), '12%'],
    ['a half that binary fractions lose: 1.005', 201, 20_000, halfUp(2), '1.01%'],
    ['a half that binary fractions lose: 0.285', 57, 20_000, halfUp(2), '0.29%'],
    ['just under that half', 200_999, 20_000_000, halfUp(2), '1.00%'],
    ['a half of the last digit of nought', 1, 20_000, halfUp(2), '0.01%'],
    ['nearly all of it, rounded', 9999, 10_000, halfUp(1), '100.0%'],
    ['nearly all of it, cut', 9999, 10_000, truncate(1), '99.9%'],
    ['more than the whole', 2038, 1417, halfUp(2), '143.82%'],
    ['the repeats of Pembrokeshire, cut as printed', 44, 341, truncate(0), '12%'],
    ['the repeats of Pembrokeshire, rounded', 44, 341, halfUp(0), '13%'],
    ['the repeats of West Wales, cut as printed', 154, 984, truncate(0), '15%'],
    ['the repeats of West Wales, rounded', 154, 984, halfUp(0), '16%'],
    ['victims of 16 and 17 to September 2024', 1568, 119_985, halfUp(3), '1.307%'],
  ])('prints %s', (_what, part, whole, roundTo, text) => {
    expect(percentOf(part, whole, roundTo).text).toBe(text);
  });

  it('has no figure for a share of nothing', () => {
    const none = {
      kind: 'none',
      text: 'No figure: there is nothing to take a share of',
    };
    expect(percentOf(0, 0, halfUp(1))).toEqual(none);
    expect(percentOf(3, 0, halfUp(1))).toEqual(none);
  });

  it.each<[string, number, number, string]>([
    ['eight crimes: 2 victims, 0.0045', 2, 44_310, 'below 0.01%'],
    ['nine crimes: 1 victim, 0.0023', 1, 44_310, 'below 0.01%'],
    ['seven crimes: 5 victims, 0.0113', 5, 44_310, '0.01%'],
    ['a share that would round up to the limit', 3, 44_310, 'below 0.01%'],
    ['exactly the limit', 1, 10_000, '0.01%'],
    ['just below the limit', 9999, 100_000_000, 'below 0.01%'],
    ['nothing at all', 0, 44_310, '0.00%'],
  ])('with a smallest share of 0.01 prints %s', (_what, part, whole, text) => {
    expect(percentOf(part, whole, { ...halfUp(2), notShownBelow: '0.01' }).text).toBe(text);
  });

  it.each([
    ['half a person', 0.5, 10, 1],
    ['fewer than none', -1, 10, 1],
    ['a part of less than nothing', 1, -10, 1],
    ['not a number', Number.NaN, 10, 1],
    ['more digits than asked for', 1, 10, 7],
    ['half a digit', 1, 10, 0.5],
  ])('refuses %s', (_what, part, whole, decimals) => {
    expect(() => percentOf(part, whole, halfUp(decimals))).toThrow(RangeError);
  });

  it('refuses a limit that is no number', () => {
    expect(() => percentOf(1, 10, { ...halfUp(1), notShownBelow: '1%' })).toThrow(RangeError);
  });
});

const counts = fc.tuple(fc.nat(2_000_000), fc.integer({ min: 1, max: 2_000_000 }));
const decimals = fc.integer({ min: 0, max: 4 });

/** Digits as a whole number of units of the last place. */
const unitsOf = (digits: string): bigint => BigInt(digits.replace('.', ''));

describe('a rounded percentage', () => {
  it('is the nearest one, and the upper of two that are as near', () => {
    fc.assert(
      fc.property(counts, decimals, ([part, whole], places) => {
        const figure = percentOf(part, whole, halfUp(places));
        const units = unitsOf(figure.kind === 'number' ? figure.digits : '');
        const exact = BigInt(part) * 100n * 10n ** BigInt(places) * 2n;
        expect((units * 2n - 1n) * BigInt(whole) <= exact).toBe(true);
        expect(exact < (units * 2n + 1n) * BigInt(whole)).toBe(true);
      }),
    );
  });

  it('is never below the cut one, and at most one unit above it', () => {
    fc.assert(
      fc.property(counts, decimals, ([part, whole], places) => {
        const [rounded, cut] = [halfUp(places), truncate(places)].map((roundTo) =>
          unitsOf(quotientOf([part, 100], [whole], roundTo) ?? ''),
        );
        expect([0n, 1n]).toContain((rounded ?? 0n) - (cut ?? 0n));
      }),
    );
  });

  it('grows with the part', () => {
    fc.assert(
      fc.property(counts, decimals, ([part, whole], places) => {
        const less = quotientOf([part, 100], [whole], halfUp(places)) ?? '';
        const more = quotientOf([part + 1, 100], [whole], halfUp(places)) ?? '';
        expect(unitsOf(more) >= unitsOf(less)).toBe(true);
      }),
    );
  });
});

describe('quotientOf', () => {
  it.each<[string, number[], number[], RoundTo, string | null]>([
    ['cases per 10,000', [119_985, 10_000], [25_500_000], halfUp(0), '47'],
    ['a fall', [-1, 100], [8], halfUp(0), '-13'],
    ['a fall, cut', [-1, 100], [8], truncate(0), '-12'],
    ['a fall too small to print has no sign', [-1, 100], [100_000], halfUp(1), '0.0'],
    ['a product too great for binary numbers', [2 ** 52, 10_000], [2 ** 52], halfUp(1), '10000.0'],
    ['a division by nothing', [5], [0], halfUp(1), null],
  ])('gives %s', (_what, numerators, denominators, roundTo, digits) => {
    expect(quotientOf(numerators, denominators, roundTo)).toBe(digits);
  });

  it('falls as far as it rises', () => {
    fc.assert(
      fc.property(counts, decimals, ([part, whole], places) => {
        fc.pre(part > 0);
        const up = quotientOf([part], [whole], halfUp(places)) ?? '';
        const down = quotientOf([-part], [whole], halfUp(places)) ?? '';
        expect(down.replace('-', '')).toBe(up);
      }),
    );
  });
});

it.each<[RoundTo, string]>([
  [halfUp(0), 'rounded half up to a whole number'],
  [halfUp(1), 'rounded half up to 1 decimal'],
  [truncate(2), 'cut, not rounded, to 2 decimals'],
])('says how %o rounds', (roundTo, words) => {
  expect(roundingWords(roundTo)).toBe(words);
});
