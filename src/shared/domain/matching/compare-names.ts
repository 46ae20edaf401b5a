import { formsOf, isKnownFirstName, mayBeSameFirstName } from './first-names.ts';
import type { NameParts } from './name-parts.ts';
import { isSpelledAlike } from './spelling.ts';

/**
 * How two first names or two surnames agree, from best to worst. `near`: two first names in use that
 * are one letter apart, `Lia` and `Lisa`.
 */
export type NameAgreement =
  'same' | 'variant' | 'part' | 'alike' | 'near' | 'initial' | 'not-known' | 'differs';

export type NameComparison = {
  readonly first: NameAgreement;
  readonly surname: NameAgreement;
  /** First name and surname stand in each other's place. */
  readonly swapped: boolean;
};

const rank: Record<NameAgreement, number> = {
  same: 6,
  variant: 5,
  part: 4.5,
  alike: 4,
  near: 3,
  initial: 2,
  'not-known': 1,
  differs: 0,
};

/** How two names agree, in the order written or with first name and surname changed over. */
export function compareNames(a: NameParts, b: NameParts): NameComparison {
  const straight = {
    first: compareFirst(a.first, b.first),
    surname: compareSurname(a.surname, b.surname),
    swapped: false,
  };
  if (worthOf(straight) >= rank.same + rank.alike) return straight;
  // Which of the two was turned round is open, and first names are compared otherwise than surnames.
  const [turned] = [
    { first: compareFirst(a.surname, b.first), surname: compareSurname(a.first, b.surname) },
    { first: compareFirst(a.first, b.surname), surname: compareSurname(a.surname, b.first) },
  ]
    .filter((halves) => isTurned(straight, halves))
    .toSorted(bestFirst);
  if (turned !== undefined) return { ...turned, swapped: true };
  return straight.first === 'differs' && straight.surname === 'differs' && isFirstInSurname(a, b)
    ? { first: 'same', surname: 'differs', swapped: true }
    : straight;
}

type Halves = Pick<NameComparison, 'first' | 'surname'>;

const worthOf = ({ first, surname }: Halves): number => rank[first] + rank[surname];

/** Sorts the best agreement first; of two as good, the one whose first name agrees better. */
export const bestFirst = (a: Halves, b: Halves): number =>
  worthOf(b) - worthOf(a) || rank[b.first] - rank[a.first];

/** A name is taken as changed over only when both halves then agree. */
function isTurned(straight: Halves, turned: Halves): boolean {
  if (worthOf(turned) <= worthOf(straight)) return false;
  if (rank[turned.first] < rank.initial || rank[turned.surname] < rank.alike) return false;
  return rank[turned.first] >= rank.alike || turned.surname === 'same';
}

/** The first name of the one stands as the surname of the other, whose own surname is another. */
const isFirstInSurname = (a: NameParts, b: NameParts): boolean =>
  [
    [a.first, b.surname],
    [b.first, a.surname],
  ].some(
    ([first = [], surname = []]) =>
      isKnownFirstName(first[0] ?? '') && first.join('') === surname.join(''),
  );

function compareFirst(a: readonly string[], b: readonly string[]): NameAgreement {
  if (a.length === 0 || b.length === 0) return 'not-known';
  if (a.join('') === b.join('')) return 'same';
  const [headA = '', ...middleA] = a;
  const [headB = '', ...middleB] = b;
  const best = compareFirstWords(headA, headB);
  if (rank[best] >= rank.alike) return best;
  // Some go by their middle name.
  const byMiddle = [
    ...middleA.map((word) => compareFirstWords(word, headB)),
    ...middleB.map((word) => compareFirstWords(headA, word)),
  ];
  if (byMiddle.includes('same') || byMiddle.includes('variant')) return 'variant';
  const shareMiddle = middleA.some((word) => word.length > 2 && middleB.includes(word));
  return shareMiddle && !areTwoNames(headA, headB) ? 'alike' : best;
}

function compareFirstWords(a: string, b: string): NameAgreement {
  if (a === b) return 'same';
  if (mayBeSameFirstName(a, b)) return 'variant';
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return 'initial';
  if (withoutDoubles(a) === withoutDoubles(b)) return 'alike';
  if (areTwoNames(a, b)) return isSpelledAlike(a, b) ? 'near' : 'differs';
  if (isCutShort(a, b) || isCutShort(b, a)) return 'variant';
  // A word that no list has may be a slip in any of the other's forms: `Ayeshs` for `Aisha`.
  const forms = isKnownFirstName(b) ? [a] : formsOf(a);
  const others = isKnownFirstName(a) ? [b] : formsOf(b);
  const isAlike = forms.some((form) => others.some((other) => isSpelledAlike(form, other)));
  return isAlike ? 'alike' : 'differs';
}

/** `Ross` and `Ros`, `Phillip` and `Philip`. */
const withoutDoubles = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Dean and Sean are one letter apart and two people. */
const areTwoNames = (a: string, b: string): boolean =>
  isKnownFirstName(a) && isKnownFirstName(b) && !mayBeSameFirstName(a, b);

/** `Rhi` for `Rhiannon`, in names that no list has. */
const isCutShort = (short: string, long: string): boolean =>
  short.length >= 3 && short.length < long.length && long.startsWith(short);

function compareSurname(a: readonly string[], b: readonly string[]): NameAgreement {
  if (a.length === 0 || b.length === 0) return 'not-known';
  if (a.join('') === b.join('')) return 'same';
  const isDoubled = a.length !== b.length;
  const shared = a.some((word) => word.length > 2 && b.includes(word));
  if (shared) return isDoubled || sameWords(a, b) ? 'part' : 'alike';
  if (isSpelledAlike(a.join(''), b.join(''))) return 'alike';
  const near = a.some((word) => b.some((other) => isSpelledAlike(word, other)));
  return near && isDoubled ? 'part' : 'differs';
}

/** `Smith-Jones` and `Jones-Smith`. */
const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join(' ') === b.toSorted().join(' ');
