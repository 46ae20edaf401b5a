import { randomUUID } from 'node:crypto';
import type { Child } from '../../shared/domain/child.ts';
import type { Forum } from '../../shared/domain/forum.ts';
import { isNamedAgain, isSameOnEntry } from '../../shared/domain/matching/same-on-entry.ts';
import type { OtherNames } from '../../shared/domain/other-names.ts';
import type { ReferralFacts } from '../../shared/domain/referral.ts';
import {
  casesOfIdentities,
  findCaseOfPair,
  findCaseOfRecords,
  insertCase,
  pairKeyOf,
  type Records,
} from '../store/case-store.ts';
import { insertChildren } from '../store/child-store.ts';
import { nextPersonNumber } from '../store/person-store.ts';
import { addOtherNames } from '../store/profile-store.ts';
import { insertReferral } from '../store/referral-store.ts';
import { deleteProposals } from '../store/retention-store.ts';
import type { Entry, Tx } from '../store/store.ts';
import type { PersonsTable } from '../store/person-tables.ts';
import { addFurther, keepFurther, type FurtherPerson, type KeptFurther } from './further-people.ts';
import { regroup } from './identities.ts';
import { keepPerson, onlyOne, sameNamed, type KeptPerson, type NewPerson } from './keep-person.ts';
import { suggestForPair } from './suggestions.ts';

/** A referral as it came in, checked, with its people not yet known to the store. */
export type IncomingReferral = {
  readonly agencyId: string;
  readonly facts: ReferralFacts;
  readonly victim: NewPerson;
  readonly perpetrator: NewPerson;
  readonly otherNames?: OtherNames;
  /** Whom it names beside the two. */
  readonly further?: readonly FurtherPerson[];
  /** Names of children. */
  readonly children?: readonly string[];
  /** What a form says of each child. */
  readonly childrenInFull?: readonly Child[];
  readonly otherColumns: readonly { heading: string; value: string }[];
  /** Keyed hash of the row it came from; null when it was typed. */
  readonly rowHash: string | null;
};

/**
 * Adds a referral to the case of its pair. A person is taken for one in the store only when nothing is
 * left to judge (`isSameOnEntry`); whoever is merely alike gets a record of their own and a suggestion,
 * on which a person decides.
 * @returns the id of the new referral
 */
export async function addReferral(
  entry: Entry,
  forum: Pick<Forum, 'id' | 'settings'>,
  incoming: IncomingReferral,
): Promise<string> {
  const { tx, sealer, at } = entry;
  const { receivedOn } = incoming.facts;
  const firstNew = await nextPersonNumber(tx);
  const known = await knownPair(entry, incoming);
  const victim = await keepPerson(entry, incoming.victim, known.victim, receivedOn);
  const perpetrator = await keepPerson(entry, incoming.perpetrator, known.perpetrator, receivedOn);
  const { caseId, enteredCaseId } = await caseOf(tx, forum.id, { victim, perpetrator }, at);
  const { agencyId, facts, otherNames = nobodys, otherColumns, rowHash } = incoming;
  const children = [...(incoming.children ?? [])];
  const pair = { victim, perpetrator };
  const further = await keepFurther(
    entry,
    incoming.further ?? [],
    { pair, beside: [] },
    receivedOn,
  );
  const id = randomUUID();
  const received = {
    victim: { ...incoming.victim, id: victim.id },
    perpetrator: { ...incoming.perpetrator, id: perpetrator.id },
    otherNames,
    further: further.map(({ identityId: _, ...each }) => each),
    children,
  };
  const entered = { id, caseId, enteredCaseId, agencyId, facts, received, otherColumns, rowHash };
  await insertReferral(tx, sealer, entered, at);
  await insertChildren(tx, sealer, id, incoming.childrenInFull ?? []);
  await addFurther(tx, { standing: caseId, caseId: enteredCaseId }, further);
  // Whoever proposed to destroy the case has not seen this one, whatever its day is.
  await deleteProposals(tx, [caseId]);
  await keepOtherNames(tx, otherNames, pair, at);
  const settings = forum.settings.matching;
  for (const people of [pair, ...further.map((each) => withFurther(pair, each))]) {
    await suggestForPair(tx, people, { firstNew, settings, at });
  }
  return id;
}

const nobodys: OtherNames = { victim: [], perpetrator: [] };

type KeptPair = Readonly<Record<'victim' | 'perpetrator', KeptPerson>>;

/** The pair with somebody else in one of its places. */
const withFurther = (pair: KeptPair, { role, person, identityId }: KeptFurther): KeptPair => ({
  ...pair,
  [role]: { id: person.id, identityId },
});

/** Their other names find the two people, and every case in which they stand. */
async function keepOtherNames(
  tx: Tx,
  otherNames: OtherNames,
  pair: Record<'victim' | 'perpetrator', KeptPerson>,
  at: string,
): Promise<void> {
  for (const role of ['victim', 'perpetrator'] as const) {
    if (otherNames[role].length === 0) continue;
    await addOtherNames(tx, pair[role].id, otherNames[role]);
    await regroup(tx, [pair[role].id], at);
  }
}

type KnownPair = {
  readonly victim: PersonsTable | undefined;
  readonly perpetrator: PersonsTable | undefined;
};

/** The records in the store that these two are without any doubt. */
async function knownPair(entry: Entry, incoming: IncomingReferral): Promise<KnownPair> {
  const victims = await sameNamed(entry, incoming.victim);
  const perpetrators = await sameNamed(entry, incoming.perpetrator);
  const together = await namedTogether(
    entry.tx,
    victims.records(isNamedAgain),
    perpetrators.records(isNamedAgain),
  );
  if (together !== undefined) return together;
  const known = {
    victim: onlyOne(victims.records(isSameOnEntry)),
    perpetrator: onlyOne(perpetrators.records(isSameOnEntry)),
  };
  // Somebody typed into both places by mistake is not two roles of one person.
  const isOne = known.victim && known.victim.identity_id === known.perpetrator?.identity_id;
  return isOne ? { victim: undefined, perpetrator: undefined } : known;
}

/**
 * Two people of these names and dates of birth who were named together before, in these roles;
 * undefined when they could be two such pairs.
 */
async function namedTogether(
  tx: Tx,
  victims: readonly PersonsTable[],
  perpetrators: readonly PersonsTable[],
): Promise<KnownPair | undefined> {
  if (victims.length === 0 || perpetrators.length === 0) return undefined;
  const cases = await casesOfIdentities(
    tx,
    victims.map(({ identity_id }) => identity_id),
  );
  const known = new Set(
    cases.map(({ victimIdentity, perpetratorIdentity }) =>
      pairKeyOf(victimIdentity, perpetratorIdentity),
    ),
  );
  const pairs = victims.flatMap((victim) =>
    perpetrators.flatMap((perpetrator) => {
      const key = pairKeyOf(victim.identity_id, perpetrator.identity_id);
      return known.has(key) ? [{ victim, perpetrator, key }] : [];
    }),
  );
  return new Set(pairs.map(({ key }) => key)).size === 1 ? pairs[0] : undefined;
}

/** The case under which the referral is entered, and the one that stands for the pair. */
async function caseOf(
  tx: Tx,
  forumId: string,
  { victim, perpetrator }: { victim: KeptPerson; perpetrator: KeptPerson },
  at: string,
): Promise<{ caseId: string; enteredCaseId: string }> {
  const pair: Records = { victim, perpetrator };
  const pairKey = pairKeyOf(victim.identityId, perpetrator.identityId);
  const standing = await findCaseOfPair(tx, forumId, pairKey);
  const known = standing && (await findCaseOfRecords(tx, forumId, pair));
  if (standing !== undefined && known !== undefined) {
    return { caseId: standing.id, enteredCaseId: known.id };
  }
  const id = randomUUID();
  const created = { id, forumId, pairKey, joinedTo: standing?.id ?? null, ...pair };
  await insertCase(tx, created, at);
  return { caseId: standing?.id ?? id, enteredCaseId: id };
}
