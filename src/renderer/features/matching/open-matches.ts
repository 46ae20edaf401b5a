import type {
  FormMatches,
  MatchedPair,
  MatchedPerson,
} from '../../../shared/domain/matching/match-view.ts';
import type { MatchBand } from '../../../shared/domain/matching/score-match.ts';

/** What the finder found, for a referral or for a form that is being typed. */
type Found = Pick<FormMatches, 'victim' | 'perpetrator' | 'pairs'> &
  // A saved referral suggests those beside its pair on their own pages.
  Partial<Pick<FormMatches, 'further'>>;

export type Role = 'victim' | 'perpetrator';

/** Both people of the referral at once, or one of them. */
export type OpenMatch =
  | {
      readonly kind: 'pair';
      readonly id: string;
      readonly band: MatchBand;
      readonly pair: MatchedPair;
      readonly isReversed: boolean;
      /** Whose record stands for each; null for one who is known to be the same already. */
      readonly open: Readonly<Record<Role, string | null>>;
    }
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly band: MatchBand;
      readonly role: Role;
      /** Of which victim or perpetrator: 0 is the one of the pair. */
      readonly place: number;
      readonly found: MatchedPerson;
    };

export type OpenMatches = {
  /** On which somebody has to decide, best first: pairs, then either of them, then those beside them. */
  readonly likely: readonly OpenMatch[];
  readonly possible: readonly OpenMatch[];
  /** Cases with one of these people and somebody else, or with something in common. */
  readonly facts: readonly MatchedPair[];
};

export const roles: readonly Role[] = ['victim', 'perpetrator'];

const isQuestion = ({ match }: MatchedPair): boolean =>
  match.relation === 'same-pair' || match.relation === 'roles-reversed';

/** Sorts what the finder found into what is to be decided and what is to be known. */
export function openMatches(matches: Found): OpenMatches {
  const pairs = matches.pairs.filter(isQuestion).map((pair) => toPair(pair, matches));
  const persons = roles.flatMap((role) =>
    matches[role]
      .filter((found) => !pairs.some((pair) => covers(pair, role, found)))
      .map((found) => toPerson(found, role, 0)),
  );
  const further = (matches.further ?? []).flatMap(({ role, place, found }) =>
    found.map((each) => toPerson(each, role, place)),
  );
  const all = [...pairs, ...persons, ...further];
  const told = new Set(persons.flatMap(({ found }) => found.cases.map(({ caseId }) => caseId)));
  return {
    likely: all.filter(({ band }) => band === 'likely'),
    possible: all.filter(({ band }) => band !== 'likely'),
    facts: matches.pairs.filter((pair) => !isQuestion(pair) && !told.has(pair.caseId)),
  };
}

type Pair = OpenMatch & { readonly kind: 'pair' };
type Person = OpenMatch & { readonly kind: 'person' };

/** A person is told with the pair, but alone too when the other of the two makes the pair weaker. */
const covers = ({ open, band }: Pair, role: Role, { person, match }: MatchedPerson): boolean =>
  open[role] === person.id && (band === 'likely' || match.band !== 'likely');

function toPair(pair: MatchedPair, matches: Found): Pair {
  const isReversed = pair.match.relation === 'roles-reversed';
  const openOf = (role: Role): string | null => {
    const roleThen = isReversed ? otherRole(role) : role;
    const found = matches[role].find(({ cases }) =>
      cases.some((each) => each.caseId === pair.caseId && each.role === roleThen),
    );
    return found?.person.id ?? null;
  };
  const open = { victim: openOf('victim'), perpetrator: openOf('perpetrator') };
  return { kind: 'pair', id: pair.caseId, band: pair.match.band, pair, isReversed, open };
}

const toPerson = (found: MatchedPerson, role: Role, place: number): Person => ({
  kind: 'person',
  id: `${place === 0 ? role : `${role} ${place + 1}`} ${found.person.id}`,
  band: found.match.band,
  role,
  place,
  found,
});

export const otherRole = (role: Role): Role => (role === 'victim' ? 'perpetrator' : 'victim');

/** What is known of each case in which a found person stands, by the case. */
export const relationsOf = ({ pairs }: Found): ReadonlyMap<string, string> =>
  new Map(pairs.map(({ caseId, match }) => [caseId, match.reason]));
