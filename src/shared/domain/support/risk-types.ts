import { z } from 'zod';
import { Wording } from '../asb/list-id.ts';
import { counted } from '../count-words.ts';
import type { YesNoUnknown } from '../yes-no-unknown.ts';

/**
 * What kind of serious harm is meant, so that agencies who say risk mean the same (Cambridgeshire
 * victims' strategy).
 */
export const riskTypes = ['from-perpetrator', 'from-self', 'to-others', 'deterioration'] as const;
export const RiskType = z.enum(riskTypes);
export type RiskType = z.infer<typeof RiskType>;

export const RiskTypeWords = z.record(
  RiskType,
  z.strictObject({ name: Wording, meaning: Wording }),
);
export type RiskTypeWords = z.infer<typeof RiskTypeWords>;

export type RiskTypeReading = {
  readonly type: RiskType;
  readonly answer: YesNoUnknown;
  /** Actions that are ticked for it. */
  readonly actions: number;
  /** A risk of this type without any action. */
  readonly isUncovered: boolean;
  readonly reason: string;
};

/** The four boxes of a case against those of its actions, always all four. */
export function readRiskTypes(
  onCase: Readonly<Record<RiskType, YesNoUnknown>>,
  actions: readonly { readonly riskTypes: readonly RiskType[] }[],
  words: RiskTypeWords,
): RiskTypeReading[] {
  return riskTypes.map((type) => {
    const answer = onCase[type];
    const count = actions.filter((action) => action.riskTypes.includes(type)).length;
    const isUncovered = answer === 'yes' && count === 0;
    const reason = `${words[type].name}: ${answerWords(answer, count)}.`;
    return { type, answer, actions: count, isUncovered, reason };
  });
}

function answerWords(answer: YesNoUnknown, actions: number): string {
  const covered = actions === 0 ? 'no action' : counted(actions, 'action');
  if (answer === 'yes') return `a risk, with ${covered}`;
  const all = actions === 0 ? '' : `, though ${covered} ${actions === 1 ? 'is' : 'are'} for it`;
  return answer === 'no' ? `no risk${all}` : `not known whether there is a risk${all}`;
}
