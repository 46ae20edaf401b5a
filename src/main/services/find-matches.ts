import { comparePersons, type Comparison } from '../../shared/domain/matching/compare-persons.ts';
import { shareChild } from '../../shared/domain/matching/children.ts';
import { matchKeys } from '../../shared/domain/matching/match-keys.ts';
import {
  matchPairs,
  type Common,
  type PairMatch,
  type PairRelation,
} from '../../shared/domain/matching/match-pairs.ts';
import {
  comparable,
  type ComparableProfile,
  type PersonProfile,
} from '../../shared/domain/matching/profile.ts';
import {
  mayBeMeant,
  scoreMatch,
  type MatchingSettings,
  type PersonMatch,
} from '../../shared/domain/matching/score-match.ts';
import { casesOfIdentities, type CasePeople } from '../store/case-store.ts';
import { childrenOfCases } from '../store/matched-cases.ts';
import { candidatesOf, idsOfNumbers, numbersNamed } from '../store/match-store.ts';
import { profilesOf, profilesOfIdentities, type KnownProfile } from '../store/profile-store.ts';
import type { Db } from '../store/tables.ts';

/** Somebody to be looked for. */
export type SoughtPerson = {
  readonly profile: PersonProfile;
  /** Who they are already, when they are in the store: never suggested to be themselves. */
  readonly own: string | null;
  /** Identities of whom somebody said that they are not this person. */
  readonly apart: ReadonlySet<string>;
};

/** Two people to be looked for. */
export type Sought = {
  readonly victim: SoughtPerson;
  readonly perpetrator: SoughtPerson;
  /** Names of children, as the referral has them. */
  readonly children: readonly string[];
};

export type FoundPerson = {
  readonly identityId: string;
  /** The record of theirs that agrees best. */
  readonly personId: string;
  readonly match: PersonMatch;
};

export type FoundPair = {
  readonly caseId: string;
  readonly people: CasePeople;
  readonly match: PairMatch;
};

export type Matches = {
  readonly victim: readonly FoundPerson[];
  readonly perpetrator: readonly FoundPerson[];
  readonly pairs: readonly FoundPair[];
};

const shownAtMost = 12;

/** Who and which pairs in the store these two may be, best first, each with its reasons. */
export async function findMatches(
  db: Db,
  sought: Sought,
  settings: MatchingSettings,
): Promise<Matches> {
  const victim = await searchFor(db, beside(sought.victim, sought.perpetrator), settings);
  const perpetrator = await searchFor(db, beside(sought.perpetrator, sought.victim), settings);
  const cases = await casesOfIdentities(db, [...victim.known(), ...perpetrator.known()]);
  const people = new Set(cases.flatMap((each) => [each.victimIdentity, each.perpetratorIdentity]));
  const missing = [...people].filter((id) => !victim.has(id) || !perpetrator.has(id));
  for (const profile of await profilesOfIdentities(db, missing)) {
    // Whom nobody would have looked for alone may still be the other of the pair.
    victim.add(profile);
    perpetrator.add(profile);
  }
  const withChild = await casesSharingChild(db, sought.children, cases);
  const pairs = cases
    .filter(
      (each) => each.victimIdentity !== victim.own || each.perpetratorIdentity !== perpetrator.own,
    )
    .flatMap((each): FoundPair[] => {
      const shared = withChild.has(each.caseId);
      const match = pairOf(each, { victim, perpetrator, shared }, settings);
      return match === null ? [] : [{ caseId: each.caseId, people: each, match }];
    })
    .toSorted((a, b) => worthOf(b.match) - worthOf(a.match));
  return {
    victim: suggested(victim, pairs, 'victim'),
    perpetrator: suggested(perpetrator, pairs, 'perpetrator'),
    pairs: pairs.slice(0, shownAtMost),
  };
}

/**
 * Who in the store may be meant by the little that somebody knows: a surname, a phone, a postcode.
 * Whoever nothing speaks against is told too, although it is too little to suggest that they are one.
 */
export async function findMeant(
  db: Db,
  profile: PersonProfile,
  settings: MatchingSettings,
): Promise<FoundPerson[]> {
  const search = await searchFor(db, { profile, own: null, apart: new Set() }, settings);
  const [name] = profile.names;
  if (name !== undefined && name.firstName === '' && name.surname !== '') {
    const ids = await idsOfNumbers(db, await numbersNamed(db, name.surname));
    for (const known of await profilesOf(db, ids)) search.add(known);
  }
  return search
    .all()
    .filter(({ match }) => mayBeMeant(match))
    .toSorted((a, b) => b.match.score - a.match.score)
    .slice(0, shownAtMost)
    .map(({ identityId, personId, match }) => ({ identityId, personId, match }));
}

type Scored = FoundPerson & { readonly comparison: Comparison | null };

/** What has been compared with one person who is looked for. */
type Search = {
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

/** Who are named together as victim and perpetrator are two people. */
const beside = (sought: SoughtPerson, { own }: SoughtPerson): SoughtPerson =>
  own === null ? sought : { ...sought, apart: new Set(sought.apart).add(own) };

async function searchFor(
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

type Searches = {
  readonly victim: Search;
  readonly perpetrator: Search;
  /** Whether the case names a child of the referral. */
  readonly shared: boolean;
};

/** Those of the cases in which a referral names one of these children. */
async function casesSharingChild(
  db: Db,
  children: readonly string[],
  cases: readonly CasePeople[],
): Promise<Set<string>> {
  if (children.length === 0) return new Set();
  const named = await childrenOfCases(
    db,
    cases.map(({ caseId }) => caseId),
  );
  return new Set([...named].filter(([, names]) => shareChild(children, names)).map(([id]) => id));
}

function pairOf(
  { victimIdentity, perpetratorIdentity }: CasePeople,
  { victim, perpetrator, shared }: Searches,
  settings: MatchingSettings,
): PairMatch | null {
  const compared = [
    victim.get(victimIdentity),
    perpetrator.get(perpetratorIdentity),
    victim.get(perpetratorIdentity),
    perpetrator.get(victimIdentity),
  ] as const;
  const [victimToVictim, perpetratorToPerpetrator, victimToPerpetrator, perpetratorToVictim] =
    compared.map((scored) => scored?.match ?? null);
  return matchPairs(
    {
      victimToVictim: victimToVictim ?? null,
      perpetratorToPerpetrator: perpetratorToPerpetrator ?? null,
      victimToPerpetrator: victimToPerpetrator ?? null,
      perpetratorToVictim: perpetratorToVictim ?? null,
      common: [...inCommon(compared), ...(shared ? (['child'] as const) : [])],
    },
    settings,
  );
}

/** What people of two pairs share without being the same. */
function inCommon(compared: readonly (Scored | undefined)[]): Common[] {
  const others = compared.flatMap((scored) =>
    scored?.comparison && scored.match.band === 'unlikely' ? [scored.comparison] : [],
  );
  const common: Common[] = [];
  if (others.some(({ place }) => place === 'same')) common.push('address');
  if (others.some(({ phone }) => phone === 'same')) common.push('phone');
  return common;
}

const worthOf = ({ band, victim, perpetrator }: PairMatch): number =>
  (band === 'likely' ? 200 : 0) + (victim?.score ?? 0) + (perpetrator?.score ?? 0);

/** Relations in which somebody stood in the other role before. */
const turnedRelations: ReadonlySet<PairRelation> = new Set([
  'roles-reversed',
  'victim-was-perpetrator',
  'perpetrator-was-victim',
]);

/** The persons worth showing, each at its best: alone, or as one of a pair. */
function suggested(
  search: Search,
  pairs: readonly FoundPair[],
  role: 'victim' | 'perpetrator',
): FoundPerson[] {
  const best = new Map(search.all().map((scored) => [scored.identityId, scored]));
  for (const { people, match } of pairs) {
    const raised = match[role];
    if (raised === null) continue;
    const wasVictim = (role === 'victim') !== turnedRelations.has(match.relation);
    const scored = best.get(wasVictim ? people.victimIdentity : people.perpetratorIdentity);
    if (scored === undefined || scored.match.score >= raised.score) continue;
    best.set(scored.identityId, { ...scored, match: raised });
  }
  return [...best.values()]
    .filter(({ identityId, match }) => identityId !== search.own && match.band !== 'unlikely')
    .toSorted((a, b) => b.match.score - a.match.score)
    .slice(0, shownAtMost)
    .map(({ identityId, personId, match }) => ({ identityId, personId, match }));
}
