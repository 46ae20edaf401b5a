import { addMonths, type CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { typedDate } from '../../lib/typed-date.ts';

/** Day, month and year, or a date as lists have it; "fri" and "7/12" are no birthdays. */
const whole = /^(\d{1,2}[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{2}|\d{4})|\d{4}-\d{2}-\d{2})$/i;

/** The day of birth that somebody types, always in the past: `7/12/87` was in 1987. */
export function typedBirthDate(text: string, today: CalendarDate): CalendarDate | null {
  const date = whole.test(text.trim()) ? typedDate(text, today) : null;
  return date !== null && date > today ? addMonths(date, -1200) : date;
}
