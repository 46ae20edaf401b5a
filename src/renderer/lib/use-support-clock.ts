import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { SupportReferral } from '../../shared/domain/clocks/support-referral-clocks.ts';
import { supportClock, type SupportFacts } from '../../shared/domain/entries/support-clock.ts';
import { useCall } from './use-call.ts';
import { useWorkingCalendar } from './use-working-calendar.ts';

/** The clock of a referral to support by the forum's settings and working days; null until they are read. */
export function useSupportClock(facts: SupportFacts | null): SupportReferral | null {
  const settings = useCall('forum.get', {}).data?.settings;
  const calendar = useWorkingCalendar(settings?.calendar);
  if (facts === null || settings === undefined || calendar === undefined) return null;
  return supportClock(facts, settings.clocks, calendar, now());
}

const now = (): Instant => new Date().toISOString();
