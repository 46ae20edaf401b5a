import { z } from 'zod';

/**
 * Both of SafeLives' wordings are in use. `safelives_current`: any abuse between the same victim and
 * perpetrator, crime or not (https://safelives.org.uk/definition-repeat-marac). `safelives_criminal`,
 * the older one of many local forms: a further incident that would be criminal if reported
 * (http://safelives.org.uk/definition-repeat-marac).
 */
export const RepeatRule = z.enum(['safelives_current', 'safelives_criminal']);
export type RepeatRule = z.infer<typeof RepeatRule>;

export const repeatRuleNames: Record<RepeatRule, string> = {
  safelives_current: 'SafeLives, current wording',
  safelives_criminal: 'SafeLives, older wording (criminal incidents)',
};

/** `withdrawn` by the referrer, `returned` by the forum. */
export const EarlierStatus = z.enum(['received', 'accepted', 'returned', 'withdrawn']);
export type EarlierStatus = z.infer<typeof EarlierStatus>;

/**
 * What a partnership may choose about repeats. SafeLives states the 12 months and that the last
 * referral begins them; the other values are our defaults, to be confirmed locally.
 */
export const RepeatSettings = z.strictObject({
  rule: RepeatRule.default('safelives_current'),
  /** What the window counts from: some areas say “since the last Marac”, which is the hearing. */
  anchor: z.enum(['referral', 'hearing']).default('referral'),
  windowMonths: z.int().min(1).max(60).default(12),
  /** Whether the same day of the last month is still inside. */
  anniversaryCounts: z.boolean().default(true),
  /** Earlier referrals that count; one still to be decided makes a repeat possible all the same. */
  anchorStatuses: z
    .array(EarlierStatus)
    .default(['accepted'])
    .refine((statuses) => statuses.includes('accepted'), {
      error: 'Accepted referrals always count: keep “accepted” in the list',
    }),
  /** Whether a referral to another area counts, once the pair comes here. */
  otherAreaCounts: z.boolean().default(true),
  /** Whether somebody must confirm a repeat when only some of several people are the same. */
  differentSetsNeedConfirming: z.boolean().default(true),
  /**
   * Days for which an earlier referral that stood here on no agenda is taken to wait for its hearing, so that the
   * two are heard together. After that it is taken to have been heard outside this record.
   */
  waitsForAgendaDays: z.int().min(0).max(365).default(60),
  /**
   * Days within which two referrals are heard together although the first was entered here only
   * after the second had come, as when a list of past years is taken in.
   */
  heardTogetherDays: z.int().min(0).max(90).default(7),
});
export type RepeatSettings = z.infer<typeof RepeatSettings>;
