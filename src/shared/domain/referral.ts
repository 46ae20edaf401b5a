import { z } from 'zod';
import { CalendarDate, Instant } from './calendar-date.ts';
import { ShownChild } from './child.ts';
import { PersonName, ShownPerson } from './person.ts';
import { CriterionMet } from './referral-criteria.ts';
import { RepeatFacts } from './repeat-facts.ts';
import { RepeatVerdict } from './repeat.ts';
import { YesNoUnknown } from './yes-no-unknown.ts';

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

const answerCount = z.int().min(0).max(200).nullable();

/** What one agency asks, as it came; who the people are is kept with the persons. */
export const ReferralFacts = z.strictObject({
  /** The sender's own reference, empty when there is none. */
  reference: z.string().trim().max(100),
  receivedOn: CalendarDate,
  referrer: z.string().trim().max(200),
  relationship: z.string().trim().max(200),
  childrenCount: z.int().min(0).max(30),
  assessmentYes: answerCount,
  assessmentNo: answerCount.default(null),
  assessmentDontKnow: answerCount.default(null),
  assessmentBlank: answerCount.default(null),
  judgementReason: z.string().trim().max(4000),
  incidentCount: z.int().min(0).max(1000).nullable(),
  incidentOn: CalendarDate.nullable(),
  incidentSummary: z.string().trim().max(20_000),
  policeReference: z.string().trim().max(200),
  victimAware: z.string().trim().max(200),
  /** Whether the victim consents to the referral. */
  consent: YesNoUnknown.default('unknown'),
  /** Why it is made without, or what the victim said. */
  consentNote: z.string().trim().max(4000).default(''),
  ...RepeatFacts.shape,
});
export type ReferralFacts = z.infer<typeof ReferralFacts>;

/** What a row of a list does not say, and a referral form may. */
export const notOnLists = {
  assessmentNo: null,
  assessmentDontKnow: null,
  assessmentBlank: null,
  consent: 'unknown',
  consentNote: '',
} as const satisfies Partial<ReferralFacts>;

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
  /** Whom it names beside the two, with their relationship to the victim. */
  further: z.array(
    z.strictObject({
      role: z.enum(['victim', 'perpetrator']),
      relationship: z.string(),
      person: ShownPerson,
    }),
  ),
  children: z.array(ShownChild),
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
