import type { ForumSettings } from '../../../shared/domain/forum.ts';
import { criteria, type Criterion } from '../../../shared/domain/referral-criteria.ts';
import type { Referral } from '../../../shared/domain/referral.ts';

export type CriterionLine = {
  readonly criterion: Criterion;
  readonly isMet: boolean;
  /** Why it is met, or why it is not. */
  readonly reason: string;
};

type Judged = Pick<Referral, 'criteria' | 'assessmentYes' | 'repeat'> & {
  readonly facts: Pick<Referral['facts'], 'incidentCount'>;
};

/** Every criterion, met or not, with its reason: what was looked at must be told as well. */
export function criteriaLines(referral: Judged, settings: ForumSettings): CriterionLine[] {
  return criteria.map((criterion) => {
    const met = referral.criteria.find((known) => known.criterion === criterion);
    return met === undefined
      ? { criterion, isMet: false, reason: whyNotMet(criterion, referral, settings) }
      : { criterion, isMet: true, reason: met.reason };
  });
}

function whyNotMet(criterion: Criterion, referral: Judged, settings: ForumSettings): string {
  const { highRiskThreshold, assessmentMaximum, escalationThreshold } = settings;
  const { incidentCount } = referral.facts;
  switch (criterion) {
    case 'visible-high-risk':
      return referral.assessmentYes === null
        ? 'No Dash score was given'
        : `${referral.assessmentYes} of ${assessmentMaximum} yes, limit ${highRiskThreshold}`;
    case 'professional-judgement':
      return 'The referrer gave no reasons of their own';
    case 'potential-escalation':
      return incidentCount === null
        ? 'The number of incidents was not given'
        : `${countOf(incidentCount, 'incident')} in 12 months, limit ${escalationThreshold}`;
    case 'repeat':
      return referral.repeat.reason;
  }
}

/** `1 incident`, `3 incidents`, `20,000 incidents` */
const countOf = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/** What a score just under the limit asks for, or null when it needs no word. */
export function scoreHint(
  referral: Pick<Referral, 'assessmentYes' | 'criteria'>,
  settings: ForumSettings,
): string | null {
  const { assessmentYes } = referral;
  if (assessmentYes === null) return null;
  const short = settings.highRiskThreshold - assessmentYes;
  if (short < 1 || short > 3) return null;
  const hasJudgement = referral.criteria.some(
    ({ criterion }) => criterion === 'professional-judgement',
  );
  const words = ['', 'One', 'Two', 'Three'][short] ?? '';
  return hasJudgement
    ? `${words} short of the limit; the referrer’s judgement stands whatever the score`
    : `${words} short of the limit: ask the referrer what worries them`;
}
