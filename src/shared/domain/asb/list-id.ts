import { z } from 'zod';

/** The lasting name of an entry in a list that a partnership edits; its wording may change. */
export const ListId = z
  .string()
  .max(60, 'Use at most 60 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, figures and hyphens');

/** An entry's wording. */
export const Wording = z
  .string()
  .trim()
  .min(1, 'Write the words')
  .max(300, 'Use at most 300 characters');

/** The first id that two entries share. */
export const firstSharedId = (entries: readonly { readonly id: string }[]): string | undefined =>
  entries.find(({ id }, at) => entries.findIndex((other) => other.id === id) < at)?.id;
