import { useMemo } from 'react';
import bankHolidays from '../../../resources/bank-holidays.json' with { type: 'json' };
import { BankHolidays } from '../../shared/domain/clocks/bank-holidays.ts';
import {
  createWorkingCalendar,
  type CalendarSettings,
  type WorkingCalendar,
} from '../../shared/domain/clocks/working-calendar.ts';

/** The working days of a forum; undefined while its settings are read. */
export const useWorkingCalendar = (
  settings: CalendarSettings | undefined,
): WorkingCalendar | undefined =>
  useMemo(
    () => settings && createWorkingCalendar(BankHolidays.parse(bankHolidays), settings),
    [settings],
  );
