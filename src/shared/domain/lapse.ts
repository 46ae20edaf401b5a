import type { AgendaSettings } from './agenda-settings.ts';
import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';
import { counted } from './count-words.ts';
import { dateWithYear } from './date-words.ts';
import type { EarlierStatus, RepeatSettings } from './repeat-settings.ts';
import { repeatWindow } from './repeat-window.ts';

/** One referral of a case and, where it was heard, the day of the meeting. */
export type LapseReferral = {
  readonly receivedOn: CalendarDate;
  readonly heardOn: CalendarDate | null;
  readonly status: EarlierStatus;
};

type LapseCase = { readonly caseId: string; readonly referrals: readonly LapseReferral[] };

export type CaseWindow = {
  /** The day from which it counts. */
  readonly anchorOn: CalendarDate;
  readonly anchor: 'referral' | 'hearing';
  readonly lastReferralOn: CalendarDate;
  readonly lastHeardOn: CalendarDate | null;
  /** Last day on which a further incident makes it a repeat. */
  readonly endsOn: CalendarDate;
};

type WindowSettings = Pick<
  RepeatSettings,
  'anchor' | 'anchorStatuses' | 'windowMonths' | 'anniversaryCounts'
>;

/**
 * The months for which a case stays flagged, as known on a day: from its last referral that counts as
 * an anchor of repeats (https://safelives.org.uk/definition-repeat-marac) or, by the forum's setting,
 * its last hearing. A referral that came after the last hearing counts in both, because its case has
 * yet to be heard. Null when no such referral had come by that day.
 */
export function windowOfCase(
  referrals: readonly LapseReferral[],
  on: CalendarDate,
  settings: WindowSettings,
): CaseWindow | null {
  const anchors = referrals.filter(
    ({ status, receivedOn }) => settings.anchorStatuses.includes(status) && receivedOn <= on,
  );
  const lastReferralOn = latest(anchors.map(({ receivedOn }) => receivedOn));
  if (lastReferralOn === null) return null;
  const lastHeardOn = latest(
    anchors.flatMap(({ heardOn }) => (heardOn !== null && heardOn <= on ? [heardOn] : [])),
  );
  const countsHearing =
    settings.anchor === 'hearing' && lastHeardOn !== null && lastHeardOn >= lastReferralOn;
  const anchorOn = countsHearing ? lastHeardOn : lastReferralOn;
  return {
    anchorOn,
    anchor: countsHearing ? 'hearing' : 'referral',
    lastReferralOn,
    lastHeardOn,
    endsOn: repeatWindow(anchorOn, settings).endsOn,
  };
}

const latest = (days: readonly CalendarDate[]): CalendarDate | null =>
  days.reduce<CalendarDate | null>((last, day) => (last === null || day > last ? day : last), null);

export type Lapse = CaseWindow & {
  readonly caseId: string;
  /** First day after the window. */
  readonly lapsedOn: CalendarDate;
  /** A later referral waits for its decision, so that flags had better stay until then. */
  readonly undecidedSince: CalendarDate | null;
  readonly reason: string;
};

type LapseQuestion = {
  readonly cases: readonly LapseCase[];
  /** Null before a forum's first meeting. */
  readonly lastMeetingOn: CalendarDate | null;
  readonly meetingOn: CalendarDate;
  /** Flags stay for as long as a further incident would be a repeat. */
  readonly repeats: WindowSettings;
  readonly settings: Pick<AgendaSettings, 'firstLapseMonths'>;
};

/**
 * The cases of which a meeting announces that their 12 months have passed
 * (https://safelives.org.uk/resources-library/marac-suggested-agenda/): those whose first day after
 * the window came after the last meeting, up to and on the day of this one. So each is announced at
 * one meeting only. The earliest first.
 */
export function listLapses({
  cases,
  lastMeetingOn,
  meetingOn,
  repeats,
  settings,
}: LapseQuestion): Lapse[] {
  const since = lastMeetingOn ?? addMonths(meetingOn, -settings.firstLapseMonths);
  return cases
    .flatMap(({ caseId, referrals }) => {
      const window = windowOfCase(referrals, meetingOn, repeats);
      if (window === null) return [];
      const lapsedOn = addDays(window.endsOn, 1);
      if (lapsedOn <= since || lapsedOn > meetingOn) return [];
      const undecidedSince = undecidedAfter(referrals, window.lastReferralOn, meetingOn);
      const reason = lapseReason(window, undecidedSince, repeats);
      return [{ ...window, caseId, lapsedOn, undecidedSince, reason }];
    })
    .toSorted(
      (a, b) =>
        a.lapsedOn.localeCompare(b.lapsedOn) ||
        a.anchorOn.localeCompare(b.anchorOn) ||
        (a.caseId < b.caseId ? -1 : 1),
    );
}

const undecidedAfter = (
  referrals: readonly LapseReferral[],
  after: CalendarDate,
  on: CalendarDate,
): CalendarDate | null =>
  latest(
    referrals.flatMap(({ status, receivedOn }) =>
      status === 'received' && receivedOn > after && receivedOn <= on ? [receivedOn] : [],
    ),
  );

function lapseReason(
  { anchor, anchorOn, lastReferralOn, lastHeardOn, endsOn }: CaseWindow,
  undecidedSince: CalendarDate | null,
  { windowMonths }: WindowSettings,
): string {
  const heard = lastHeardOn === null ? 'not heard' : `last heard ${dateWithYear(lastHeardOn)}`;
  const dates =
    anchor === 'hearing'
      ? `Last heard ${dateWithYear(anchorOn)}, last referral ${dateWithYear(lastReferralOn)}`
      : `Last referral ${dateWithYear(anchorOn)}, ${heard}`;
  const waits =
    undecidedSince === null
      ? ''
      : ` A referral of ${dateWithYear(undecidedSince)} is not yet decided: decide it before flags come off.`;
  return `${dates}: its ${counted(windowMonths, 'month')} ended on ${dateWithYear(endsOn)}.${waits}`;
}

/** A mark on an agency's file; null where it was not set or not removed. */
export type Flag = {
  readonly id: string;
  readonly setOn: CalendarDate | null;
  /** Last day on which it stands. */
  readonly expiresOn: CalendarDate;
  readonly removedOn: CalendarDate | null;
};

export type FlagDue = {
  readonly id: string;
  readonly state: 'expires' | 'expired';
  readonly reason: string;
};

/** Flags whose last day lies in the month of a day, and earlier ones that still stand; earliest first. */
export function flagsToRemove(flags: readonly Flag[], today: CalendarDate): FlagDue[] {
  const month = today.slice(0, 7);
  return flags
    .filter(
      ({ setOn, expiresOn, removedOn }) =>
        setOn !== null && removedOn === null && expiresOn.slice(0, 7) <= month,
    )
    .toSorted((a, b) => a.expiresOn.localeCompare(b.expiresOn) || (a.id < b.id ? -1 : 1))
    .map(({ id, expiresOn }) => {
      const day = dateWithYear(expiresOn);
      return expiresOn < today
        ? { id, state: 'expired', reason: `Ended on ${day} and still stands: take it off.` }
        : { id, state: 'expires', reason: `Ends on ${day}: take it off after that day.` };
    });
}
