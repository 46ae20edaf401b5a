import type { CalendarDate } from '../calendar-date.ts';
import { dateWithYear } from '../date-words.ts';
import { nameOf, readingOf, sentences, type Indicator, type Making } from './indicator.ts';
import { noFigure, quotientOf, roundingWords, type Figure, type RoundTo } from './percent.ts';
import { periodWords, type Period } from './period.ts';
import { percentRounding, percentRoundingWords } from './settings.ts';
import type { DataReturnSettings, ReadingChoice } from './settings.ts';
import { notShown, shownCount, type PrintedCount } from './suppression.ts';

/** The cases discussed in 12 months. */
export type Year = {
  readonly period: Period;
  readonly cases: number;
  readonly inPrint: PrintedCount;
  /** Why the 12 months are not all there, to end “No figure: …”; null when they are. */
  readonly gap: string | null;
};

const choices: readonly ReadingChoice[] = ['pairHeardTwice', 'emergencies'];
const hidden: Figure = { kind: 'none', text: notShown };

/**
 * Why days of a period are missing, or null. In a year they would make the rate too low and the change
 * too great.
 */
export function gapOf(
  { from, to }: Period,
  today: CalendarDate,
  recordsFrom: CalendarDate | null,
): string | null {
  if (recordsFrom !== null && recordsFrom > from) {
    return `hearings are recorded only from ${dateWithYear(recordsFrom)}`;
  }
  return today < to ? `the period ends only on ${dateWithYear(to)}` : null;
}

const numberOr = (digits: string | null, why: string): Figure =>
  digits === null ? noFigure(why) : { kind: 'number', digits, text: digits };

/** `what: 12.3, rounded …`, or what there is instead. */
const resultWords = (what: string, figure: Figure, rounded: string): string =>
  figure.kind === 'number'
    ? `${what}: ${figure.text}, ${rounded}`
    : `${what}: ${lower(figure.text)}`;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Cases of 12 months for every 10,000 adult females of the area. */
export function rateIndicator(year: Year, making: Making): Indicator {
  const { settings } = making;
  const { adultFemales, rateDecimals, rounding, expectedPerTenThousand } = settings;
  const roundTo = { decimals: rateDecimals, rounding };
  const figure = rateFigure(year, settings, roundTo);
  const from = `Cases discussed from ${periodWords(year.period)}: ${year.inPrint.text}`;
  const females =
    adultFemales === null
      ? ''
      : `Adult females in the area: ${adultFemales.toLocaleString('en-GB')}`;
  const rate = resultWords('Cases per 10,000 adult females', figure, roundingWords(roundTo));
  const reading = readingOf(choices, settings);
  return {
    key: 'rate',
    name: nameOf('rate', making),
    value: figure.text,
    numerator: year.inPrint,
    denominator: adultFemales === null ? null : shownCount(adultFemales),
    percentage: null,
    unknown: null,
    reading,
    sentence: sentences([from, females, rate, `Expected: ${expectedPerTenThousand}`, reading]),
  };
}

function rateFigure(year: Year, { adultFemales }: DataReturnSettings, roundTo: RoundTo): Figure {
  if (adultFemales === null) {
    return noFigure('enter in the settings how many adult females live in the area');
  }
  if (year.gap !== null) return noFigure(year.gap);
  if (year.inPrint.state === 'hidden') return hidden;
  const digits = quotientOf([year.cases, 10_000], [adultFemales], roundTo);
  return numberOr(digits, 'no adult female lives in the area');
}

/** By how much of the 12 months before the cases have changed. */
export function changeIndicator(year: Year, before: Year, making: Making): Indicator {
  const { settings } = making;
  const figure = changeFigure(year, before, percentRounding(settings));
  const reading = readingOf(choices, settings);
  const said = [
    `Cases discussed from ${periodWords(year.period)}: ${year.inPrint.text}`,
    `From ${periodWords(before.period)}: ${before.inPrint.text}`,
    resultWords('Change', figure, percentRoundingWords(settings)),
    reading,
  ];
  return {
    key: 'change',
    name: nameOf('change', making),
    value: figure.text,
    numerator: year.inPrint,
    denominator: before.inPrint,
    percentage: figure,
    unknown: null,
    reading,
    sentence: sentences(said),
  };
}

function changeFigure(year: Year, before: Year, roundTo: RoundTo): Figure {
  const gap = before.gap ?? year.gap;
  if (gap !== null) return noFigure(gap);
  if (year.inPrint.state === 'hidden' || before.inPrint.state === 'hidden') return hidden;
  const digits = quotientOf([year.cases - before.cases, 100], [before.cases], roundTo);
  if (digits === null) return noFigure('no case was discussed in the 12 months before');
  const signed = Number(digits) > 0 ? `+${digits}` : digits;
  return { kind: 'number', digits: signed, text: `${signed}%` };
}

/** How many full-time posts one kind of work needs. */
export type Posts = {
  readonly role: string;
  readonly casesEach: number;
  readonly current: Figure;
  readonly recommended: Figure;
  readonly sentence: string;
};

export type Benchmarks = {
  /** Cases to expect in 12 months, for the adult females of the area. */
  readonly recommendedCases: Figure;
  readonly posts: readonly Posts[];
};

/**
 * The recommended volume, and the posts for it and for the current volume. SafeLives, Reviewing your
 * Marac data: https://safelives.org.uk/resources-for-professionals/marac-resources/reviewing-your-marac-data/
 */
export function benchmarksOf(year: Year, settings: DataReturnSettings): Benchmarks {
  const { rounding, casesPerIdva, casesPerAdministrator } = settings;
  return {
    recommendedCases: recommendedOver(1, { decimals: 0, rounding }, settings),
    posts: [
      postsFor('IDVA', casesPerIdva, year, settings),
      postsFor('Administrator', casesPerAdministrator, year, settings),
    ],
  };
}

function postsFor(
  role: string,
  casesEach: number,
  year: Year,
  settings: DataReturnSettings,
): Posts {
  const roundTo = { decimals: settings.staffDecimals, rounding: settings.rounding };
  const current = currentOver(casesEach, year, roundTo);
  const recommended = recommendedOver(casesEach, roundTo, settings);
  const rounded = roundingWords(roundTo);
  const words = [
    `One full-time ${role === 'IDVA' ? role : role.toLowerCase()} for every ${casesEach} cases a year`,
    resultWords('For the current volume', current, rounded),
    resultWords('For the recommended volume', recommended, rounded),
  ];
  return { role, casesEach, current, recommended, sentence: sentences(words) };
}

function currentOver(casesEach: number, { cases, inPrint, gap }: Year, roundTo: RoundTo): Figure {
  if (gap !== null) return noFigure(gap);
  if (inPrint.state === 'hidden') return hidden;
  return numberOr(quotientOf([cases], [casesEach], roundTo), 'nothing to divide by');
}

/** Divided in one go, so that it is rounded only once. */
export function recommendedOver(
  casesEach: number,
  roundTo: RoundTo,
  { adultFemales, expectedPerTenThousand }: DataReturnSettings,
): Figure {
  if (adultFemales === null) {
    return noFigure('enter in the settings how many adult females live in the area');
  }
  const digits = quotientOf([adultFemales, expectedPerTenThousand], [10_000, casesEach], roundTo);
  return numberOr(digits, 'nothing to divide by');
}
