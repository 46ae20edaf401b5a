import type { CriterionMet } from './referral-criteria.ts';
import { settleRepeat } from './repeat-answer.ts';
import { isRepeat, type RepeatAnswer, type RepeatVerdict } from './repeat.ts';

type Judged = { readonly criteria: readonly CriterionMet[]; readonly repeat: RepeatVerdict };

/** A referral as it stands once somebody answered whether it is a repeat: the criterion follows. */
export function withAnswer<T extends Judged>(
  judged: T,
  answer: RepeatAnswer,
): T & { readonly criteria: CriterionMet[] } {
  const repeat = settleRepeat(judged.repeat, answer);
  const others = judged.criteria.filter(({ criterion }) => criterion !== 'repeat');
  const met: CriterionMet = { criterion: 'repeat', reason: repeat.reason };
  return { ...judged, repeat, criteria: isRepeat(repeat) ? [met, ...others] : others };
}
