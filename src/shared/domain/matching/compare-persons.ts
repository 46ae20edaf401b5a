import { compareDobs, isDefaultDay, type DobAgreement } from './compare-dobs.ts';
import { bestFirst, compareNames, type NameComparison } from './compare-names.ts';
import {
  comparePhones,
  comparePlaces,
  type PhoneAgreement,
  type PlaceAgreement,
} from './contact-forms.ts';
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
    isDefaultDay: a.dob !== null && a.dob === b.dob && isDefaultDay(a.dob),
    place: best(a.places, b.places, comparePlaces, placeOrder),
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

type NameFound = Pick<Comparison, 'name' | 'byOtherName'>;

/** Of all their names the two that agree best; the present ones where others agree no better. */
function bestName(a: ComparableProfile, b: ComparableProfile): NameFound {
  const found = a.names.flatMap((one, i) =>
    b.names.map((other, j): NameFound => ({
      name: compareNames(one, other),
      byOtherName: i > 0 || j > 0,
    })),
  );
  const [first] = found.toSorted(
    (one, other) =>
      bestFirst(one.name, other.name) ||
      Number(one.name.swapped) - Number(other.name.swapped) ||
      Number(one.byOtherName) - Number(other.byOtherName),
  );
  return first ?? { name: notKnown, byOtherName: false };
}

const notKnown: NameComparison = { first: 'not-known', surname: 'not-known', swapped: false };

function compareGenders(a: string, b: string): Comparison['gender'] {
  if (a === '' || b === '') return 'not-known';
  return a === b ? 'same' : 'differs';
}
