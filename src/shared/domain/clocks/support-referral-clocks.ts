import { type CalendarDate, dayOf, type Instant } from '../calendar-date.ts';
import type { ClockReading, ClockStop } from './clock.ts';
import { inHours, inWorkingDays } from './clock-measure.ts';
import type { ClockSettings } from './clock-settings.ts';
import { blankReading, readClock } from './read-clock.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Something that happened on a day, at a moment of it that may not have been recorded. */
export type Occurrence = { readonly on: CalendarDate; readonly at: Instant | null };

export type SupportReferralFacts = {
  readonly reported: Occurrence | null;
  readonly referred: Occurrence | null;
  /** That the victim declined support is a stop with that reason. */
  readonly stops: readonly ClockStop<Instant>[];
};

export type SupportReferral = {
  readonly byHours: ClockReading;
  readonly byWorkingDays: ClockReading;
  /** The one of the two that counts. */
  readonly deciding: ClockReading;
  readonly reason: string;
};

/**
 * When a victim has to be referred to support, unless they decline: within 48 hours (Lincolnshire's
 * victims' strategy 2021-25) and within 2 working days (Victims' Code). Both are shown; a setting
 * says which decides. Where a time of day is not recorded the hours cannot be counted, and the
 * working days decide.
 */
export function supportReferralClocks(
  facts: SupportReferralFacts,
  settings: ClockSettings,
  calendar: WorkingCalendar,
  now: Instant,
): SupportReferral {
  const byHours = hoursReading(facts, settings, now);
  const byWorkingDays = readClock(
    {
      kind: 'support-referral-working-days',
      name: 'Referral to support',
      event: 'the report',
      start: facts.reported?.on ?? null,
      met: facts.referred?.on ?? null,
      stops: facts.stops.map(({ stopped, reason, startedAgain }) => ({
        stopped: dayOf(stopped),
        reason,
        startedAgain: startedAgain === null ? null : dayOf(startedAgain),
      })),
    },
    inWorkingDays(settings.supportReferralWorkingDays, calendar),
    dayOf(now),
  );
  const isByHours = settings.supportReferralDecidedBy === 'hours' && byHours.state !== 'not known';
  const deciding = isByHours ? byHours : byWorkingDays;
  const reason =
    settings.supportReferralDecidedBy === 'hours' && !isByHours
      ? `${byHours.reason} ${deciding.reason}`
      : deciding.reason;
  return { byHours, byWorkingDays, deciding, reason };
}

function hoursReading(
  { reported, referred, stops }: SupportReferralFacts,
  { supportReferralHours }: ClockSettings,
  now: Instant,
): ClockReading {
  const kind = 'support-referral-hours';
  const name = 'Referral to support';
  const without = (what: string): ClockReading =>
    blankReading(
      { kind, name },
      'not known',
      `${name}: the time of ${what} is not recorded, so ${supportReferralHours} hours cannot be counted.`,
    );
  if (reported !== null && reported.at === null) return without('the report');
  if (referred !== null && referred.at === null) return without('the referral');
  return readClock(
    {
      kind,
      name,
      event: 'the report',
      start: reported?.at ?? null,
      met: referred?.at ?? null,
      stops,
    },
    inHours(supportReferralHours),
    now,
  );
}
