import type { CalendarDate } from '../calendar-date.ts';
import type { ClockReading, ClockStop } from './clock.ts';
import { inWorkingDays } from './clock-measure.ts';
import type { ClockSettings, CodeEvent } from './clock-settings.ts';
import { readClock } from './read-clock.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export type CodeUpdate = {
  /** One of the events of the settings. */
  readonly event: CodeEvent;
  readonly happenedOn: CalendarDate | null;
  readonly toldOn: CalendarDate | null;
  /** Whether the victim has enhanced rights; null when that is not recorded. */
  readonly isEnhanced: boolean | null;
  readonly stops: readonly ClockStop<CalendarDate>[];
};

/**
 * Victims' Code: a victim is told of an event of the case within 5 working days, within 1 with
 * enhanced rights (police flashcards on the Code; check the Code in force). While it is not recorded
 * which holds, the shorter limit counts, and the reason says so.
 */
export function codeUpdateClock(
  { event, happenedOn, toldOn, isEnhanced, stops }: CodeUpdate,
  settings: ClockSettings,
  calendar: WorkingCalendar,
  today: CalendarDate,
): ClockReading {
  const days =
    isEnhanced === false ? settings.codeUpdateWorkingDays : settings.codeUpdateEnhancedWorkingDays;
  const reading = readClock(
    {
      kind: 'code-update',
      name: `${event.name} told to the victim`,
      event: 'the event',
      start: happenedOn,
      met: toldOn,
      stops,
    },
    inWorkingDays(days, calendar),
    today,
  );
  const unknown =
    'It is not recorded whether the victim has enhanced rights, so the shorter limit counts.';
  return isEnhanced === null ? { ...reading, reason: `${reading.reason} ${unknown}` } : reading;
}
