import { type CalendarDate, lastDayOfMonthsFrom } from '../calendar-date.ts';
import { inList } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import type { CaseReviewSettings } from './case-review-settings.ts';
import type { IncidentReport } from './same-incident.ts';

/** A complaint of anti-social behaviour to one agency; `happenedOn` is the day of the behaviour. */
export type Complaint = IncidentReport & {
  readonly complainedOn: CalendarDate | null;
  /** Whether an agency acted on it; null when nobody recorded it. Only some areas ask. */
  readonly wasActedOn: boolean | null;
};

export type WhyNot = {
  readonly complaintId: string;
  readonly cause:
    | 'date-not-recorded'
    | 'dates-out-of-order'
    | 'after-application'
    | 'complained-late'
    | 'applied-late'
    | 'acted-on'
    | 'action-not-recorded'
    | 'same-incident';
  /** The last day on which the complaint, or the application, would have counted. */
  readonly lastDay: CalendarDate | null;
  /** Something is not recorded that might make it count. */
  readonly mayStillCount: boolean;
  readonly reason: string;
};

type Cause = Pick<WhyNot, 'cause' | 'lastDay' | 'reason'>;

/** The day of the application, or the day for which it is asked whether one would do. */
export type Application = { readonly day: CalendarDate; readonly isMade: boolean };

/** The last day on which an application counts a complaint. */
export const countsUntil = (
  complainedOn: CalendarDate,
  { applyWithinMonths }: CaseReviewSettings,
): CalendarDate => lastDayOfMonthsFrom(complainedOn, applyWithinMonths);

/**
 * Why a complaint does not qualify by itself; null when it does. It qualifies when it was made within
 * one month beginning with the day of the behaviour, and the application within six months beginning
 * with the day of the complaint: Anti-social Behaviour, Crime and Policing Act 2014, section 104(11),
 * https://www.legislation.gov.uk/ukpga/2014/12/section/104
 */
export function whyNotQualifying(
  complaint: Complaint,
  application: Application,
  settings: CaseReviewSettings,
): WhyNot | null {
  const causes = causesAgainst(complaint, application, settings);
  const [first] = causes;
  if (first === undefined) return null;
  const best = bestCase(complaint, application.day, settings);
  const mayStillCount = causesAgainst(best, application, settings).length === 0;
  const isGap = causes.every(({ cause }) => cause.endsWith('not-recorded'));
  const reasons = [
    ...causes.map(({ reason }) => reason),
    ...(isGap && !mayStillCount ? ['It would not count whatever is recorded.'] : []),
  ];
  return { ...first, complaintId: complaint.id, mayStillCount, reason: reasons.join(' ') };
}

function causesAgainst(
  complaint: Complaint,
  application: Application,
  settings: CaseReviewSettings,
): Cause[] {
  return [
    missingDates(complaint),
    wrongOrder(complaint),
    afterApplication(complaint, application),
    lateComplaint(complaint, settings),
    lateApplication(complaint, application, settings),
    localRule(complaint, settings),
  ].filter((cause) => cause !== null);
}

/** The complaint with whatever is not recorded as it would most help to qualify. */
function bestCase(
  complaint: Complaint,
  day: CalendarDate,
  { complainWithinMonths }: CaseReviewSettings,
): Complaint {
  const lastToComplain =
    complaint.happenedOn === null
      ? day
      : lastDayOfMonthsFrom(complaint.happenedOn, complainWithinMonths);
  const complainedOn = complaint.complainedOn ?? (lastToComplain < day ? lastToComplain : day);
  const happenedOn = complaint.happenedOn ?? complainedOn;
  return { ...complaint, happenedOn, complainedOn, wasActedOn: complaint.wasActedOn ?? false };
}

function missingDates({ happenedOn, complainedOn }: Complaint): Cause | null {
  const missing = [
    ...(happenedOn === null ? ['the behaviour happened'] : []),
    ...(complainedOn === null ? ['the complaint was made'] : []),
  ];
  if (missing.length === 0) return null;
  const reason = `Date not recorded: when ${inList(missing)}.`;
  return { cause: 'date-not-recorded', lastDay: null, reason };
}

function wrongOrder({ happenedOn, complainedOn }: Complaint): Cause | null {
  if (happenedOn === null || complainedOn === null || complainedOn >= happenedOn) return null;
  const reason = `Made on ${dateWithYear(complainedOn)}, before the behaviour of ${dateWithYear(happenedOn)}: check the dates.`;
  return { cause: 'dates-out-of-order', lastDay: null, reason };
}

function afterApplication(
  { happenedOn, complainedOn }: Complaint,
  { day, isMade }: Application,
): Cause | null {
  const limit = isMade ? `the application of ${dateWithYear(day)}` : dateWithYear(day);
  if (complainedOn !== null && complainedOn > day) {
    const reason = `Made on ${dateWithYear(complainedOn)}, after ${limit}.`;
    return { cause: 'after-application', lastDay: day, reason };
  }
  if (happenedOn === null || happenedOn <= day) return null;
  const reason = `The behaviour is dated ${dateWithYear(happenedOn)}, after ${limit}.`;
  return { cause: 'after-application', lastDay: day, reason };
}

function lateComplaint(
  { happenedOn, complainedOn }: Complaint,
  { complainWithinMonths }: CaseReviewSettings,
): Cause | null {
  if (happenedOn === null || complainedOn === null) return null;
  const lastDay = lastDayOfMonthsFrom(happenedOn, complainWithinMonths);
  if (complainedOn <= lastDay) return null;
  const reason = `Made on ${dateWithYear(complainedOn)} about behaviour of ${dateWithYear(happenedOn)}: the last day to complain was ${dateWithYear(lastDay)}.`;
  return { cause: 'complained-late', lastDay, reason };
}

function lateApplication(
  { complainedOn }: Complaint,
  { day, isMade }: Application,
  settings: CaseReviewSettings,
): Cause | null {
  if (complainedOn === null) return null;
  const lastDay = countsUntil(complainedOn, settings);
  if (day <= lastDay) return null;
  const what = isMade ? `The application of ${dateWithYear(day)}` : 'An application now';
  const reason = `${what} is too late for the complaint of ${dateWithYear(complainedOn)}: the last day to apply was ${dateWithYear(lastDay)}.`;
  return { cause: 'applied-late', lastDay, reason };
}

function localRule(
  { wasActedOn }: Complaint,
  { onlyWithoutAction }: CaseReviewSettings,
): Cause | null {
  if (!onlyWithoutAction || wasActedOn === false) return null;
  const rule = 'By the local rule only complaints count on which no agency acted';
  return wasActedOn === null
    ? {
        cause: 'action-not-recorded',
        lastDay: null,
        reason: `${rule}, and it is not recorded whether one did.`,
      }
    : { cause: 'acted-on', lastDay: null, reason: `${rule}, and one did.` };
}
