import { z } from 'zod';

/** An agency of the forum, in the order in which it speaks round the table. */
export const Agency = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1, 'Give the agency a name').max(80),
  /** The single letter that stands for the agency in lists and keys. */
  letter: z.string().regex(/^[a-z]$/, 'Use one letter from a to z'),
  /** Other names by which lists and forms call it. */
  aliases: z.array(z.string().trim().min(1).max(80)).max(20),
  /** May leave once the cases with children are heard. */
  servesChildrenOnly: z.boolean(),
  /** Its usual representative. */
  representative: z.string().trim().max(80),
});
export type Agency = z.infer<typeof Agency>;

/** Compared without case, accents, punctuation or "the", so that "Childrens Social Care" is found. */
export const agencyKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bthe\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The agency that a list means by `name`: its name or one of its aliases. */
export function findAgency(agencies: readonly Agency[], name: string): Agency | undefined {
  const key = agencyKey(name);
  return agencies.find((agency) =>
    [agency.name, ...agency.aliases].some((known) => agencyKey(known) === key),
  );
}
