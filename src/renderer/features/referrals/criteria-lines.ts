import type { Forum } from '../../../shared/domain/forum.ts';
import {
  criterionVerdicts,
  type CriterionVerdict,
  factsOfNumbers,
} from '../../../shared/domain/referral-criteria.ts';
import type { Referral } from '../../../shared/domain/referral.ts';

type Judged = Pick<Referral, 'criteria' | 'assessmentYes' | 'repeat'> & {
  readonly facts: Pick<Referral['facts'], 'incidentCount' | 'judgementReason'>;
};

/**
 * Every criterion, met or not, with its reason: what was looked at must be told as well. Which are
 * met is what the referral says, since it was judged with the settings of its store.
 */
export function criteriaLines(
  referral: Judged,
  { kind, settings }: Pick<Forum, 'kind' | 'settings'>,
): CriterionVerdict[] {
  const { criteria, assessmentYes, repeat, facts } = referral;
  const rules = settings.criteria;
  const looked = factsOfNumbers({ ...facts, assessmentYes, repeat }, rules);
  // A Dash score says nothing of anti-social behaviour.
  const asked = criterionVerdicts(looked, rules).filter(
    ({ criterion }) => kind === 'marac' || criterion !== 'visible-high-risk',
  );
  return asked.map((verdict) => {
    const met = criteria.find(({ criterion }) => criterion === verdict.criterion);
    if (met !== undefined) return { ...verdict, outcome: 'met', reason: met.reason, point: null };
    return verdict.outcome === 'met' ? { ...verdict, outcome: 'not-met' } : verdict;
  });
}
