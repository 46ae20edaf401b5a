import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { isSameOnEntry } from '../../shared/domain/matching/same-on-entry.ts';
import { factsGiven, personKey, type Person } from '../../shared/domain/person.ts';
import {
  findSameNamed,
  insertPersons,
  lastReferredOn,
  toPerson,
  updatePerson,
} from '../store/person-store.ts';
import type { PersonsTable } from '../store/person-tables.ts';
import { addDescription } from '../store/profile-store.ts';
import { describedBy, openPerson, ofRecord } from '../store/sealed-person.ts';
import type { Entry } from '../store/store.ts';

export type NewPerson = Omit<Person, 'id'>;

/** The earliest record of the one person meant; which of two people it is, a person decides. */
export const onlyOne = (rows: readonly PersonsTable[]): PersonsTable | undefined =>
  new Set(rows.map(({ identity_id }) => identity_id)).size === 1 ? rows[0] : undefined;

/** Everybody of the same names and date of birth. */
type SameNamed = {
  /** Those of whom the rule says that the referral describes them. */
  readonly records: (isThis: typeof isSameOnEntry) => PersonsTable[];
};

export async function sameNamed({ tx, sealer }: Entry, person: NewPerson): Promise<SameNamed> {
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

/** The known person, with what is new about them; or a new one. */
export async function keepPerson(
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
export type KeptPerson = { readonly id: string; readonly identityId: string };

/**
 * A later referral's words replace earlier ones, which stay with their own referral; an empty cell
 * never wipes what is known.
 */
const withNews = (known: Person, incoming: NewPerson): Person => ({
  ...known,
  ...factsGiven(incoming),
  firstName: known.firstName,
  surname: known.surname,
});
