import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const name = (names: readonly string[], number: number): string => names[number - 1] ?? '';

/** `24 Oct 2026` */
export function dateWithYear(date: CalendarDate): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day} ${name(months, month)} ${year}`;
}

/** `Fri 13 Nov`, with the year when it is not the year of `today`. */
export function shortDate(date: CalendarDate, today: CalendarDate): string {
  const text = dateWithDay(date);
  const year = date.slice(0, 4);
  return year === today.slice(0, 4) ? text.slice(0, -year.length - 1) : text;
}

/** `Fri 13 Nov 2026` */
export const dateWithDay = (date: CalendarDate): string =>
  `${name(days, Temporal.PlainDate.from(date).dayOfWeek)} ${dateWithYear(date)}`;

/** `Thursday 12 November 2026` */
export function longDate(date: CalendarDate): string {
  const { day, month, year, dayOfWeek } = Temporal.PlainDate.from(date);
  return `${name(longDays, dayOfWeek)} ${day} ${name(longMonths, month)} ${year}`;
}
