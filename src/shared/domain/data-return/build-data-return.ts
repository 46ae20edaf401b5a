import type { CalendarDate } from '../calendar-date.ts';
import { meetingsIn, type ReturnMeeting } from './hearings.ts';
import type { DataReturnLists } from './lists.ts';
import { twelveMonthsBefore, twelveMonthsTo, type Period } from './period.ts';
import { casesInPrint, casesOf, periodReturn, printerFor } from './period-return.ts';
import type { Audience, PeriodReturn } from './period-return.ts';
import type { DataReturnSettings } from './settings.ts';
import { benchmarksOf, changeIndicator, gapOf, rateIndicator } from './yearly.ts';
import type { Benchmarks, Year } from './yearly.ts';

export type DataReturnQuestion = {
  /** Every meeting that was held, in any order, back to 24 months before the period's end. */
  readonly meetings: readonly ReturnMeeting[];
  /** What is reported, usually a quarter. */
  readonly period: Period;
  readonly today: CalendarDate;
  /** The first day from which every hearing is recorded; null when they go back far enough. */
  readonly recordsFrom: CalendarDate | null;
  readonly audience: Audience;
};

/** One period; `gap` says why days of it are missing, null when none is. */
export type ReturnPart = PeriodReturn & { readonly gap: string | null };

export type DataReturn = {
  readonly period: ReturnPart;
  /** The 12 months that end with the period, with the rate and the change. */
  readonly twelveMonths: ReturnPart;
  readonly benchmarks: Benchmarks;
};

/**
 * The figures that SafeLives collects each quarter and publishes for rolling 12 months. SafeLives,
 * Marac data: https://safelives.org.uk/research-policy/practitioner-datasets/marac-data
 */
export function buildDataReturn(
  question: DataReturnQuestion,
  lists: DataReturnLists,
  settings: DataReturnSettings,
): DataReturn {
  const { meetings, period, audience, today, recordsFrom } = question;
  const twelveMonths = twelveMonthsTo(period.to);
  const year = yearOf(twelveMonths, question, settings);
  const before = yearOf(twelveMonthsBefore(twelveMonths), question, settings);
  const print = printerFor(audience, year.cases, settings);
  const making = { lists, settings, print, period: twelveMonths };
  const counts = periodReturn(meetings, twelveMonths, audience, making);
  const yearly = [rateIndicator(year, making), changeIndicator(year, before, making)];
  return {
    period: {
      ...periodReturn(meetings, period, audience, making),
      gap: gapOf(period, today, recordsFrom),
    },
    twelveMonths: { ...counts, indicators: [...counts.indicators, ...yearly], gap: year.gap },
    benchmarks: benchmarksOf(year, settings),
  };
}

function yearOf(
  period: Period,
  { meetings, today, recordsFrom, audience }: DataReturnQuestion,
  settings: DataReturnSettings,
): Year {
  const cases = casesOf(meetingsIn(meetings, period), settings).length;
  const inPrint = casesInPrint(audience, cases, settings);
  return { period, cases, inPrint, gap: gapOf(period, today, recordsFrom) };
}
