import { compareDobs, isDefaultDay, type DobAgreement } from './compare-dobs.ts';
import { compareNames, type NameAgreement, type NameComparison } from './compare-names.ts';
import {
  compareDwellings,
  comparePhones,
  type PhoneAgreement,
  type PlaceAgreement,
} from './contact.ts';
import type { ComparableProfile } from './profile.ts';

/** How each field of two persons agrees, taken at its best over all that is known of both. */
export type Comparison = {
  readonly name: NameComparison;
  /** The names that agree are not both the present ones. */
  readonly byOtherName: boolean;
  readonly dob: DobAgreement;
  /** The date of birth that agrees is 1 January. */
  readonly isDefaultDay: boolean;
  readonly place: PlaceAgreement;
  readonly phone: PhoneAgreement;
  readonly gender: 'same' | 'not-known' | 'differs';
};

export function comparePersons(a: ComparableProfile, b: ComparableProfile): Comparison {
  return {
    ...bestName(a, b),
    dob: compareDobs(a.dob, b.dob),
    isDefaultDay: a.dob !== null && b.dob !== null && isDefaultDay(a.dob),
    place: best(a.dwellings, b.dwellings, compareDwellings, placeOrder),
    phone: best(a.phones, b.phones, comparePhones, phoneOrder),
    gender: compareGenders(a.gender, b.gender),
  };
}

const placeOrder: readonly PlaceAgreement[] = ['same', 'postcode', 'street', 'differs'];
const phoneOrder: readonly PhoneAgreement[] = ['same', 'slip', 'differs'];

/** The best agreement of any of these with any of those; not known when either has none. */
function best<T, A extends string>(
  these: readonly T[],
  those: readonly T[],
  compare: (a: T, b: T) => A | 'not-known',
  order: readonly A[],
): A | 'not-known' {
  const found = new Set(these.flatMap((a) => those.map((b) => compare(a, b))));
  return order.find((agreement) => found.has(agreement)) ?? 'not-known';
}

const nameRank: Record<NameAgreement, number> = {
  same: 6,
  variant: 5,
  part: 5,
  alike: 4,
  near: 3,
  initial: 2,
  'not-known': 1,
  differs: 0,
};

function bestName(
  a: ComparableProfile,
  b: ComparableProfile,
): Pick<Comparison, 'name' | 'byOtherName'> {
  let found: NameComparison = { first: 'not-known', surname: 'not-known', swapped: false };
  let worth = -1;
  let byOtherName = false;
  for (const [i, one] of a.names.entries()) {
    for (const [j, other] of b.names.entries()) {
      const name = compareNames(one, other);
      const rank = nameRank[name.first] + nameRank[name.surname];
      if (rank > worth) {
        found = name;
        worth = rank;
        byOtherName = i > 0 || j > 0;
      }
    }
  }
  return { name: found, byOtherName };
}

function compareGenders(a: string, b: string): Comparison['gender'] {
  if (a === '' || b === '') return 'not-known';
  return a === b ? 'same' : 'differs';
}
