import { useMemo } from 'react';
import bankHolidays from '../../../resources/bank-holidays.json' with { type: 'json' };
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { BankHolidays } from '../../shared/domain/clocks/bank-holidays.ts';
import type { SupportReferral } from '../../shared/domain/clocks/support-referral-clocks.ts';
import { createWorkingCalendar } from '../../shared/domain/clocks/working-calendar.ts';
import { supportClock, type SupportFacts } from '../../shared/domain/entries/support-clock.ts';
import { useCall } from './use-call.ts';

/** The clock of a referral to support by the forum's settings and working days; null until they are read. */
export function useSupportClock(facts: SupportFacts | null): SupportReferral | null {
  const settings = useCall('forum.get', {}).data?.settings;
  const calendar = useMemo(
    () => settings && createWorkingCalendar(BankHolidays.parse(bankHolidays), settings.calendar),
    [settings],
  );
  if (facts === null || settings === undefined || calendar === undefined) return null;
  return supportClock(facts, settings.clocks, calendar, now());
}

const now = (): Instant => new Date().toISOString();
