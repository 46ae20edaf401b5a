import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { Forum } from '../../shared/domain/forum.ts';
import { isNamedAgain, isSameOnEntry } from '../../shared/domain/matching/same-on-entry.ts';
import type { OtherNames } from '../../shared/domain/other-names.ts';
import { personKey, type Person } from '../../shared/domain/person.ts';
import type { ReferralFacts } from '../../shared/domain/referral.ts';
import {
  casesOfIdentities,
  findCaseOfPair,
  findCaseOfRecords,
  insertCase,
  pairKeyOf,
  type Pair,
} from '../store/case-store.ts';
import {
  findSameNamed,
  insertPersons,
  lastReferredOn,
  nextPersonNumber,
  toPerson,
  updatePerson,
} from '../store/person-store.ts';
import { addDescription, addOtherNames } from '../store/profile-store.ts';
import { insertReferral } from '../store/referral-store.ts';
import type { Tx } from '../store/store.ts';
import type { PersonsTable } from '../store/person-tables.ts';
import { regroup } from './identities.ts';
import { suggestForPair } from './suggestions.ts';

type NewPerson = Omit<Person, 'id'>;

/** A referral as it came in, checked, with its people not yet known to the store. */
export type IncomingReferral = {
  readonly agencyId: string;
  readonly facts: ReferralFacts;
  readonly victim: NewPerson;
  readonly perpetrator: NewPerson;
  readonly otherNames?: OtherNames;
  readonly children?: readonly string[];
  readonly otherColumns: readonly { heading: string; value: string }[];
  /** Hash of the row it came from; null when it was typed. */
  readonly rowHash: string | null;
};

/**
 * Adds a referral to the case of its pair. A person is taken for one in the store only when nothing is
 * left to judge (`isSameOnEntry`); whoever is merely alike gets a record of their own and a suggestion,
 * on which a person decides.
 * @returns the id of the new referral
 */
export async function addReferral(
  tx: Tx,
  forum: Pick<Forum, 'id' | 'settings'>,
  incoming: IncomingReferral,
  at: string,
): Promise<string> {
  const { receivedOn } = incoming.facts;
  const firstNew = await nextPersonNumber(tx);
  const known = await knownPair(tx, incoming);
  const victim = await keepPerson(tx, incoming.victim, known.victim, receivedOn, at);
  const perpetrator = await keepPerson(tx, incoming.perpetrator, known.perpetrator, receivedOn, at);
  const { caseId, enteredCaseId } = await caseOf(tx, forum.id, { victim, perpetrator }, at);
  const { agencyId, facts, otherNames = nobodys, otherColumns, rowHash } = incoming;
  const children = [...(incoming.children ?? [])];
  const id = randomUUID();
  const asReceived = {
    victim: { ...incoming.victim, id: victim.id },
    perpetrator: { ...incoming.perpetrator, id: perpetrator.id },
    otherNames,
    children,
  };
  const entered = { id, caseId, enteredCaseId, agencyId, facts, asReceived, otherColumns, rowHash };
  await insertReferral(tx, entered, at);
  await keepOtherNames(tx, otherNames, { victim, perpetrator }, at);
  const settings = forum.settings.matching;
  await suggestForPair(tx, { victim, perpetrator }, { firstNew, settings, at });
  return id;
}

const nobodys: OtherNames = { victim: [], perpetrator: [] };

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
async function knownPair(tx: Tx, { victim, perpetrator }: IncomingReferral): Promise<KnownPair> {
  const victims = await sameNamed(tx, victim);
  const perpetrators = await sameNamed(tx, perpetrator);
  const together = await namedTogether(
    tx,
    victims.filter((row) => isNamedAgain(victim, toPerson(row))),
    perpetrators.filter((row) => isNamedAgain(perpetrator, toPerson(row))),
  );
  if (together !== undefined) return together;
  const known = {
    victim: onlyOne(victims.filter((row) => isSameOnEntry(victim, toPerson(row)))),
    perpetrator: onlyOne(perpetrators.filter((row) => isSameOnEntry(perpetrator, toPerson(row)))),
  };
  // Somebody typed into both places by mistake is not two roles of one person.
  const isOne = known.victim && known.victim.identity_id === known.perpetrator?.identity_id;
  return isOne ? { victim: undefined, perpetrator: undefined } : known;
}

/** The earliest record of the one person meant; which of two people it is, a person decides. */
const onlyOne = (rows: readonly PersonsTable[]): PersonsTable | undefined =>
  new Set(rows.map(({ identity_id }) => identity_id)).size === 1 ? rows[0] : undefined;

async function sameNamed(tx: Tx, person: NewPerson): Promise<PersonsTable[]> {
  const key = personKey(person);
  return key === null ? [] : findSameNamed(tx, key);
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

/** The known person, with what is new about them; or a new one. */
async function keepPerson(
  tx: Tx,
  incoming: NewPerson,
  row: PersonsTable | undefined,
  receivedOn: CalendarDate,
  at: string,
): Promise<KeptPerson> {
  if (row === undefined) {
    const person = { ...incoming, id: randomUUID() };
    await insertPersons(tx, [person], at);
    return { ...person, identityId: person.id };
  }
  const known = toPerson(row);
  const identityId = row.identity_id;
  // An old list that comes late must not put an old phone number back, but it finds the person.
  if (receivedOn < (await lastReferredOn(tx, known.id))) {
    await addDescription(tx, known.id, incoming);
    return { ...known, identityId };
  }
  const person = withNews(known, incoming);
  // Another way of writing the same name finds the person too.
  if (JSON.stringify(person) === JSON.stringify(known))
    await addDescription(tx, known.id, incoming);
  else await updatePerson(tx, person, incoming, at);
  return { ...person, identityId };
}

type KeptPerson = Person & { readonly identityId: string };

/**
 * A later referral's words replace earlier ones, which stay with their own referral; an empty cell
 * never wipes what is known.
 */
function withNews(known: Person, incoming: NewPerson): Person {
  const news = Object.fromEntries(
    Object.entries(incoming).filter(([, value]) => value !== '' && value !== null),
  );
  return { ...known, ...news, firstName: known.firstName, surname: known.surname };
}

/** The case under which the referral is entered, and the one that stands for the pair. */
async function caseOf(
  tx: Tx,
  forumId: string,
  { victim, perpetrator }: { victim: KeptPerson; perpetrator: KeptPerson },
  at: string,
): Promise<{ caseId: string; enteredCaseId: string }> {
  const pair: Pair = { victim, perpetrator };
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
