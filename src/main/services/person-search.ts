import { comparePersons, type Comparison } from '../../shared/domain/matching/compare-persons.ts';
import { matchKeys } from '../../shared/domain/matching/match-keys.ts';
import {
  comparable,
  type ComparableProfile,
  type PersonProfile,
} from '../../shared/domain/matching/profile.ts';
import {
  scoreMatch,
  type MatchingSettings,
  type PersonMatch,
} from '../../shared/domain/matching/score-match.ts';
import { candidatesOf, idsOfNumbers } from '../store/match-store.ts';
import { profilesOf, type KnownProfile } from '../store/profile-store.ts';
import type { Db } from '../store/tables.ts';

/** Somebody to be looked for. */
export type SoughtPerson = {
  readonly profile: PersonProfile;
  /** Who they are already, when they are in the store: never suggested to be themselves. */
  readonly own: string | null;
  /** Identities of whom somebody said that they are not this person. */
  readonly apart: ReadonlySet<string>;
};

export type FoundPerson = {
  readonly identityId: string;
  /** The record of theirs that agrees best. */
  readonly personId: string;
  readonly match: PersonMatch;
};

export const shownAtMost = 12;

export type Scored = FoundPerson & { readonly comparison: Comparison | null };

/** What has been compared with one person who is looked for. */
export type Search = {
  readonly own: string | null;
  readonly has: (identityId: string) => boolean;
  readonly get: (identityId: string) => Scored | undefined;
  readonly add: (known: KnownProfile) => void;
  /** Identities worth asking for their cases. */
  readonly known: () => string[];
  readonly all: () => Scored[];
};

const certain: PersonMatch = {
  band: 'likely',
  score: 60,
  isApart: false,
  reasons: [{ field: 'name', verdict: 'agrees', points: 60, text: 'Known as the same person' }],
};

/** Said to be somebody else: what agrees makes them no likelier. */
const saidApart: PersonMatch = { band: 'unlikely', score: 0, isApart: true, reasons: [] };

/** Whoever in the store has something in common with somebody, each compared with them. */
export async function searchFor(
  db: Db,
  sought: SoughtPerson,
  settings: MatchingSettings,
): Promise<Search> {
  const asked = comparable(sought.profile);
  const { numbers, sameName } = await candidatesOf(db, matchKeys(asked));
  const search = createSearch(asked, sought, (comparison) =>
    scoreMatch(comparison, settings, sameName),
  );
  for (const known of await profilesOf(db, await idsOfNumbers(db, numbers))) search.add(known);
  return search;
}

function createSearch(
  asked: ComparableProfile,
  { own, apart }: Pick<SoughtPerson, 'own' | 'apart'>,
  scoreOf: (comparison: Comparison) => PersonMatch,
): Search {
  const scored = new Map<string, Scored>();
  if (own !== null) {
    scored.set(own, { identityId: own, personId: own, match: certain, comparison: null });
  }
  return {
    own,
    has: (identityId) => scored.has(identityId),
    get: (identityId) => scored.get(identityId),
    add: ({ id, identityId, profile }) => {
      // A group of this name is nobody of this name.
      const isOther = asked.kind !== undefined && profile.kind !== asked.kind;
      if (identityId === own || isOther) return;
      const comparison = comparePersons(asked, comparable(profile));
      const match = apart.has(identityId) ? saidApart : scoreOf(comparison);
      const before = scored.get(identityId);
      if (before !== undefined && before.match.score >= match.score) return;
      scored.set(identityId, { identityId, personId: id, match, comparison });
    },
    known: () =>
      [...scored.values()]
        .filter(({ match, comparison }) => match.score > 0 || sharesContact(comparison))
        .map(({ identityId }) => identityId),
    all: () => [...scored.values()],
  };
}

const sharesContact = (comparison: Comparison | null): boolean =>
  comparison?.place === 'same' || comparison?.phone === 'same';

/** The best of those who were compared, as many as a list shows. */
export const bestOf = (scored: readonly Scored[]): FoundPerson[] =>
  scored
    .toSorted((a, b) => b.match.score - a.match.score)
    .slice(0, shownAtMost)
    .map(({ identityId, personId, match }) => ({ identityId, personId, match }));
