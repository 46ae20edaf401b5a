import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { personKey, type Person } from '../../shared/domain/person.ts';
import type { ReferralFacts } from '../../shared/domain/referral.ts';
import { findCaseOfPair, insertCase } from '../store/case-store.ts';
import {
  findSamePerson,
  insertPerson,
  lastReferredOn,
  toPerson,
  updatePerson,
} from '../store/person-store.ts';
import { insertReferral } from '../store/referral-store.ts';
import type { Tx } from '../store/store.ts';

type NewPerson = Omit<Person, 'id'>;

/** A referral as it came in, checked, with its people not yet known to the store. */
export type IncomingReferral = {
  readonly agencyId: string;
  readonly facts: ReferralFacts;
  readonly victim: NewPerson;
  readonly perpetrator: NewPerson;
  readonly otherColumns: readonly { heading: string; value: string }[];
  /** Hash of the row it came from; null when it was typed. */
  readonly rowHash: string | null;
};

/**
 * Adds a referral to the case of its pair. Two persons are the same when their normalised names and
 * dates of birth are; whoever has no date of birth is a person of their own.
 * @returns the id of the new referral
 */
export async function addReferral(
  tx: Tx,
  forumId: string,
  incoming: IncomingReferral,
  at: string,
): Promise<string> {
  const { receivedOn } = incoming.facts;
  const victim = await keepPerson(tx, incoming.victim, receivedOn, at);
  const perpetrator = await keepPerson(tx, incoming.perpetrator, receivedOn, at);
  const caseId = await caseOf(tx, forumId, { victim, perpetrator }, at);
  const { agencyId, facts, otherColumns, rowHash } = incoming;
  const id = randomUUID();
  const asReceived = {
    victim: { ...incoming.victim, id: victim.id },
    perpetrator: { ...incoming.perpetrator, id: perpetrator.id },
  };
  await insertReferral(tx, { id, caseId, agencyId, facts, asReceived, otherColumns, rowHash }, at);
  return id;
}

/** The known person, with what is new about them; or a new one. */
async function keepPerson(
  tx: Tx,
  incoming: NewPerson,
  receivedOn: CalendarDate,
  at: string,
): Promise<Person> {
  const key = personKey(incoming);
  const row = key === null ? undefined : await findSamePerson(tx, key);
  if (row === undefined) {
    const person = { ...incoming, id: randomUUID() };
    await insertPerson(tx, person, at);
    return person;
  }
  const known = toPerson(row);
  // An old list that comes late must not put an old phone number back.
  if (receivedOn < (await lastReferredOn(tx, known.id))) return known;
  const person = withNews(known, incoming);
  if (JSON.stringify(person) !== JSON.stringify(known)) await updatePerson(tx, person, at);
  return person;
}

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

async function caseOf(
  tx: Tx,
  forumId: string,
  { victim, perpetrator }: { victim: Person; perpetrator: Person },
  at: string,
): Promise<string> {
  const keys = [personKey(victim), personKey(perpetrator)];
  const pairKey = keys.includes(null) ? null : keys.join(' > ');
  const known = pairKey === null ? undefined : await findCaseOfPair(tx, forumId, pairKey);
  if (known !== undefined) return known.id;
  const id = randomUUID();
  const created = { id, forumId, pairKey, victim, perpetrator };
  await insertCase(tx, created, at);
  return id;
}
