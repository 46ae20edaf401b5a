import { z } from 'zod';
import type { ForumSettings } from './forum.ts';

export const criteria = [
  'visible-high-risk',
  'professional-judgement',
  'potential-escalation',
  'repeat',
] as const;
export const Criterion = z.enum(criteria);
export type Criterion = z.infer<typeof Criterion>;

export const criterionNames: Record<Criterion, string> = {
  'visible-high-risk': 'Visible high risk',
  'professional-judgement': 'Professional judgement',
  'potential-escalation': 'Potential escalation',
  repeat: 'Repeat',
};

export const CriterionMet = z.strictObject({
  criterion: Criterion,
  /** Why it is met, in words that a screen and the minutes can show. */
  reason: z.string(),
});
export type CriterionMet = z.infer<typeof CriterionMet>;

export type CriteriaFacts = {
  readonly assessmentYes: number | null;
  readonly judgementReason: string;
  readonly incidentCount: number | null;
  /** The sentence of a repeat verdict, or null when the referral is not a repeat. */
  readonly repeatReason: string | null;
};

/**
 * The referral criteria that are met; any one is enough to be heard, whatever the others say.
 * SafeLives, Marac referral criteria:
 * https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/
 */
export function criteriaMet(facts: CriteriaFacts, settings: ForumSettings): CriterionMet[] {
  const met: CriterionMet[] = [];
  const { highRiskThreshold, assessmentMaximum, escalationThreshold } = settings;
  if (facts.repeatReason !== null) met.push({ criterion: 'repeat', reason: facts.repeatReason });
  if (facts.assessmentYes !== null && facts.assessmentYes >= highRiskThreshold) {
    const reason = `${facts.assessmentYes} of ${assessmentMaximum} yes, limit ${highRiskThreshold}`;
    met.push({ criterion: 'visible-high-risk', reason });
  }
  if (facts.judgementReason.trim() !== '') {
    met.push({ criterion: 'professional-judgement', reason: facts.judgementReason.trim() });
  }
  if (facts.incidentCount !== null && facts.incidentCount >= escalationThreshold) {
    const reason = `${facts.incidentCount} incidents in 12 months, limit ${escalationThreshold}`;
    met.push({ criterion: 'potential-escalation', reason });
  }
  return met;
}

/** The reason that a decision to accept starts with. */
export const acceptanceReason = (met: readonly CriterionMet[]): string =>
  met.map(({ criterion, reason }) => `${criterionNames[criterion]}: ${reason}`).join('. ');
