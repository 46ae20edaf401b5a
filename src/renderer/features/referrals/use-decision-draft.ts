import { z } from 'zod';
import { type Draft, useDraft } from '../../lib/use-draft.ts';

const TypedReasons = z.strictObject({
  accept: z.string().optional(),
  return: z.string().optional(),
});
/** Only what was typed: until then a reason follows the criteria. */
export type TypedReasons = z.infer<typeof TypedReasons>;

const TypedDecision = z.strictObject({ choice: z.enum(['accept', 'return']), typed: TypedReasons });
type TypedDecision = z.infer<typeof TypedDecision>;

const nothing: TypedDecision = { choice: 'accept', typed: {} };

/** Keeps the reason of a decision that was not sent. */
export const useDecisionDraft = (
  referralId: string,
  decision: TypedDecision,
  onGiveBack: (decision: TypedDecision) => void,
): Draft =>
  useDraft({
    place: `referral/${referralId}/decision`,
    schema: TypedDecision,
    typed: Object.keys(decision.typed).length === 0 ? null : decision,
    onGiveBack: (typed) => onGiveBack(typed ?? nothing),
  });
