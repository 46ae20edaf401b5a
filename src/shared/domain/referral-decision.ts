import {
  acceptanceReason,
  type CriteriaFacts,
  type Criterion,
  type CriterionMet,
  type CriterionVerdict,
  criterionVerdicts,
  metOf,
  reasonsInWords,
} from './referral-criteria.ts';
import type { CriteriaSettings } from './criteria-settings.ts';

export type PointToConsider = {
  /** The criterion that it is about; null for the referral as a whole. */
  readonly criterion: Criterion | null;
  readonly words: string;
};

/** What the criteria say of accepting a referral; the decision stays with a person. */
export type ReferralAdvice = {
  /** Null: not before something is settled that was sent but cannot be used yet, or was not recorded. */
  readonly mayAccept: boolean | null;
  readonly criteria: readonly CriterionMet[];
  readonly points: readonly PointToConsider[];
  /** The sentence to accept with, or to return with when it may not be accepted. */
  readonly reason: string;
};

/**
 * What to tell the referrer when nothing is met: each criterion that was looked at, and why it is
 * not. Empty when one is met or a repeat is not ruled out: such a return needs a reason of its own.
 */
export function returnReason(verdicts: readonly CriterionVerdict[]): string {
  const isOpen = verdicts.some(
    ({ criterion, outcome }) =>
      outcome === 'met' || (criterion === 'repeat' && outcome === 'not-known'),
  );
  if (isOpen) return '';
  return `No criterion is met by what was sent. ${reasonsInWords(verdicts)}.`;
}

const pointsOf = (verdicts: readonly CriterionVerdict[]): PointToConsider[] =>
  verdicts.flatMap(({ criterion, point }) => (point === null ? [] : [{ criterion, words: point }]));

/** The advice that follows from the criteria alone. */
export function adviceOf(verdicts: readonly CriterionVerdict[]): ReferralAdvice {
  const criteria = metOf(verdicts);
  const points = pointsOf(verdicts);
  if (criteria.length > 0) {
    return { mayAccept: true, criteria, points, reason: acceptanceReason(criteria) };
  }
  const open = verdicts.filter(({ outcome, point }) => outcome === 'not-known' && point !== null);
  if (open.length > 0) {
    const asks = open.map(({ point }) => `${point}.`).join(' ');
    return { mayAccept: null, criteria, points, reason: `${asks} ${reasonsInWords(open)}.` };
  }
  return { mayAccept: false, criteria, points, reason: returnReason(verdicts) };
}

/** Whether a referral to a MARAC may be accepted: one criterion is enough. */
export const adviseOnReferral = (
  facts: CriteriaFacts,
  settings: CriteriaSettings,
): ReferralAdvice => adviceOf(criterionVerdicts(facts, settings));
