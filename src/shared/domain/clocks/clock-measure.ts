import {
  addDays,
  addHours,
  type CalendarDate,
  dayOf,
  daysBetween,
  type Instant,
  timeOf,
} from '../calendar-date.ts';
import { dateWithDay } from '../date-words.ts';
import { type Certainty, cautions, certain, type WorkingCalendar } from './working-calendar.ts';
import { addWorkingDays } from './working-days.ts';

export type Span = { readonly count: number; readonly unit: 'days' | 'hours' };

export type Due<Moment extends string> = Certainty & {
  readonly due: Moment;
  /** Sentences to add to a reason. */
  readonly notes: readonly string[];
};

/**
 * How a clock counts. A clock of days counts from a calendar day to the end of another; a clock of
 * hours counts real hours from one moment to another. `before` counts back from a day to come.
 */
export type Measure<Moment extends string> = {
  readonly unit: Span['unit'];
  readonly direction: 'after' | 'before';
  /** `2 working days`, `48 hours` */
  readonly length: string;
  readonly dueFrom: (start: Moment) => Due<Moment>;
  /** Time from one moment to a later one, in whole units, the rest cut off. */
  readonly span: (from: Moment, to: Moment) => Span;
  readonly dayOf: (moment: Moment) => CalendarDate;
  readonly say: (moment: Moment) => string;
};

/** `1 day`, `2 days` */
export const countOf = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

/** Whether `b` is later than `a`: two days or two moments. */
export const isLater = (a: string, b: string): boolean => Date.parse(b) > Date.parse(a);

const byDays = {
  unit: 'days' as const,
  span: (from: CalendarDate, to: CalendarDate): Span => ({
    count: daysBetween(from, to),
    unit: 'days',
  }),
  dayOf: (day: CalendarDate): CalendarDate => day,
  say: dateWithDay,
};

export const inDays = (count: number): Measure<CalendarDate> => ({
  ...byDays,
  direction: 'after',
  length: countOf(count, 'day'),
  dueFrom: (start) => ({ ...certain, due: addDays(start, count), notes: [] }),
});

export const inWorkingDays = (
  count: number,
  calendar: WorkingCalendar,
  direction: 'after' | 'before' = 'after',
): Measure<CalendarDate> => ({
  ...byDays,
  direction,
  length: countOf(count, 'working day'),
  dueFrom: (start) => {
    const { date, ...certainty } = addWorkingDays(
      start,
      direction === 'after' ? count : -count,
      calendar,
    );
    return { ...certainty, due: date, notes: cautions(certainty, calendar) };
  },
});

export const inHours = (count: number): Measure<Instant> => ({
  unit: 'hours',
  direction: 'after',
  length: countOf(count, 'hour'),
  dueFrom: (start) => {
    const due = addHours(start, count);
    const movesClock = count % 24 === 0 && timeOf(start) !== timeOf(due);
    return { ...certain, due, notes: movesClock ? ['The clocks change in between.'] : [] };
  },
  span: (from, to) => ({
    count: Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000),
    unit: 'hours',
  }),
  dayOf,
  say: (moment) => `${dateWithDay(dayOf(moment))}, ${timeOf(moment)}`,
});
