import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts';
import { type Certainty, certain, type WorkingCalendar, workdayOf } from './working-calendar.ts';

/*
 * The counting of working days. The day on which something happens is day 0, whatever day it is, and
 * the count goes on with the next working day; what is due in n working days is due by the end of
 * the n-th. In England and Wales:
 *
 *   2 from Fri 20 Nov 2026    -> Tue 24 Nov 2026   the weekend is passed over
 *   2 from Sat 21 Nov 2026    -> Tue 24 Nov 2026   as if it had happened on the Friday
 *   2 from Thu 24 Dec 2026    -> Wed 30 Dec 2026   25 Dec, the weekend and 28 Dec are passed over
 *   1 from Thu 2 Apr 2026     -> Tue 7 Apr 2026    Good Friday to Easter Monday (Scotland: Mon 6 Apr)
 *   8 before Thu 12 Nov 2026  -> Mon 2 Nov 2026
 *   0 from any day            -> that day
 */

export type WorkingDate = Certainty & { readonly date: CalendarDate };

const both = (a: Certainty, b: Certainty): Certainty => ({
  beyondCalendar: a.beyondCalendar || b.beyondCalendar,
  provisional: a.provisional || b.provisional,
});

/**
 * The working day that is so many working days after a day, or before it when `days` is negative.
 * Years outside the calendar are counted without bank holidays, and the result says so.
 */
export function addWorkingDays(
  from: CalendarDate,
  days: number,
  calendar: WorkingCalendar,
): WorkingDate {
  if (!Number.isInteger(days)) throw new RangeError('Count working days in whole numbers');
  const step = Math.sign(days);
  let date = from;
  let certainty = certain;
  for (let left = Math.abs(days); left > 0;) {
    date = addDays(date, step);
    const workday = workdayOf(date, calendar);
    certainty = both(certainty, workday);
    if (workday.isWorking) left -= 1;
  }
  return { ...certainty, date };
}

export type WorkingDayCount = Certainty & { readonly days: number };

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier, then from `to`
 * up to the day before `from`. So it undoes `addWorkingDays`, forward and backward.
 */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkingCalendar,
): WorkingDayCount {
  const calendarDays = daysBetween(from, to);
  const step = Math.sign(calendarDays);
  let days = 0;
  let certainty = certain;
  for (let gone = 1; gone <= Math.abs(calendarDays); gone += 1) {
    const workday = workdayOf(addDays(from, gone * step), calendar);
    certainty = both(certainty, workday);
    if (workday.isWorking) days += step;
  }
  return { ...certainty, days };
}

/**
 * Whether a day is a working day. A yes or no has no room for a doubt: a weekday outside the known
 * years throws. `workdayOf` answers for every day.
 */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  const { isWorking, beyondCalendar } = workdayOf(date, calendar);
  if (beyondCalendar) {
    throw new RangeError(
      `Bank holidays are known only from ${calendar.firstYear} to ${calendar.lastYear}`,
    );
  }
  return isWorking;
}
