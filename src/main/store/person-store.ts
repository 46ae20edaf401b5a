import type { InsertObject } from 'kysely';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { personKey, type Person } from '../../shared/domain/person.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { binnedPersons } from './binned-persons.ts';
import { insertMany } from './insert-many.ts';
import { addDescription, insertProfiles } from './profile-store.ts';
import { ofRecord, sealPerson, type SealedPerson } from './sealed-person.ts';
import type { Sealer } from './sealer.ts';
import type { PersonsTable } from './person-tables.ts';
import type { Db, Tables } from './tables.ts';

export const toPerson = (row: PersonsTable): SealedPerson => ({
  id: row.id,
  kind: row.kind,
  firstName: row.first_name,
  surname: row.surname,
  dob: row.dob,
  ageSaid: row.age_said,
  gender: row.gender,
  ethnicity: row.ethnicity,
  disability: row.disability,
  lgbt: row.lgbt,
  address: row.address,
  addressConfidential: row.address_confidential === 1,
  postcode: row.postcode,
  phone: row.phone,
  safeContact: row.safe_contact,
  language: row.language,
  interpreter: row.interpreter,
});

/** The names, and other names, under which each of these persons was entered. */
export const namesOfPersons = (db: Db, personIds: readonly string[]) =>
  db
    .selectFrom('persons')
    .innerJoin('persons as records', 'records.identity_id', 'persons.identity_id')
    .innerJoin('person_names', 'person_names.person_id', 'records.id')
    .select(['persons.id', 'person_names.first_name', 'person_names.surname'])
    .distinct()
    .where('persons.id', 'in', personIds)
    .execute();

/** Every person of the same normalised names and date of birth, the earliest first. */
export const findSameNamed = (db: Db, key: string): Promise<PersonsTable[]> =>
  db
    .selectFrom('persons')
    .selectAll()
    .where('person_key', '=', key)
    .where('number', 'not in', binnedPersons(db))
    .orderBy('number')
    .limit(20)
    .execute();

/** The columns that a person's own facts fill. */
const factColumns = (person: SealedPerson, at: Instant) => ({
  kind: person.kind,
  first_name: person.firstName,
  surname: person.surname,
  dob: person.dob,
  age_said: person.ageSaid,
  gender: person.gender,
  ethnicity: person.ethnicity,
  disability: person.disability,
  lgbt: person.lgbt,
  address: person.address,
  address_confidential: person.addressConfidential ? (1 as const) : (0 as const),
  postcode: person.postcode,
  phone: person.phone,
  safe_contact: person.safeContact,
  language: person.language,
  interpreter: person.interpreter,
  person_key: personKey(person),
  updated_at: at,
});

/** The day of the latest referral that names the person; empty when none does. */
export async function lastReferredOn(db: Db, personId: string): Promise<string> {
  const row = await db
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .select((select) => select.fn.max('referrals.received_on').as('last'))
    .where('case_subjects.person_id', '=', personId)
    .executeTakeFirst();
  return row?.last ?? '';
}

/** The number that the next person gets. */
export async function nextPersonNumber(db: Db): Promise<number> {
  const row = await db
    .selectFrom('persons')
    .select((select) => select.fn.max('number').as('last'))
    .executeTakeFirst();
  const used = await db
    .selectFrom('store_facts')
    .select('value')
    .where('name', '=', lastNumberUsed)
    .executeTakeFirst();
  return Math.max(row?.last ?? 0, Number(used?.value ?? 0)) + 1;
}

const lastNumberUsed = 'last_person_number';

/** Before persons are deleted: a number is never given twice. */
export async function keepNumbersUsed(db: Db): Promise<void> {
  const value = String((await nextPersonNumber(db)) - 1);
  await db
    .insertInto('store_facts')
    .values({ name: lastNumberUsed, value })
    .onConflict((known) => known.column('name').doUpdateSet({ value }))
    .execute();
}

/** New persons, each an identity of its own, with all by which the finder finds them. */
export async function insertPersons(
  db: Db,
  sealer: Sealer,
  persons: readonly Person[],
  at: Instant,
): Promise<void> {
  const first = await nextPersonNumber(db);
  const rows = persons.map((person, index) =>
    personRow(sealPerson(sealer, ofRecord(person.id), person), first + index, at),
  );
  await insertMany(db, 'persons', rows);
  await insertProfiles(db, sealer, persons, first);
}

const personRow = (
  person: SealedPerson,
  number: number,
  at: Instant,
): InsertObject<Tables, 'persons'> => ({
  id: person.id,
  ...factColumns(person, at),
  number,
  identity_id: person.id,
  created_at: at,
});

/**
 * Keeps what a referral said of a known person: the facts become the person's, and name, place and
 * phone are added to those by which the person is found.
 */
export async function updatePerson(
  db: Db,
  sealer: Sealer,
  person: Person,
  said: Pick<Person, 'firstName' | 'surname' | 'address' | 'postcode' | 'phone'>,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('persons')
    .set(factColumns(sealPerson(sealer, ofRecord(person.id), person), at))
    .where('id', '=', person.id)
    .execute();
  await addDescription(db, sealer, person.id, said);
}

/** @throws AppError `not-found` */
export async function getPersonRow(db: Db, id: string): Promise<PersonsTable> {
  const row = await db.selectFrom('persons').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This person is not in the store.');
  return row;
}

/** A record of a person with the day of the latest referral that gave it; empty when none did. */
export type DatedRecord = { readonly person: SealedPerson; readonly givenOn: string };

/** Each record of one person with its day. */
export async function recordsOfIdentity(db: Db, identityId: string): Promise<DatedRecord[]> {
  const rows = await db
    .selectFrom('persons')
    .selectAll()
    .where('identity_id', '=', identityId)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      person: toPerson(row),
      givenOn: await lastReferredOn(db, row.id),
    })),
  );
}

/** Of those identities that are several records, each record with its day. */
export async function recordsOfJoined(
  db: Db,
  identityIds: readonly string[],
): Promise<Map<string, DatedRecord[]>> {
  if (identityIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .selectAll('persons')
    .select((select) =>
      select
        .selectFrom('case_subjects')
        .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
        .whereRef('case_subjects.person_id', '=', 'persons.id')
        .select((of) => of.fn.max('referrals.received_on').as('last'))
        .as('given_on'),
    )
    .where('persons.identity_id', 'in', [...new Set(identityIds)])
    .where((where) =>
      where.exists(
        where
          .selectFrom('persons as joined')
          .select('joined.id')
          .whereRef('joined.identity_id', '=', 'persons.identity_id')
          .whereRef('joined.id', '<>', 'joined.identity_id'),
      ),
    )
    .orderBy('persons.number')
    .execute();
  const dated = rows.map((row) => ({
    identityId: row.identity_id,
    record: { person: toPerson(row), givenOn: row.given_on ?? '' },
  }));
  return new Map(
    [...Map.groupBy(dated, ({ identityId }) => identityId)].map(([identityId, records]) => [
      identityId,
      records.map(({ record }) => record),
    ]),
  );
}
