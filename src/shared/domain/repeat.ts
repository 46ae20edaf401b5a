import { z } from 'zod';
import { addMonths, CalendarDate } from './calendar-date.ts';

/** An earlier referral of the same victim and perpetrator. */
export type EarlierReferral = {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly heardOn: CalendarDate | null;
  readonly status: 'received' | 'accepted' | 'returned';
};

const repeatOutcomes = [
  'first',
  'repeat',
  'possible-repeat',
  'late-reported',
  'new-referral',
] as const;

/** Whether a referral is a repeat, with the dates that decided it. */
export const RepeatVerdict = z.strictObject({
  outcome: z.enum(repeatOutcomes),
  rule: z.literal('safelives_current'),
  incidentOn: CalendarDate.nullable(),
  /** Received date of the earlier referral that was tested. */
  anchorOn: CalendarDate.nullable(),
  /** Last day of the window, inside it. */
  windowEndsOn: CalendarDate.nullable(),
  heardOn: CalendarDate.nullable(),
  reason: z.string(),
});
export type RepeatVerdict = z.infer<typeof RepeatVerdict>;

export type RepeatQuestion = {
  readonly receivedOn: CalendarDate;
  readonly incidentOn: CalendarDate | null;
  /** Every other referral of the same pair. */
  readonly earlier: readonly EarlierReferral[];
  readonly windowMonths: number;
  readonly formatDate: (date: CalendarDate) => string;
};

/**
 * SafeLives' current definition of a repeat: any abuse between the same victim and perpetrator
 * within 12 months of the last referral, whatever the score and whether or not it is a crime
 * (https://safelives.org.uk/definition-repeat-marac). The incident's date is tested, the anniversary
 * counts, and only accepted referrals are an anchor; one still to be decided makes it possible.
 */
export function decideRepeat(question: RepeatQuestion): RepeatVerdict {
  const { receivedOn, incidentOn, windowMonths, formatDate } = question;
  const anchor = latestAnchor(question);
  const base = { rule: 'safelives_current', incidentOn, heardOn: anchor?.heardOn ?? null } as const;
  if (anchor === undefined) {
    const reason = 'This pair has not been referred before';
    return { ...base, outcome: 'first', anchorOn: null, windowEndsOn: null, reason };
  }
  const anchorOn = anchor.receivedOn;
  const windowEndsOn = addMonths(anchorOn, windowMonths);
  const tested = incidentOn ?? receivedOn;
  const what = incidentOn === null ? 'Referral' : 'Incident';
  const dates = `${what} ${formatDate(tested)}; last referral ${formatDate(anchorOn)}`;
  const known = { ...base, anchorOn, windowEndsOn };
  if (tested <= anchorOn || tested > windowEndsOn) {
    const why = tested > windowEndsOn ? `more than ${windowMonths} months apart` : 'before it';
    return { ...known, outcome: 'new-referral', reason: `${dates}: ${why}` };
  }
  if (anchor.status !== 'accepted') {
    return { ...known, outcome: 'possible-repeat', reason: `${dates}, not yet decided` };
  }
  if (receivedOn > windowEndsOn) {
    return { ...known, outcome: 'late-reported', reason: `${dates}; reported after the window` };
  }
  return { ...known, outcome: 'repeat', reason: dates };
}

/**
 * The earlier referral to test against: the latest accepted one whose window holds the incident, else
 * the latest undecided one whose window does, else the latest accepted one, else the latest.
 */
function latestAnchor(question: RepeatQuestion): EarlierReferral | undefined {
  const { receivedOn, incidentOn, earlier, windowMonths } = question;
  const tested = incidentOn ?? receivedOn;
  const before = earlier
    .filter((referral) => referral.receivedOn < receivedOn && referral.status !== 'returned')
    .toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn));
  const holds = (referral: EarlierReferral): boolean =>
    tested > referral.receivedOn && tested <= addMonths(referral.receivedOn, windowMonths);
  const isAccepted = ({ status }: EarlierReferral): boolean => status === 'accepted';
  return (
    before.find((referral) => isAccepted(referral) && holds(referral)) ??
    before.find(holds) ??
    before.find(isAccepted) ??
    before[0]
  );
}

/** The verdict as it is said at a meeting, to which nothing heard on its day or later is an earlier hearing. */
export const asSaidAt = (heldOn: CalendarDate, verdict: RepeatVerdict): RepeatVerdict =>
  verdict.heardOn === null || verdict.heardOn < heldOn ? verdict : { ...verdict, heardOn: null };

/** A repeat and a late-reported repeat are heard whatever the score. */
export const isRepeat = (verdict: Pick<RepeatVerdict, 'outcome'>): boolean =>
  verdict.outcome === 'repeat' || verdict.outcome === 'late-reported';
