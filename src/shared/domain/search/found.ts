import { z } from 'zod';
import { MarkedPiece } from './marked-text.ts';

/** What can be found, in the order in which it is shown. */
export const foundKinds = ['person', 'case', 'referral', 'meeting', 'action', 'note'] as const;
export const FoundKind = z.enum(foundKinds);
export type FoundKind = z.infer<typeof FoundKind>;

export const foundKindNames: Readonly<Record<FoundKind, string>> = {
  person: 'People',
  case: 'Cases',
  referral: 'Referrals',
  meeting: 'Meetings',
  action: 'Actions',
  note: 'Notes',
};

/**
 * Why something was found, the best reason first: exactly its number, reference, date or phone; every
 * word is one of its words; words of it begin so; it is spelled or sounds alike.
 */
export const foundBy = ['number', 'words', 'beginnings', 'variant'] as const;
export const FoundBy = z.enum(foundBy);
export type FoundBy = z.infer<typeof FoundBy>;

/** The page that Enter opens, with the id by which it is known there. */
export const Opens = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('case'), id: z.uuid() }),
  z.strictObject({ page: z.literal('referral'), id: z.uuid() }),
  z.strictObject({ page: z.literal('agenda'), id: z.uuid() }),
  z.strictObject({ page: z.literal('minutes'), id: z.uuid() }),
  z.strictObject({ page: z.literal('person'), id: z.uuid() }),
  z.strictObject({ page: z.literal('my-actions') }),
  z.strictObject({ page: z.literal('research') }),
]);
export type Opens = z.infer<typeof Opens>;

/** One thing that was found. It never has an address or a number of somebody. */
export const Found = z.strictObject({
  /** One of its kind alone has it. */
  key: z.string(),
  kind: FoundKind,
  by: FoundBy,
  title: z.array(MarkedPiece),
  /** Where it belongs: a case, a meeting, a day. */
  note: z.string(),
  /** Why it was found. */
  why: z.array(MarkedPiece),
  opens: Opens,
});
export type Found = z.infer<typeof Found>;

const rankOf = ({ by }: Found): number => foundBy.indexOf(by);

/** The best first; of equals, those that came first stay first. */
export const bestFirst = (found: readonly Found[]): Found[] =>
  found.toSorted((a, b) => rankOf(a) - rankOf(b));

export type FoundGroup = { readonly kind: FoundKind; readonly found: readonly Found[] };

/** By kind, first the kind in which the best was found; of equals in their usual order. */
export function inGroups(found: readonly Found[]): FoundGroup[] {
  const groups = foundKinds.flatMap((kind): FoundGroup[] => {
    const own = found.filter((each) => each.kind === kind);
    return own.length === 0 ? [] : [{ kind, found: bestFirst(own) }];
  });
  // A word is one of a name no more than of a note: only what was meant exactly goes before its turn.
  const isExact = ({ found: [first] }: FoundGroup): number => (first?.by === 'number' ? 0 : 1);
  return groups.toSorted((a, b) => isExact(a) - isExact(b));
}
