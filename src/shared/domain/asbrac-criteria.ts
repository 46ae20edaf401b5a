import { z } from 'zod';
import { type Band, bandRank } from './asb/bands.ts';
import { ListId } from './asb/list-id.ts';
import type { MatrixVerdict } from './asb/matrix-verdict.ts';
import type { Finding } from './finding.ts';
import {
  type CriterionVerdict,
  professionalJudgement,
  reasonsInWords,
} from './referral-criteria.ts';
import { adviceOf, type ReferralAdvice } from './referral-decision.ts';

/** Which cases an ASBRAC takes. Both are a common practice that each partnership confirms. */
export const AsbracSettings = z.strictObject({
  /** The band of the risk matrix, by its id, from which a case is heard. */
  entryBand: ListId.default('high'),
  /** Whether a case is heard only where several agencies must work together. */
  needsSeveralAgencies: z.boolean().default(true),
});
export type AsbracSettings = z.infer<typeof AsbracSettings>;

export type AsbracFacts = {
  /** The risk matrix as it was weighed, null when there is none. */
  readonly matrix: Pick<
    MatrixVerdict,
    'band' | 'decidedBy' | 'highestBand' | 'bandMayChange' | 'reason'
  > | null;
  /** The bands of that matrix, the lowest first. */
  readonly bands: readonly Band[];
  /** A professional's reasons why it should be heard, empty when there are none. */
  readonly judgementReason: string;
  /** Whether it happens more often or grows worse; null when nobody said. */
  readonly escalation: Finding | null;
  /** Null when nobody said. */
  readonly severalAgenciesNeeded: boolean | null;
  /** The meeting that suits the case better, empty when there is none. */
  readonly moreSuitableMeeting: string;
};

/**
 * Every criterion of an ASBRAC with what was found: the band of the risk matrix, professional
 * judgement, or escalation. A judgement adds to them and never takes one away. Islington, Community
 * Marac terms: https://www.islington.gov.uk (a total above 31 is high).
 */
export function asbracVerdicts(facts: AsbracFacts, settings: AsbracSettings): CriterionVerdict[] {
  const { matrix, bands, judgementReason } = facts;
  const known = bandRank(bands, settings.entryBand);
  // A band that the matrix no longer has must not let every case in.
  const entryRank = known === -1 ? bands.length - 1 : known;
  const isHeard = (band: string | null): boolean =>
    band !== null && bandRank(bands, band) >= entryRank;
  const isRaised = matrix !== null && matrix.decidedBy.includes('judgement');
  const raisedBy = isRaised && isHeard(matrix.band) ? matrix.reason : '';
  return [
    { criterion: 'visible-high-risk', ...highBand(matrix, isRaised, isHeard) },
    {
      criterion: 'professional-judgement',
      ...professionalJudgement(judgementReason.trim() === '' ? raisedBy : judgementReason),
    },
    { criterion: 'potential-escalation', ...(facts.escalation ?? unknownEscalation) },
  ];
}

const unknownEscalation: Finding = {
  outcome: 'not-known',
  reason: 'Nobody said whether it happens more often or grows worse',
  point: null,
};

/** The matrix by itself: a band that only a judgement gave is met as that judgement. */
function highBand(
  matrix: AsbracFacts['matrix'],
  isRaised: boolean,
  isHeard: (band: string | null) => boolean,
): Finding {
  if (matrix === null) {
    return { outcome: 'not-known', reason: 'No risk matrix was filled in', point: null };
  }
  const { band, bandMayChange, highestBand, reason } = matrix;
  if (isHeard(band) && !isRaised) return { outcome: 'met', reason, point: null };
  const mayBeHeard = !isHeard(band) && bandMayChange && isHeard(highestBand);
  const point = mayBeHeard
    ? 'The unanswered questions could bring the matrix to the band that is heard: ask the referrer for the answers or for their professional judgement'
    : null;
  return { outcome: band === null ? 'not-known' : 'not-met', reason, point };
}

/**
 * Whether a referral to an ASBRAC may be accepted: one criterion is met, several agencies must work
 * together, and no other meeting suits the case better. Islington, Community Marac terms:
 * https://www.islington.gov.uk
 */
export function adviseOnAsbrac(facts: AsbracFacts, settings: AsbracSettings): ReferralAdvice {
  const advice = adviceOf(asbracVerdicts(facts, settings));
  const met = advice.criteria.length === 0 ? '' : ` ${reasonsInWords(advice.criteria)}.`;
  const meeting = facts.moreSuitableMeeting.trim();
  if (meeting !== '') {
    const reason = `Another meeting is more suitable: ${meeting}.${met}`;
    return { ...advice, mayAccept: false, reason };
  }
  if (!settings.needsSeveralAgencies || advice.criteria.length === 0) return advice;
  switch (facts.severalAgenciesNeeded) {
    case true:
      return { ...advice, reason: `${advice.reason}. Several agencies are needed` };
    case false: {
      const reason = `Several agencies are not needed, so that one agency can deal with it.${met}`;
      return { ...advice, mayAccept: false, reason };
    }
    case null: {
      const words = 'Say whether several agencies are needed before the referral is decided';
      const reason = `It is not recorded whether several agencies are needed.${met}`;
      return {
        ...advice,
        mayAccept: null,
        points: [...advice.points, { criterion: null, words }],
        reason,
      };
    }
  }
}
