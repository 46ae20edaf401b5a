import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { dateWithYear } from './date-words.ts';

/** Both days belong to it. */
export const Period = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine(({ from, to }) => from <= to, 'The last day is before the first. Change one of them');
export type Period = z.infer<typeof Period>;

/** The performance year of a day: 1 April to 31 March. */
export function performanceYearOf(date: CalendarDate): Period {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0);
  const four = (value: number): string => String(value).padStart(4, '0');
  return { from: `${four(year)}-04-01`, to: `${four(year + 1)}-03-31` };
}

/** The performance years of the days from one to another, the latest first. */
export function performanceYearsBetween(first: CalendarDate, last: CalendarDate): Period[] {
  const years: Period[] = [];
  for (let year = performanceYearOf(last); year.to >= first;) {
    years.push(year);
    year = performanceYearOf(`${Number(year.from.slice(0, 4)) - 1}-04-01`);
  }
  return years;
}

/** `1 Apr 2013 to 31 Mar 2014` */
export const periodWords = ({ from, to }: Period): string =>
  `${dateWithYear(from)} to ${dateWithYear(to)}`;
