import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A day in Europe/London as `yyyy-mm-dd`, always a day that exists. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A moment in UTC as ISO 8601. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A wall-clock time of day as `hh:mm`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 09:30');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

const plain = (date: CalendarDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

/** The day that is so many days later (or earlier, when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  plain(date).add({ days }).toString();

/** The same day so many months later; the month's last day where that day does not exist. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  plain(date).add({ months }).toString();

/**
 * The last day of a period of so many months that begins with a day, which counts as its first: a
 * month beginning with 8 September ends on 7 October. Where the last month has no such day, the
 * period ends with that month: a month beginning with 30 or 31 January ends with February.
 * Corresponding date rule, Dodds v Walker: https://swarb.co.uk/dodds-v-walker-hl-1981/
 */
export function lastDayOfMonthsFrom(first: CalendarDate, months: number): CalendarDate {
  const end = addMonths(first, months);
  return end.slice(8) === first.slice(8) ? addDays(end, -1) : end;
}

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days;

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: CalendarDate): number => plain(date).dayOfWeek;

/**
 * Whole years of age on a day, below 0 before birth; who is born on 29 February is a year older on
 * 1 March. Read from the texts, because reports ask for it a hundred thousand times.
 */
export const ageOn = (dob: CalendarDate, on: CalendarDate): number =>
  Number(on.slice(0, 4)) - Number(dob.slice(0, 4)) - (on.slice(5) < dob.slice(5) ? 1 : 0);

/** The calendar day in Europe/London at a moment. */
export const dayOf = (instant: Instant): CalendarDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();

/** The moment at which a day begins in Europe/London. */
export const startOf = (date: CalendarDate): Instant =>
  plain(date).toZonedDateTime('Europe/London').toInstant().toString({ fractionalSecondDigits: 3 });

/** The wall-clock time in Europe/London at a moment, as `hh:mm`. */
export const timeOf = (instant: Instant): TimeOfDay =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/London')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** The moment so many real hours later, whatever the clocks on the wall do in between. */
export const addHours = (instant: Instant, hours: number): Instant =>
  Temporal.Instant.from(instant).add({ hours }).toString();

const minutesOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time so many minutes after another; past midnight it wraps. */
export function addMinutes(time: TimeOfDay, minutes: number): TimeOfDay {
  const total = (((minutesOf(time) + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Minutes from one time of day to a later one on the same day. */
export const minutesBetween = (from: TimeOfDay, to: TimeOfDay): number =>
  minutesOf(to) - minutesOf(from);
