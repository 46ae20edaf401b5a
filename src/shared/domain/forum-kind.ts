import { z } from 'zod';

export const forumKinds = ['marac', 'asbrac'] as const;
export const ForumKind = z.enum(forumKinds);
export type ForumKind = z.infer<typeof ForumKind>;

export const forumKindNames: Record<ForumKind, string> = { marac: 'MARAC', asbrac: 'ASBRAC' };

export const ForumName = z
  .string()
  .trim()
  .min(1, 'Give the forum a name')
  .max(80, 'Use at most 80 characters');
