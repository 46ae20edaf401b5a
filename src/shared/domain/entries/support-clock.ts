import { type CalendarDate, type Instant, startOf } from '../calendar-date.ts';
import type { ClockSettings } from '../clocks/clock-settings.ts';
import { supportReferralClocks, type SupportReferral } from '../clocks/support-referral-clocks.ts';
import type { WorkingCalendar } from '../clocks/working-calendar.ts';
import { contentOf, type ContentOf, type Entry } from './entry.ts';

/** What the clock of a referral to support goes by. */
export type SupportFacts = Pick<
  ContentOf<'support-referral'>,
  'wants' | 'referredOn' | 'result'
> & { readonly startsOn: CalendarDate };

/** Whoever declines is not referred, and nobody is late with it. */
const hasDeclined = ({ wants, referredOn, result }: SupportFacts): boolean =>
  referredOn === null && (wants === 'no' || result === 'declined');

/**
 * The clock of a referral to support that is typed. Only days are recorded of it, so that working days
 * decide. Whoever declines does so when they are asked, which is the day of the entry.
 */
export function supportClock(
  facts: SupportFacts,
  settings: ClockSettings,
  calendar: WorkingCalendar,
  now: Instant,
): SupportReferral {
  const { startsOn, referredOn } = facts;
  const declined = { stopped: startOf(startsOn), reason: 'Declined', startedAgain: null };
  return supportReferralClocks(
    {
      reported: { on: startsOn, at: null },
      referred: referredOn === null ? null : { on: referredOn, at: null },
      stops: hasDeclined(facts) ? [declined] : [],
    },
    settings,
    calendar,
    now,
  );
}

/** The clock of a referral to support that is on a case. */
export const supportClockOf = (
  entry: Pick<Entry, 'startsOn' | 'content'>,
  settings: ClockSettings,
  calendar: WorkingCalendar,
  now: Instant,
): SupportReferral =>
  supportClock(
    { ...contentOf('support-referral', entry), startsOn: entry.startsOn },
    settings,
    calendar,
    now,
  );
