import { z } from 'zod';

const findingKinds = [
  'no-verb',
  'two-owners',
  'vague',
  'before-meeting',
  'after-next-meeting',
  'no-owner',
  'no-date',
] as const;
export const FindingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof FindingKind>;

/** What a forum chooses about its actions; every default is ours, to be confirmed locally. */
export const ActionSettings = z.strictObject({
  /** Carried over so often, an action that is still not done goes to the steering group. */
  escalateAfterCarries: z.int().min(1).max(20).default(2),
  notPossibleNeedsReason: z.boolean().default(true),
  notUndertakenNeedsReason: z.boolean().default(true),
  /** What the wording checker looks for; none switches it off. */
  wordingChecks: z.array(FindingKind).default([...findingKinds]),
});
export type ActionSettings = z.infer<typeof ActionSettings>;
