import { personKey, type Person } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Db, PersonsTable } from './tables.ts';

export const toPerson = (row: PersonsTable): Person => ({
  id: row.id,
  firstName: row.first_name,
  surname: row.surname,
  dob: row.dob,
  gender: row.gender,
  ethnicity: row.ethnicity,
  disability: row.disability,
  lgbt: row.lgbt,
  address: row.address,
  postcode: row.postcode,
  phone: row.phone,
  safeContact: row.safe_contact,
  interpreter: row.interpreter,
});

/** The person of the same normalised names and date of birth, if there is one. */
export const findSamePerson = (db: Db, key: string): Promise<PersonsTable | undefined> =>
  db
    .selectFrom('persons')
    .selectAll()
    .where('person_key', '=', key)
    .orderBy('created_at')
    .executeTakeFirst();

/** The columns of a person. */
export const personColumns = (person: Person, at: Instant): Omit<PersonsTable, 'created_at'> => ({
  id: person.id,
  first_name: person.firstName,
  surname: person.surname,
  dob: person.dob,
  gender: person.gender,
  ethnicity: person.ethnicity,
  disability: person.disability,
  lgbt: person.lgbt,
  address: person.address,
  postcode: person.postcode,
  phone: person.phone,
  safe_contact: person.safeContact,
  interpreter: person.interpreter,
  person_key: personKey(person),
  updated_at: at,
});

/** The day of the latest referral that names the person; empty when none does. */
export async function lastReferredOn(db: Db, personId: string): Promise<string> {
  const row = await db
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.case_id', 'case_subjects.case_id')
    .select((select) => select.fn.max('referrals.received_on').as('last'))
    .where('case_subjects.person_id', '=', personId)
    .executeTakeFirst();
  return row?.last ?? '';
}

export async function insertPerson(db: Db, person: Person, at: Instant): Promise<void> {
  await db
    .insertInto('persons')
    .values({ ...personColumns(person, at), created_at: at })
    .execute();
}

export async function updatePerson(db: Db, person: Person, at: Instant): Promise<void> {
  await db
    .updateTable('persons')
    .set(personColumns(person, at))
    .where('id', '=', person.id)
    .execute();
}
