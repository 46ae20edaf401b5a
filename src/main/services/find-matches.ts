import { shareChild } from '../../shared/domain/matching/children.ts';
import {
  matchPairs,
  type Common,
  type PairMatch,
  type PairRelation,
} from '../../shared/domain/matching/match-pairs.ts';
import type { MatchingSettings } from '../../shared/domain/matching/score-match.ts';
import { casesOfIdentities, type CasePeople } from '../store/case-store.ts';
import { childrenOfCases } from '../store/matched-cases.ts';
import { profilesOfIdentities } from '../store/profile-store.ts';
import type { Db } from '../store/tables.ts';
import {
  bestOf,
  searchFor,
  shownAtMost,
  type FoundPerson,
  type Scored,
  type Search,
  type SoughtPerson,
} from './person-search.ts';

/** Two people to be looked for. */
export type Sought = {
  readonly victim: SoughtPerson;
  readonly perpetrator: SoughtPerson;
  /** Names of children, as the referral has them. */
  readonly children: readonly string[];
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

/** Who are named together as victim and perpetrator are two people. */
const beside = (sought: SoughtPerson, { own }: SoughtPerson): SoughtPerson =>
  own === null ? sought : { ...sought, apart: new Set(sought.apart).add(own) };

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
  return bestOf(
    [...best.values()].filter(
      ({ identityId, match }) => identityId !== search.own && match.band !== 'unlikely',
    ),
  );
}
