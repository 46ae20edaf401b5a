import type { CalendarDate } from '../calendar-date.ts';
import type { ClockReading, ClockStop } from './clock.ts';
import { inWorkingDays } from './clock-measure.ts';
import type { ClockSettings } from './clock-settings.ts';
import { readClock } from './read-clock.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What has to be done about a meeting, and the day on which it was. */
export type MeetingDuty = {
  readonly heldOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  readonly stops: readonly ClockStop<CalendarDate>[];
};

const event = 'the meeting';

/** The agenda is circulated so many working days before the meeting. */
export const agendaClock = (
  { heldOn, doneOn, stops }: MeetingDuty,
  { agendaWorkingDaysBefore }: ClockSettings,
  calendar: WorkingCalendar,
  today: CalendarDate,
): ClockReading =>
  readClock(
    { kind: 'agenda', name: 'Agenda circulated', event, start: heldOn, met: doneOn, stops },
    inWorkingDays(agendaWorkingDaysBefore, calendar, 'before'),
    today,
  );

/** Each agency is sent its actions within so many working days after the meeting. */
export const actionsClock = (
  { heldOn, doneOn, stops }: MeetingDuty,
  { actionsWorkingDays }: ClockSettings,
  calendar: WorkingCalendar,
  today: CalendarDate,
): ClockReading =>
  readClock(
    { kind: 'actions', name: 'Actions sent', event, start: heldOn, met: doneOn, stops },
    inWorkingDays(actionsWorkingDays, calendar),
    today,
  );

/** The minutes are circulated within so many working days after the meeting. */
export const minutesClock = (
  { heldOn, doneOn, stops }: MeetingDuty,
  { minutesWorkingDays }: ClockSettings,
  calendar: WorkingCalendar,
  today: CalendarDate,
): ClockReading =>
  readClock(
    { kind: 'minutes', name: 'Minutes circulated', event, start: heldOn, met: doneOn, stops },
    inWorkingDays(minutesWorkingDays, calendar),
    today,
  );
