import { z } from 'zod';

/**
 * When the threshold for an ASB case review (Community Trigger) is met. An area may set other numbers
 * in its published procedures: Anti-social Behaviour, Crime and Policing Act 2014, section 104,
 * https://www.legislation.gov.uk/ukpga/2014/12/section/104 . Its notes take three as the most that an
 * area should ask for. The last two are local rules that some areas add and ASB Help objects to.
 */
export const CaseReviewSettings = z.strictObject({
  /** Qualifying complaints that must be met. */
  complaintsNeeded: z.int().min(1).max(20).default(3),
  /** Months, beginning with the day of the behaviour, within which the complaint is made. */
  complainWithinMonths: z.int().min(1).max(12).default(1),
  /** Months, beginning with the day of the complaint, within which the application is made. */
  applyWithinMonths: z.int().min(1).max(24).default(6),
  /** Months, beginning with the last complaint, within which the application is made; null for no such rule. */
  applyWithinMonthsOfLast: z.int().min(1).max(24).nullable().default(null),
  /** Whether a complaint counts only when no agency acted on it. */
  onlyWithoutAction: z.boolean().default(false),
});
export type CaseReviewSettings = z.infer<typeof CaseReviewSettings>;

const workingDays = z.int().min(1, 'Use at least 1').max(366, 'Use at most 366');

/**
 * How many working days each step of an ASB case review may take. Areas differ: the defaults are those
 * of East Hertfordshire, and of Gosport for the review; confirm locally.
 */
export const CaseReviewTimes = z.strictObject({
  acknowledgeWorkingDays: workingDays.default(3),
  decideWorkingDays: workingDays.default(14),
  reviewWorkingDays: workingDays.default(20),
  appealWorkingDays: workingDays.default(15),
});
export type CaseReviewTimes = z.infer<typeof CaseReviewTimes>;
