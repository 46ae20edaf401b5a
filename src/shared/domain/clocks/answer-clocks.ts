import type { CalendarDate } from '../calendar-date.ts';
import type { ClockReading, ClockStop } from './clock.ts';
import { inWorkingDays } from './clock-measure.ts';
import type { ClockSettings } from './clock-settings.ts';
import { readClock } from './read-clock.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Something that arrived or was sent, and the day on which it was answered. */
export type Answerable = {
  readonly on: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly stops: readonly ClockStop<CalendarDate>[];
};

/**
 * The other area acknowledges a transfer. SafeLives, Marac to Marac referral process:
 * https://safelives.org.uk/resources-library/marac-to-marac-referral-process/ (the number of days is
 * our default).
 */
export const transferClock = (
  { on, answeredOn, stops }: Answerable,
  { transferAcknowledgementWorkingDays }: ClockSettings,
  calendar: WorkingCalendar,
  today: CalendarDate,
): ClockReading =>
  readClock(
    {
      kind: 'transfer-acknowledgement',
      name: 'Transfer acknowledged',
      event: 'the transfer',
      start: on,
      met: answeredOn,
      stops,
    },
    inWorkingDays(transferAcknowledgementWorkingDays, calendar),
    today,
  );

/** A complaint is acknowledged or answered. Lincolnshire's victims' strategy 2021-25. */
export const complaintClock = (
  { on, answeredOn, stops }: Answerable,
  { complaintWorkingDays }: ClockSettings,
  calendar: WorkingCalendar,
  today: CalendarDate,
): ClockReading =>
  readClock(
    {
      kind: 'complaint',
      name: 'Complaint answered',
      event: 'the complaint',
      start: on,
      met: answeredOn,
      stops,
    },
    inWorkingDays(complaintWorkingDays, calendar),
    today,
  );
