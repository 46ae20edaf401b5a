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
  type Records,
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
import { deleteProposals } from '../store/retention-store.ts';
import { describedBy, openPerson, ofRecord } from '../store/sealed-person.ts';
import type { Entry, Tx } from '../store/store.ts';
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
  const id = randomUUID();
  const received = {
    victim: { ...incoming.victim, id: victim.id },
    perpetrator: { ...incoming.perpetrator, id: perpetrator.id },
    otherNames,
    children,
  };
  const entered = { id, caseId, enteredCaseId, agencyId, facts, received, otherColumns, rowHash };
  await insertReferral(tx, sealer, entered, at);
  // Whoever proposed to destroy the case has not seen this one, whatever its day is.
  await deleteProposals(tx, [caseId]);
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

/** The earliest record of the one person meant; which of two people it is, a person decides. */
const onlyOne = (rows: readonly PersonsTable[]): PersonsTable | undefined =>
  new Set(rows.map(({ identity_id }) => identity_id)).size === 1 ? rows[0] : undefined;

/** Everybody of the same names and date of birth. */
type SameNamed = {
  /** Those of whom the rule says that the referral describes them. */
  readonly records: (isThis: typeof isSameOnEntry) => PersonsTable[];
};

async function sameNamed({ tx, sealer }: Entry, person: NewPerson): Promise<SameNamed> {
  const key = personKey(person);
  const rows = key === null ? [] : await findSameNamed(tx, key);
  if (rows.length === 0) return { records: () => [] };
  const asked = describedBy(sealer, person);
  const known = rows.map((row) => ({
    row,
    described: describedBy(sealer, openPerson(sealer, ofRecord(row.id), toPerson(row))),
  }));
  return {
    records: (isThis) =>
      known.filter(({ described }) => isThis(asked, described)).map(({ row }) => row),
  };
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
  { tx, sealer, at }: Entry,
  incoming: NewPerson,
  row: PersonsTable | undefined,
  receivedOn: CalendarDate,
): Promise<KeptPerson> {
  if (row === undefined) {
    const id = randomUUID();
    await insertPersons(tx, sealer, [{ ...incoming, id }], at);
    return { id, identityId: id };
  }
  const { id, identity_id: identityId } = row;
  const known = openPerson(sealer, ofRecord(id), toPerson(row));
  // An old list that comes late must not put an old phone number back, but it finds the person.
  const isLate = receivedOn < (await lastReferredOn(tx, id));
  const person = isLate ? known : withNews(known, incoming);
  // Another way of writing the same name finds the person too.
  if (JSON.stringify(person) === JSON.stringify(known))
    await addDescription(tx, sealer, id, incoming);
  else await updatePerson(tx, sealer, person, incoming, at);
  return { id, identityId };
}

/** Somebody who is in the store now, and who that is. */
type KeptPerson = { readonly id: string; readonly identityId: string };

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
