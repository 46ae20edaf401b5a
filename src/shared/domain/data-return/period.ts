import { addDays, addMonths, type CalendarDate } from '../calendar-date.ts';
import { dateWithYear } from '../date-words.ts';

/** Both days included. */
export type Period = { readonly from: CalendarDate; readonly to: CalendarDate };

export const isIn = ({ from, to }: Period, date: CalendarDate): boolean =>
  from <= date && date <= to;

/** The calendar quarter that a day lies in. */
export function quarterOf(date: CalendarDate): Period {
  const month = Number(date.slice(5, 7));
  const firstMonth = month - ((month - 1) % 3);
  const from = `${date.slice(0, 5)}${String(firstMonth).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The 12 months that end with a day; a month's last day starts them on the first of a month. */
export function twelveMonthsTo(to: CalendarDate): Period {
  const afterLastYear = addDays(addMonths(to, -12), 1);
  const yearBeforeNext = addMonths(addDays(to, 1), -12);
  return { from: afterLastYear > yearBeforeNext ? afterLastYear : yearBeforeNext, to };
}

/** The 12 months that end the day before a period starts. */
export const twelveMonthsBefore = ({ from }: Period): Period => twelveMonthsTo(addDays(from, -1));

/** `1 Oct 2026 to 31 Dec 2026` */
export const periodWords = ({ from, to }: Period): string =>
  `${dateWithYear(from)} to ${dateWithYear(to)}`;
