import { beginsUnknown } from './blank-words.ts';

const postcodePattern = /\b(GIR ?0AA|[A-Za-z]{1,2}\d[A-Za-z\d]?\s{0,2}\d[A-Za-z]{2})\b/g;

export const findPostcodes = (text: string): string[] => text.match(postcodePattern) ?? [];

/** A postcode in capitals with its space, whatever way it was typed. */
function tidyPostcode(postcode: string): string {
  const letters = postcode.replace(/\s/g, '').toUpperCase();
  return `${letters.slice(0, -3)} ${letters.slice(-3)}`;
}

const confidential =
  /\b(do not disclose|don.t disclose|not to be (disclosed|shared|shown)|confidential|undisclosed|withheld|refuge|safe house|cyfrinachol)\b/i;

export type ReadAddress = {
  readonly address: string;
  readonly postcode: string;
  readonly isConfidential: boolean;
  /** What stood behind the postcode. */
  readonly rest: string;
};

/** An address with at most one postcode; undefined where it is not known or there are several. */
export function readAddress(text: string): ReadAddress | undefined {
  const line = text
    .replace(/\s*\n\s*/g, ', ')
    .replace(/,\s*,/g, ',')
    .trim();
  if (
    line === '' ||
    beginsUnknown(line) ||
    /\b(not known|unknown|n\/k|nfa|no fixed (abode|address))\b/i.test(line)
  )
    return undefined;
  const postcodes = findPostcodes(line);
  if (new Set(postcodes.map(tidyPostcode)).size > 1) return undefined;
  const [postcode] = postcodes;
  const isConfidential = confidential.test(line);
  if (postcode === undefined) {
    if (/\b(not to be disclosed|withheld|undisclosed|do not disclose)\b/i.test(line))
      return undefined;
    return { address: line, postcode: '', isConfidential, rest: '' };
  }
  const at = line.indexOf(postcode);
  const trim = (part: string): string => part.replace(/^[\s,;.()–—-]+|[\s,;(–—-]+$/g, '').trim();
  return {
    address: trim(line.slice(0, at)),
    postcode: tidyPostcode(postcode),
    isConfidential,
    rest: trim(line.slice(at + postcode.length)),
  };
}

const phonePattern =
  /(?:\+|\(?\b0|\b)[\d()][\d\s().-]{3,18}\d\b(?:\s*(?:ext\.?|x|extension)\s*\d+)?/gi;
const digitCount = (text: string): number => text.replace(/\D/g, '').length;

const unsafe =
  /\b(not|un)[ -]?safe(?! (to )?text)|do not (ring|call|use)|don.t (ring|call|use)|never (ring|call|use)|perp|\b(old|former|previous) (number|phone|mobile)|\bno longer\b|\bblocked\b/i;

/**
 * What is said of each number. Between two, what begins a sentence of its own right before the second
 * is said of that: "07700 900001. Safe; he has the old number 07700 900002".
 */
function wordsAfter(line: string, numbers: readonly RegExpMatchArray[]): string[] {
  const words = numbers.map(() => '');
  numbers.forEach(({ index, 0: number }, place) => {
    const start = (index ?? 0) + number.length;
    const between = line.slice(start, numbers[place + 1]?.index ?? line.length);
    const cut = Math.max(...['.', ';', '/'].map((mark) => between.lastIndexOf(mark)));
    const isOfNext = place + 1 < numbers.length && /\p{L}/u.test(between.slice(cut + 1));
    words[place] += isOfNext && cut >= 0 ? between.slice(0, cut) : between;
    if (isOfNext && cut >= 0) words[place + 1] = between.slice(cut + 1);
  });
  return words;
}

export type ReadPhone = { readonly phone: string; readonly rest: string };

/**
 * The number to ring. Where one of several is said to be safe it is that one; where one is said not
 * to be safe and no other is clear, none.
 */
export function readPhone(text: string): ReadPhone | undefined {
  const line = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, ' / ')
    .trim();
  const numbers = [...line.matchAll(phonePattern)].filter(([number]) => digitCount(number) >= 6);
  const [only] = numbers;
  if (only === undefined) return readExtension(line);
  const after = wordsAfter(line, numbers);
  const before = line.slice(0, only.index);
  const isUnsafe = after.map((words) => unsafe.test(words));
  if (numbers.length === 1) {
    if (isUnsafe[0] === true || /\b(not|un)[ -]?safe|do not|never|\bold\b|perp/i.test(before))
      return undefined;
    return {
      phone: only[0].trim(),
      rest: `${before.replace(/\b(mobile|mob|tel|home|work|phone|no)\b\W*/gi, '').trim()} ${after[0] ?? ''}`
        .replace(/^[\s,;.–—-]+/, '')
        .trim(),
    };
  }
  const outside = numbers.filter(({ index }) => !isInBrackets(line, index));
  if (
    outside.length === 1 &&
    outside[0] !== undefined &&
    !/safe/i.test(line) &&
    !isUnsafe.includes(true)
  )
    return { phone: outside[0][0].trim(), rest: line };
  if (!isUnsafe.includes(true)) {
    const isSafe = after.map((words) => /\bsafe\b/i.test(words));
    const safe = numbers.filter((_, index) => isSafe[index]);
    return safe.length === 1 && safe[0] !== undefined
      ? { phone: safe[0][0].trim(), rest: line }
      : { phone: line, rest: '' };
  }
  const left = numbers.filter((_, index) => isUnsafe[index] !== true);
  return left.length === 1 && left[0] !== undefined
    ? { phone: left[0][0].trim(), rest: line }
    : undefined;
}

/** "01632 960871 (duty 01632 960870)": what stands in brackets is another’s number. */
const isInBrackets = (line: string, index: number): boolean =>
  /\([^()]*\p{L}[^()]*$/u.test(line.slice(0, index));

/** "101 ext. 4471": short numbers count only with their extension. */
const readExtension = (line: string): ReadPhone | undefined =>
  /^\d{2,6}\s*(ext|x|extension)\.?\s*\d{2,6}$|^(ext|extension|x)\.?\s*\d{3,6}$/i.test(line)
    ? { phone: line, rest: '' }
    : undefined;

export const findEmail = (text: string): string =>
  /[\w.'+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0] ?? '';
