import { addMonths, type CalendarDate } from './calendar-date.ts';
import { typedDate } from './typed-date.ts';

/** Day, month and year, or a date as lists have it; "fri" and "7/12" are no birthdays. */
const whole = /^(\d{1,2}[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{2}|\d{4})|\d{4}-\d{2}-\d{2})$/i;

const shortYear = /^\d{1,2}[\s/.-]+(?:\d{1,2}|[a-z]{3,9})[\s/.-]+\d{2}$/i;

/** The day of birth that somebody types: a year of two figures is in the past, `7/12/87` was in 1987. */
export function typedBirthDate(text: string, today: CalendarDate): CalendarDate | null {
  const said = text.trim();
  const date = whole.test(said) ? typedDate(said, today) : null;
  const isAhead = date !== null && date > today && shortYear.test(said);
  return isAhead ? addMonths(date, -1200) : date;
}
