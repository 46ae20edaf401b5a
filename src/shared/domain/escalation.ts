import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';
import { counted } from './count-words.ts';
import type { CriteriaSettings } from './criteria-settings.ts';
import { dateWithYear } from './date-words.ts';
import { type Days, distinctIncidents, type ToldIncident } from './distinct-incidents.ts';
import type { Finding } from './finding.ts';

/** The incidents as they were told one by one. */
export type ToldIncidents = {
  /** The pair that is referred; an incident with anybody else is not counted. */
  readonly pair: string;
  readonly referredOn: CalendarDate;
  readonly told: readonly ToldIncident[];
  /** What the referrer counted, null when they gave no figure. */
  readonly count: number | null;
};

/** Either a bare number, for all of the window, or the incidents one by one. */
export type Incidents = { readonly count: number } | ToldIncidents;

type Settings = Pick<
  CriteriaSettings,
  'escalationThreshold' | 'escalationWindowMonths' | 'escalationFirstDayCounts'
>;

/**
 * The first and the last day on which an incident counts: the months that end on the day of the
 * referral, both ends in them. A month's last day stands in for a day that the month does not have.
 */
export function escalationWindow(
  referredOn: CalendarDate,
  { escalationWindowMonths, escalationFirstDayCounts }: Omit<Settings, 'escalationThreshold'>,
): Days {
  const months = addMonths(referredOn, -escalationWindowMonths);
  return { from: escalationFirstDayCounts ? months : addDays(months, 1), to: referredOn };
}

/**
 * Potential escalation: as many distinct incidents between the pair as the limit, within the
 * months before the referral and not only those that the police attended. An incident told by two
 * agencies counts once. SafeLives, Marac referral criteria:
 * https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/
 */
export function potentialEscalation(incidents: Incidents | null, settings: Settings): Finding {
  if (incidents === null) {
    const reason = 'The number of incidents was not given';
    return { outcome: 'not-known', reason, point: null };
  }
  if ('told' in incidents) return ofToldIncidents(incidents, settings);
  const { escalationThreshold: limit, escalationWindowMonths: months } = settings;
  const reason = `${counted(incidents.count, 'incident')} in ${counted(months, 'month')}, limit ${limit}`;
  return { outcome: incidents.count >= limit ? 'met' : 'not-met', reason, point: null };
}

function ofToldIncidents(incidents: ToldIncidents, settings: Settings): Finding {
  const { pair, referredOn, told, count } = incidents;
  const { escalationThreshold: limit } = settings;
  const { from, to } = escalationWindow(referredOn, settings);
  const ofPair = told.filter((incident) => incident.pair === pair);
  const { sure, unsure, again, outside } = distinctIncidents(ofPair, { from, to });
  const leftOut = leftOutInWords({ again, outside, ofOthers: told.length - ofPair.length });
  const dates = `from ${dateWithYear(from)} to ${dateWithYear(to)}`;
  const reason = `${counted(sure, 'incident')} ${dates}, limit ${limit}${leftOut}`;
  if (sure >= limit) return { outcome: 'met', reason, point: null };
  return { outcome: 'not-met', reason, point: pointBelow(sure, unsure, count, limit) };
}

type LeftOut = { readonly again: number; readonly outside: number; readonly ofOthers: number };

function leftOutInWords({ again, outside, ofOthers }: LeftOut): string {
  const parts = [
    ...(again > 0 ? [`${again} told again`] : []),
    ...(outside > 0 ? [`${outside} outside these dates`] : []),
    ...(ofOthers > 0 ? [`${ofOthers} with somebody else`] : []),
  ];
  return parts.length === 0 ? '' : `; not counted: ${parts.join(', ')}`;
}

function pointBelow(
  sure: number,
  unsure: number,
  count: number | null,
  limit: number,
): string | null {
  if (sure + unsure >= limit) {
    return `${unsure} more may count, without a date or perhaps told twice: ask the referrer when and what they were`;
  }
  if (count !== null && count >= limit) {
    return `The referrer counted ${counted(count, 'incident')}, ${sure} of them recorded: ask for the others`;
  }
  return null;
}
