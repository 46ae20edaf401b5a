import { z } from 'zod';
import { CalendarDate, Instant } from './calendar-date.ts';
import { PersonName, ShownPerson } from './person.ts';
import { CriterionMet } from './referral-criteria.ts';
import { RepeatFacts } from './repeat-facts.ts';
import { RepeatVerdict } from './repeat.ts';

/** `returned` by the forum, `withdrawn` by the referrer. */
const referralStatuses = ['received', 'accepted', 'returned', 'withdrawn'] as const;
export const ReferralStatus = z.enum(referralStatuses);
export type ReferralStatus = z.infer<typeof ReferralStatus>;

export const referralStatusNames: Record<ReferralStatus, string> = {
  received: 'To decide',
  accepted: 'Accepted',
  returned: 'Returned',
  withdrawn: 'Withdrawn',
};

/** What one agency asks, as it came; who the people are is kept with the persons. */
export const ReferralFacts = z.strictObject({
  /** The sender's own reference, empty when there is none. */
  reference: z.string().trim().max(100),
  receivedOn: CalendarDate,
  referrer: z.string().trim().max(200),
  relationship: z.string().trim().max(200),
  childrenCount: z.int().min(0).max(30),
  assessmentYes: z.int().min(0).max(200).nullable(),
  judgementReason: z.string().trim().max(4000),
  incidentCount: z.int().min(0).max(1000).nullable(),
  incidentOn: CalendarDate.nullable(),
  incidentSummary: z.string().trim().max(20_000),
  policeReference: z.string().trim().max(200),
  victimAware: z.string().trim().max(200),
  ...RepeatFacts.shape,
});
export type ReferralFacts = z.infer<typeof ReferralFacts>;

/** One row of the list of referrals. */
export const ReferralSummary = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  caseNumber: z.string(),
  reference: z.string(),
  receivedOn: CalendarDate,
  agencyName: z.string(),
  victim: PersonName,
  perpetrator: PersonName,
  childrenCount: z.int(),
  assessmentYes: z.int().nullable(),
  criteria: z.array(CriterionMet),
  repeat: RepeatVerdict,
  /** One of its people is likely somebody in the store, and nobody has said yet whether they are. */
  mayBeKnown: z.boolean(),
  status: ReferralStatus,
  decisionReason: z.string(),
  /** The meeting on whose agenda it stands, if any. */
  meetingOn: CalendarDate.nullable(),
});
export type ReferralSummary = z.infer<typeof ReferralSummary>;

/**
 * The verdict as it stood when somebody decided the referral, and who that was: the name of their
 * account on the computer, empty where an older version did not record it.
 */
export const ConfirmedRepeat = z.object({
  repeat: RepeatVerdict,
  confirmedBy: z.string().default(''),
  confirmedAt: Instant.nullable().default(null),
});
export type ConfirmedRepeat = z.infer<typeof ConfirmedRepeat>;

/** Everything about one referral but what is confidential, of which it says that it is there. */
export const Referral = z.strictObject({
  ...ReferralSummary.shape,
  victim: ShownPerson,
  perpetrator: ShownPerson,
  facts: ReferralFacts.omit({ referrer: true }),
  hasReferrer: z.boolean(),
  decidedAt: Instant.nullable(),
  /** Null until it is decided. */
  confirmed: ConfirmedRepeat.nullable(),
  /** The imported row says something in columns that no field took. */
  hasOtherColumns: z.boolean(),
  earlier: z.array(
    z.strictObject({
      id: z.uuid(),
      receivedOn: CalendarDate,
      status: ReferralStatus,
      heardOn: CalendarDate.nullable(),
    }),
  ),
});
export type Referral = z.infer<typeof Referral>;
