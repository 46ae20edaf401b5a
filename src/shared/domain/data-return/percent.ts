import { z } from 'zod';

/** `half-up` takes a half away from zero; `truncate` cuts what does not fit. */
export const Rounding = z.enum(['half-up', 'truncate']);
export type Rounding = z.infer<typeof Rounding>;

export type RoundTo = {
  /** Digits after the point, 0 to 6. */
  readonly decimals: number;
  readonly rounding: Rounding;
};

/** A number as it is printed, or in words why none is. */
export type Figure =
  | { readonly kind: 'number'; readonly digits: string; readonly text: string }
  | { readonly kind: 'too-small'; readonly text: string }
  | { readonly kind: 'none'; readonly text: string };

export const noFigure = (why: string): Figure => ({ kind: 'none', text: `No figure: ${why}` });

/** `rounded half up to 1 decimal`, to end a sentence with. */
export function roundingWords({ decimals, rounding }: RoundTo): string {
  const how = rounding === 'half-up' ? 'rounded half up' : 'cut, not rounded,';
  if (decimals === 0) return `${how} to a whole number`;
  return `${how} to ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`;
}

/** Binary fractions round 0.005 and its like the wrong way, so that nothing here divides but bigints. */
function exactInteger(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError('Count in whole numbers');
  return BigInt(value);
}

function exactCount(value: number): bigint {
  if (value < 0) throw new RangeError('A count is never below zero');
  return exactInteger(value);
}

function powerOfTen(decimals: number): bigint {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new RangeError('Use 0 to 6 decimals');
  }
  return 10n ** BigInt(decimals);
}

function digitsOf(numerator: bigint, denominator: bigint, { decimals, rounding }: RoundTo): string {
  const size = numerator < 0n ? -numerator : numerator;
  const scaled = size * powerOfTen(decimals);
  const isUp = rounding === 'half-up' && (scaled % denominator) * 2n >= denominator;
  const units = scaled / denominator + (isUp ? 1n : 0n);
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = numerator < 0n && units > 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/**
 * The product of the numerators over the product of the denominators, as digits; null when that
 * would divide by 0. Throws a RangeError for a fraction and for a denominator below 0.
 */
export function quotientOf(
  numerators: readonly number[],
  denominators: readonly number[],
  roundTo: RoundTo,
): string | null {
  const numerator = numerators.map(exactInteger).reduce((product, each) => product * each, 1n);
  const denominator = denominators.map(exactCount).reduce((product, each) => product * each, 1n);
  return denominator === 0n ? null : digitsOf(numerator, denominator, roundTo);
}

/** `'0.01'` as 1 of 100. */
function exactDecimal(decimal: string): { numerator: bigint; denominator: bigint } {
  if (!/^\d+(\.\d{1,6})?$/.test(decimal)) throw new RangeError('Write the limit as 0.01');
  const [whole = '', fraction = ''] = decimal.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/**
 * A part of a whole as a percentage. `notShownBelow` is a percentage such as `0.01`: a share that is
 * not zero and, before any rounding, is below it comes out as words. Throws a RangeError for anything
 * but counts.
 */
export function percentOf(
  part: number,
  whole: number,
  options: RoundTo & { readonly notShownBelow?: string },
): Figure {
  const numerator = exactCount(part) * 100n;
  const denominator = exactCount(whole);
  if (denominator === 0n) return noFigure('there is nothing to take a share of');
  if (options.notShownBelow !== undefined && numerator > 0n) {
    const limit = exactDecimal(options.notShownBelow);
    if (numerator * limit.denominator < limit.numerator * denominator) {
      return { kind: 'too-small', text: `below ${options.notShownBelow}%` };
    }
  }
  const digits = digitsOf(numerator, denominator, options);
  return { kind: 'number', digits, text: `${digits}%` };
}
