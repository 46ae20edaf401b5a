import { z } from 'zod';
import type { CriteriaSettings } from './criteria-settings.ts';

export const answers = ['yes', 'no', 'dont-know', 'blank'] as const;
/** What stands beside one question; blank is its own value and never a no. */
export const Answer = z.enum(answers);
export type Answer = z.infer<typeof Answer>;

const Count = z.int().min(1).max(200);

/**
 * A list of questions about risk whose score is the number of its yes answers. A figure that is
 * null is not known: the partnership sets it. SafeLives' Dash has 24 questions and a limit of 14
 * (https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/).
 */
export const AssessmentTool = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, figures and hyphens'),
    name: z.string().trim().min(1, 'Give the tool a name').max(80),
    /** Empty when nothing tells the version from another. */
    version: z.string().trim().max(80),
    questions: Count.nullable(),
    maximum: Count.nullable(),
    threshold: Count.nullable(),
    /** Every question may be left blank besides. */
    answers: z.array(Answer.exclude(['blank'])).min(1),
    /**
     * What each question is about, in our own words: the forms themselves are their makers' copyright.
     * Empty where only the number of yes answers is kept.
     */
    topics: z.array(z.string().trim().min(1).max(120)).default([]),
  })
  .superRefine(({ questions, maximum, threshold, answers: allowed, topics }, context) => {
    if (threshold !== null && maximum !== null && threshold > maximum) {
      context.addIssue('The limit is above the maximum: lower the limit or raise the maximum');
    }
    if (maximum !== null && questions !== null && maximum > questions) {
      context.addIssue('A yes counts one: give at least as many questions as the maximum');
    }
    if (topics.length > 0 && topics.length !== questions) {
      context.addIssue('Give one topic for each question, or none');
    }
    if (!allowed.includes('yes')) context.addIssue('The score counts the yes answers: allow yes');
  });
export type AssessmentTool = z.infer<typeof AssessmentTool>;

export const AssessmentTools = z
  .array(AssessmentTool)
  .min(1, 'Keep at least one tool')
  .superRefine((tools, context) => {
    const ids = tools.map(({ id }) => id);
    const twice = ids.find((id, at) => ids.indexOf(id) < at);
    if (twice !== undefined)
      context.addIssue(`Two tools have the id “${twice}”: give each its own`);
  });

/** What a score is counted and judged by. */
export type ScoringTool = Pick<
  AssessmentTool,
  'version' | 'questions' | 'maximum' | 'threshold' | 'answers'
> & {
  /** Empty when the record does not say which tool it was. */
  readonly name: string;
};

type Limits = Pick<ScoringTool, 'maximum' | 'threshold'>;

/** A limit above the maximum cannot be reached, and would hide every high score. */
const usableLimits = ({ maximum, threshold }: Limits): Limits => ({
  maximum,
  threshold: threshold !== null && maximum !== null && threshold > maximum ? null : threshold,
});

/** The forum's own tool, for a record that keeps the number of yes answers and no more. */
export const forumTool = (settings: CriteriaSettings): ScoringTool => ({
  name: '',
  version: '',
  questions: settings.assessmentMaximum,
  ...usableLimits({
    maximum: settings.assessmentMaximum,
    threshold: settings.highRiskThreshold,
  }),
  answers: ['yes', 'no', 'dont-know'],
});

/** A tool with the figures of this forum, which come before those that it ships with. */
export function withLocalLimits(tool: AssessmentTool, settings: CriteriaSettings): ScoringTool {
  const local =
    tool.id === settings.assessmentTool
      ? { maximum: settings.assessmentMaximum, threshold: settings.highRiskThreshold }
      : settings.otherTools[tool.id];
  const maximum = local?.maximum ?? tool.maximum;
  const threshold = local?.threshold ?? tool.threshold;
  return {
    name: tool.name,
    version: tool.version,
    questions: maximum === null ? tool.questions : Math.max(maximum, tool.questions ?? 0),
    ...usableLimits({ maximum, threshold }),
    answers: tool.answers,
  };
}
