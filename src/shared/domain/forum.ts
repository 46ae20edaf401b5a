import { z } from 'zod';

export const forumKinds = ['marac', 'asbrac'] as const;
export const ForumKind = z.enum(forumKinds);
export type ForumKind = z.infer<typeof ForumKind>;

export const forumKindNames: Record<ForumKind, string> = { marac: 'MARAC', asbrac: 'ASBRAC' };

/**
 * The numbers and wording that a partnership may change. Defaults follow SafeLives where it states
 * one (https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/).
 */
export const ForumSettings = z.strictObject({
  highRiskThreshold: z.int().min(1).max(100).default(14),
  assessmentMaximum: z.int().min(1).max(200).default(24),
  escalationThreshold: z.int().min(1).max(50).default(3),
  repeatWindowMonths: z.int().min(1).max(60).default(12),
  minutesPerCase: z.int().min(1).max(120).default(12),
  openingMinutes: z.int().min(0).max(240).default(20),
  closingMinutes: z.int().min(0).max(240).default(10),
  marking: z.string().trim().min(1).max(80).default('OFFICIAL-SENSITIVE when completed'),
  confidentialityStatement: z.string().trim().min(1).max(6000),
});
export type ForumSettings = z.infer<typeof ForumSettings>;

export const ForumName = z
  .string()
  .trim()
  .min(1, 'Give the forum a name')
  .max(80, 'Use at most 80 characters');

export const Forum = z.strictObject({
  id: z.uuid(),
  name: ForumName,
  kind: ForumKind,
  settings: ForumSettings,
});
export type Forum = z.infer<typeof Forum>;
