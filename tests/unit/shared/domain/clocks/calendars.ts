import list from '../../../../../resources/bank-holidays.json' with { type: 'json' };
import {
  BankHolidays,
  type Jurisdiction,
} from '../../../../../src/shared/domain/clocks/bank-holidays.ts';
import { ClockSettings } from '../../../../../src/shared/domain/clocks/clock-settings.ts';
import {
  CalendarSettings,
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../../../../src/shared/domain/clocks/working-calendar.ts';

export const calendarOf = (
  jurisdiction: Jurisdiction,
  localDays: CalendarSettings['localDays'] = [],
): WorkingCalendar =>
  createWorkingCalendar(
    BankHolidays.parse(list),
    CalendarSettings.parse({ jurisdiction, localDays }),
  );

export const england = calendarOf('england-and-wales');
export const scotland = calendarOf('scotland');
export const northernIreland = calendarOf('northern-ireland');

export const defaults = ClockSettings.parse({});
