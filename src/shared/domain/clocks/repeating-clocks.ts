import type { CalendarDate } from '../calendar-date.ts';
import type { Clock, ClockKind, ClockReading, ClockStop } from './clock.ts';
import { inDays, inWorkingDays, type Measure } from './clock-measure.ts';
import type { ClockSettings } from './clock-settings.ts';
import { readClock } from './read-clock.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Something that is done again and again from a day on: each next one counts from the last. */
export type Repeated = {
  readonly since: CalendarDate | null;
  /** The days on which it was done, in any order. */
  readonly doneOn: readonly CalendarDate[];
  readonly stops: readonly ClockStop<CalendarDate>[];
};

type Naming = Pick<Clock<CalendarDate>, 'name' | 'event'> & {
  readonly kind: ClockKind;
  /** What it counts from once it has been done: `the last update` */
  readonly last: string;
};

/**
 * The next time that it is due: so long after the last time, or after `since` where that is later
 * or it was never done.
 */
export function nextOf(
  { since, doneOn, stops }: Repeated,
  { kind, name, event, last }: Naming,
  measure: Measure<CalendarDate>,
  today: CalendarDate,
): ClockReading {
  const latest = doneOn
    .filter((day) => day <= today && (since === null || day > since))
    .toSorted()
    .at(-1);
  const counted = latest === undefined ? { event, start: since } : { event: last, start: latest };
  return readClock({ kind, name, ...counted, met: null, stops }, measure, today);
}

/** The victim hears from us at least every so many working days. */
export const victimUpdateClock = (
  updates: Repeated,
  { victimUpdateWorkingDays }: ClockSettings,
  calendar: WorkingCalendar,
  today: CalendarDate,
): ClockReading =>
  nextOf(
    updates,
    {
      kind: 'victim-update',
      name: 'Victim update',
      event: 'the opening of the case',
      last: 'the last update',
    },
    inWorkingDays(victimUpdateWorkingDays, calendar),
    today,
  );

/** Victims' Code: how the investigation goes is told at least every so many days. */
export const codeProgressClock = (
  updates: Repeated,
  { codeProgressDays }: ClockSettings,
  today: CalendarDate,
): ClockReading =>
  nextOf(
    updates,
    {
      kind: 'code-progress',
      name: 'Progress of the investigation told',
      event: 'the report of the crime',
      last: 'the last update',
    },
    inDays(codeProgressDays),
    today,
  );
