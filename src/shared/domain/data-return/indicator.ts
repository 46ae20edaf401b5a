import type { DataReturnLists, IndicatorKey } from './lists.ts';
import type { Figure } from './percent.ts';
import { periodWords, type Period } from './period.ts';
import { percentRounding, percentRoundingWords, readingWords } from './settings.ts';
import type { DataReturnSettings, ReadingChoice } from './settings.ts';
import { countAt, notShown, printedShare, type PrintedCount, type Printer } from './suppression.ts';
import type { Tally } from './victim-facts.ts';

/** One line of the data return. */
export type Indicator = {
  readonly key: IndicatorKey;
  readonly name: string;
  /** What the return prints for it. */
  readonly value: string;
  readonly numerator: PrintedCount;
  readonly denominator: PrintedCount | null;
  readonly percentage: Figure | null;
  /** How many it is not recorded for; null where nothing can be unknown. */
  readonly unknown: PrintedCount | null;
  /** How it is read where the source leaves a choice; empty where it leaves none. */
  readonly reading: string;
  /** How it is computed and rounded, complete enough to stand alone. */
  readonly sentence: string;
};

/** What every line of one return is made with. */
export type Making = {
  readonly lists: DataReturnLists;
  readonly settings: DataReturnSettings;
  readonly print: Printer;
  readonly period: Period;
};

/** `A. B.` */
export const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');

export const readingOf = (
  choices: readonly ReadingChoice[],
  settings: DataReturnSettings,
): string => choices.map((choice) => readingWords(choice, settings)).join('. ');

export function nameOf(key: IndicatorKey, { lists, settings }: Pick<Making, 'lists' | 'settings'>) {
  return lists.indicators[key]
    .replace('{youngest}', String(settings.youngVictimFrom))
    .replace('{oldest}', String(settings.youngVictimTo))
    .replace('{oldestHarm}', String(settings.youngHarmTo));
}

/** A line that counts and takes no share. */
export type Count = Pick<Indicator, 'key' | 'numerator' | 'unknown'> & {
  readonly choices: readonly ReadingChoice[];
  /** The first sentences, without the reading. */
  readonly said: readonly string[];
};

export function countIndicator({ choices, said, ...count }: Count, making: Making): Indicator {
  const reading = readingOf(choices, making.settings);
  return {
    ...count,
    name: nameOf(count.key, making),
    value: count.numerator.text,
    denominator: null,
    percentage: null,
    reading,
    sentence: sentences([...said, reading]),
  };
}

export type Share = {
  readonly key: IndicatorKey;
  readonly tally: Tally;
  /** What it is a share of; its own count is printed once for all. */
  readonly cases: PrintedCount;
  readonly choices: readonly ReadingChoice[];
};

/** A share of all cases discussed, those for which it is not known among them. */
export function shareIndicator({ tally, ...share }: Share, making: Making): Indicator {
  const { yes, no, unknown } = tally;
  const printed = making.print([
    { from: 0, to: 1, count: yes, role: 'part' },
    { from: 0, to: 1, count: unknown, role: 'part' },
    { from: 0, to: 1, count: no, role: 'unprinted' },
    { from: 1, to: 0, count: yes + no + unknown, role: 'fixed' },
  ]);
  const parts = { ...share, numerator: countAt(printed, 0), unknown: countAt(printed, 1) };
  return printedShareIndicator(parts, making);
}

type PrintedParts = Omit<Share, 'tally'> & {
  readonly numerator: PrintedCount;
  readonly unknown: PrintedCount;
};

/** The line of a share whose counts are already as they will be printed. */
export function printedShareIndicator(parts: PrintedParts, making: Making): Indicator {
  const { key, numerator, unknown, cases, choices } = parts;
  const { settings, period } = making;
  const name = nameOf(key, making);
  const percentage = printedShare(numerator, cases, percentRounding(settings));
  const reading = readingOf(choices, settings);
  const [value, result] = shareWords(numerator, percentage, settings);
  const of = `${cases.text} cases discussed from ${periodWords(period)}`;
  const notKnown = `Not known for ${unknown.text}, counted among the cases`;
  return {
    key,
    name,
    value,
    numerator,
    denominator: cases,
    percentage,
    unknown,
    reading,
    sentence: sentences([`${name}: ${numerator.text} of ${of}`, result, notKnown, reading]),
  };
}

/** The value as printed, and the sentence about its percentage. */
function shareWords(
  part: PrintedCount,
  percentage: Figure,
  settings: DataReturnSettings,
): readonly [string, string] {
  if (percentage.kind === 'number') {
    const value = `${part.text} (${percentage.text})`;
    return [value, `That is ${percentage.text}, ${percentRoundingWords(settings)}`];
  }
  const isHidden = percentage.text === notShown;
  return [
    part.text,
    isHidden ? 'The percentage is not shown, so that nobody can be recognised' : percentage.text,
  ];
}
