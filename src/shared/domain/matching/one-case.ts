import { normaliseName, type PersonName } from '../person.ts';
import { connectedTo, type MatchVerdict } from './identities.ts';

/** Somebody of a case, and who they are. */
type Somebody = PersonName & { readonly identityId: string };

export type PairOfCase = { readonly victim: Somebody; readonly perpetrator: Somebody };

/**
 * Why two cases cannot be said to be about the same two people in the same roles, whatever else was
 * decided. Null where nothing speaks against it.
 */
export function whyNotOneCase(
  one: PairOfCase,
  other: PairOfCase,
): 'one-already' | 'roles-reversed' | null {
  const { victim, perpetrator } = one;
  if (
    victim.identityId === other.victim.identityId &&
    perpetrator.identityId === other.perpetrator.identityId
  ) {
    return 'one-already';
  }
  return isPlainlyOne(victim, other.perpetrator) || isPlainlyOne(perpetrator, other.victim)
    ? 'roles-reversed'
    : null;
}

/** One person by decision, or by the same name and date of birth, which nobody decided on yet. */
const isPlainlyOne = (one: Somebody, other: Somebody): boolean =>
  one.identityId === other.identityId ||
  (one.dob !== null && one.dob === other.dob && nameOf(one) === nameOf(other));

const nameOf = ({ firstName, surname }: PersonName): string =>
  normaliseName(`${firstName} ${surname}`);

/** The record of somebody in each of two cases. */
type Role = { readonly one: string; readonly other: string };

/**
 * The decisions by which two cases became one, given all that stand, the earliest first. Taken back
 * they part again, each with what was joined to it since. Who became one person before the cases were
 * one stays one. None where no decision joined them.
 */
export function whatJoinedCases<D extends MatchVerdict & { readonly decidedAt: string }>(
  roles: readonly Role[],
  decisions: readonly D[],
): D[] {
  const joining = roles.flatMap(({ one, other }) => {
    const decision = whatMadeOne(one, other, decisions);
    return decision === undefined ? [] : [decision];
  });
  const last = joining
    .map(({ decidedAt }) => decidedAt)
    .toSorted()
    .at(-1);
  return joining.filter(({ decidedAt }) => decidedAt === last);
}

/** The first decision after which two records are one person. */
function whatMadeOne<D extends MatchVerdict>(
  one: string,
  other: string,
  decisions: readonly D[],
): D | undefined {
  if (one === other) return undefined;
  return decisions.find((_, index) => connectedTo([one], decisions.slice(0, index + 1)).has(other));
}
