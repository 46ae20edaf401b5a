import { z } from 'zod';

const Count = z.int().min(1, 'Use at least 1').max(366, 'Use at most 366');

const CodeEvent = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.string().trim().min(1).max(80),
});
export type CodeEvent = z.infer<typeof CodeEvent>;

const defaultCodeEvents = [
  { id: 'arrest', name: 'Arrest' },
  { id: 'interview', name: 'Interview' },
  { id: 'bail', name: 'Bail' },
  { id: 'charge', name: 'Charge' },
  { id: 'no-charge', name: 'Decision not to charge' },
];

/** One tier of review: who does it, and how many days after the last one it is due. */
const ReviewTier = z.strictObject({ by: z.string().trim().min(1).max(80), everyDays: Count });

const Reviews = z
  .array(ReviewTier)
  .refine(
    (tiers) => new Set(tiers.map(({ by }) => by.toLowerCase())).size === tiers.length,
    'Name each reviewer of a level only once',
  );

const defaultReviews = {
  high: [
    { by: 'Supervisor', everyDays: 14 },
    { by: 'Inspector', everyDays: 28 },
    { by: 'Chief inspector', everyDays: 56 },
  ],
  medium: [
    { by: 'Supervisor', everyDays: 28 },
    { by: 'Inspector', everyDays: 56 },
  ],
};

/**
 * How long each thing may take. Support referral within 48 hours or 2 days, complaints within 10
 * working days: Lincolnshire's victims' strategy 2021-25 and the Victims' Code. Minutes within 3
 * working days: Derbyshire; elsewhere 5 to 10 are common, confirm locally. Agenda 8 working days
 * before: common practice, confirm locally. Actions and acknowledgement: our defaults. Reviews:
 * https://slideserve.com/zena/initial-call-to-pcc. Victim update: a London council's housing policy,
 * https://www.lbhf.gov.uk. Victims' Code updates: check the Code in force.
 */
export const ClockSettings = z
  .strictObject({
    supportReferralHours: Count.default(48),
    supportReferralWorkingDays: Count.default(2),
    /** Which of the two clocks decides; both are shown. */
    supportReferralDecidedBy: z.enum(['hours', 'working-days']).default('hours'),
    agendaWorkingDaysBefore: Count.default(8),
    /** 0 asks for the day of the meeting. */
    actionsWorkingDays: z.int().min(0).max(366, 'Use at most 366').default(1),
    minutesWorkingDays: Count.default(3),
    transferAcknowledgementWorkingDays: Count.default(2),
    complaintWorkingDays: Count.default(10),
    victimUpdateWorkingDays: Count.default(10),
    reviewsAtHighRisk: Reviews.default(defaultReviews.high),
    reviewsAtMediumRisk: Reviews.default(defaultReviews.medium),
    codeEvents: z
      .array(CodeEvent)
      .refine(
        (events) => new Set(events.map(({ id }) => id)).size === events.length,
        'Each event can be listed only once',
      )
      .default(defaultCodeEvents),
    codeUpdateWorkingDays: Count.default(5),
    codeUpdateEnhancedWorkingDays: Count.default(1),
    codeProgressDays: Count.default(28),
  })
  .refine((settings) => settings.codeUpdateEnhancedWorkingDays <= settings.codeUpdateWorkingDays, {
    path: ['codeUpdateEnhancedWorkingDays'],
    message: 'Give victims with enhanced rights no more days than others',
  });
export type ClockSettings = z.infer<typeof ClockSettings>;
