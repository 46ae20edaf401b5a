import { type CalendarDate, dayOf, Instant, timeOf } from '../../shared/domain/calendar-date.ts';
import { shortDate } from '../../shared/domain/date-words.ts';

/** The calendar day it is now in the United Kingdom. */
export const today = (): CalendarDate => dayOf(new Date().toISOString());

/** `Fri 13 Nov`, with the year when it is not this year. */
export const shortDay = (date: CalendarDate): string => shortDate(date, today());

/** `08:41` today, `Mon 9 Nov, 08:41` otherwise. */
export function shortMoment(instant: Instant): string {
  const day = dayOf(instant);
  return day === today() ? timeOf(instant) : `${shortDay(day)}, ${timeOf(instant)}`;
}

/** `Mon 9 Nov, 08:41`; what somebody spoilt is shown as it stands. */
export function momentOf(at: string): string {
  const moment = Instant.safeParse(at).data;
  return moment === undefined ? at : `${shortDay(dayOf(moment))}, ${timeOf(moment)}`;
}

/** `1 case`, `2 cases` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
