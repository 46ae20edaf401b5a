import { z } from 'zod';

const Limit = z.int().min(1).max(100);
const Maximum = z.int().min(1).max(200);

/** The limit of a tool above its maximum could never be reached. */
const limitProblem = (limit: number, maximum: number): string =>
  `The limit of ${limit} is above the maximum of ${maximum}: lower the limit or raise the maximum`;

/** What a partnership says of a tool that is not the forum's own; null leaves it as it ships. */
const LocalLimits = z
  .strictObject({
    maximum: Maximum.nullable().default(null),
    threshold: Limit.nullable().default(null),
  })
  .refine(
    ({ maximum, threshold }) => maximum === null || threshold === null || threshold <= maximum,
    { error: 'The limit is above the maximum: lower the limit or raise the maximum' },
  );

/**
 * The numbers and choices of the referral criteria. 14 of 24 and 3 incidents in 12 months are
 * SafeLives' (https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/); that the
 * first day of the window counts, and how near to the limit asks for a word, are our defaults.
 */
export const CriteriaSettings = z
  .strictObject({
    /** The tool whose limit and maximum the next two are, by its id. */
    assessmentTool: z.string().trim().min(1).max(60).default('safelives-dash'),
    highRiskThreshold: Limit.default(14),
    assessmentMaximum: Maximum.default(24),
    /** By the id of the tool. */
    otherTools: z.record(z.string(), LocalLimits).default({}),
    /** A score so many short of the limit prompts for professional judgement; 0 for never. */
    nearLimitMargin: z.int().min(0).max(10).default(3),
    escalationThreshold: z.int().min(1).max(50).default(3),
    escalationWindowMonths: z.int().min(1).max(60).default(12),
    /** Whether an incident counts on the very day on which the window of months begins. */
    escalationFirstDayCounts: z.boolean().default(true),
  })
  .superRefine(({ highRiskThreshold, assessmentMaximum }, context) => {
    if (highRiskThreshold <= assessmentMaximum) return;
    const message = limitProblem(highRiskThreshold, assessmentMaximum);
    context.addIssue({ code: 'custom', message, path: ['highRiskThreshold'] });
  });
export type CriteriaSettings = z.infer<typeof CriteriaSettings>;
