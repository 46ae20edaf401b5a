import { z } from 'zod';
import { type KeptField, keptFields, SavedAs } from './saved-part.ts';
import type { TypedChild, TypedPerson, TypedReferral } from './typed-referral.ts';

/** One value that a form keeps without showing it; `referrer` is the referral's own. */
export const KeptValue = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('referral'), field: z.literal('referrer') }),
  z.strictObject({ of: z.literal('person'), as: SavedAs, field: z.enum(keptFields) }),
]);
export type KeptValue = z.infer<typeof KeptValue>;

type Part = TypedPerson | TypedChild;

const valueOf = (part: Part, field: KeptField): string => {
  const values: Partial<Record<KeptField, string>> = part;
  return values[field] ?? '';
};

function eachPart(typed: TypedReferral, change: <P extends Part>(part: P) => P): TypedReferral {
  return {
    ...typed,
    victims: typed.victims.map(change),
    perpetrators: typed.perpetrators.map(change),
    children: typed.children.map(change),
  };
}

const partsOf = ({ victims, perpetrators, children }: TypedReferral): Part[] => [
  ...victims,
  ...perpetrators,
  ...children,
];

/**
 * The form of a saved referral as a page may have it: what is confidential, and what no field took, is
 * left out of it and noted as kept.
 */
export function withoutKept(whole: TypedReferral): TypedReferral {
  const hidden = eachPart(whole, (part) => {
    if (part.saved === undefined) return part;
    const keeps = keptFields.filter((field) => valueOf(part, field) !== '');
    const empty = Object.fromEntries(keeps.map((field) => [field, '']));
    return { ...part, ...empty, saved: { ...part.saved, keeps } };
  });
  return { ...hidden, referrer: '', keepsReferrer: whole.referrer !== '', other: [] };
}

/** The corrected form with what it kept, out of the form of the referral as it is saved. */
export function withKept(typed: TypedReferral, whole: TypedReferral): TypedReferral {
  const known = new Map(partsOf(whole).map((part) => [part.saved?.as, part]));
  const filled = eachPart(typed, (part) => {
    const { saved, ...rest } = part;
    const own = saved && known.get(saved.as);
    if (saved === undefined || own === undefined) return rest as typeof part;
    const values = Object.fromEntries(saved.keeps.map((field) => [field, valueOf(own, field)]));
    return { ...part, ...values, saved: { as: saved.as, keeps: [] } };
  });
  return {
    ...filled,
    ...(typed.keepsReferrer && { referrer: whole.referrer }),
    keepsReferrer: false,
    other: whole.other,
  };
}

/**
 * Whether each part of a corrected form stands where the one of the saved referral that it claims to be
 * stood, and none twice: its kept values and its record are that one's.
 */
export function fitsSaved(typed: TypedReferral): boolean {
  const all = partsOf(typed).flatMap(({ saved }) => saved?.as ?? []);
  if (new Set(all).size < all.length) return false;
  const [victim, ...furtherVictims] = typed.victims;
  const [perpetrator, ...furtherPerpetrators] = typed.perpetrators;
  const beside = [...furtherVictims, ...furtherPerpetrators];
  return (
    victim?.saved?.as === 'victim' &&
    perpetrator?.saved?.as === 'perpetrator' &&
    beside.every(({ saved }) => saved === undefined || saved.as.startsWith('further-')) &&
    typed.children.every(({ saved }) => saved === undefined || saved.as.startsWith('child-'))
  );
}

/** One value that a form keeps; empty when the referral does not say it. */
export function keptValue(whole: TypedReferral, value: KeptValue): string {
  if (value.of === 'referral') return whole.referrer;
  const part = partsOf(whole).find(({ saved }) => saved?.as === value.as);
  return part === undefined ? '' : valueOf(part, value.field);
}
