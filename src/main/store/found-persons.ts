import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { binnedPersons } from './binned-persons.ts';
import type { Db } from './tables.ts';

/** A record of a person, under the name by which it was found. */
export type FoundRecord = {
  readonly id: string;
  readonly number: number;
  readonly identityId: string;
  readonly firstName: string;
  readonly surname: string;
  readonly dob: CalendarDate | null;
  /** Another name than the present one, under which it was found. */
  readonly otherName: string;
};

const records = (db: Db) =>
  db
    .selectFrom('persons')
    .select(['persons.id', 'persons.number', 'persons.identity_id', 'persons.dob'])
    .select(['persons.first_name', 'persons.surname'])
    .where('persons.number', 'not in', binnedPersons(db));

type Row = {
  readonly id: string;
  readonly number: number;
  readonly identity_id: string;
  readonly dob: CalendarDate | null;
  readonly first_name: string;
  readonly surname: string;
};

const toRecord = (row: Row, otherName = ''): FoundRecord => ({
  id: row.id,
  number: row.number,
  identityId: row.identity_id,
  firstName: row.first_name,
  surname: row.surname,
  dob: row.dob,
  otherName,
});

/** Records with each of their names. */
const named = (db: Db) =>
  records(db)
    .innerJoin('person_names', 'person_names.person_id', 'persons.id')
    .select(['person_names.first_name as said_first', 'person_names.surname as said_surname'])
    .orderBy('person_names.search_number', 'desc');

type NamedRow = Row & { readonly said_first: string; readonly said_surname: string };

function toNamed(row: NamedRow): FoundRecord {
  const isPresent = row.said_first === row.first_name && row.said_surname === row.surname;
  return toRecord(row, isPresent ? '' : `${row.said_first} ${row.said_surname}`.trim());
}

/** Those who have or had these names, the newest name first. */
export async function recordsOfNames(db: Db, numbers: readonly number[]): Promise<FoundRecord[]> {
  if (numbers.length === 0) return [];
  const rows = await named(db).where('person_names.search_number', 'in', numbers).execute();
  return rows.map(toNamed);
}

/** Under each of their names. */
export async function recordsOfPersons(db: Db, ids: readonly string[]): Promise<FoundRecord[]> {
  if (ids.length === 0) return [];
  const rows = await named(db).where('persons.id', 'in', ids).execute();
  return rows.map(toNamed);
}

/** Whoever is under one of these keys, the latest first. */
export async function recordsUnderKeys(
  db: Db,
  keys: readonly string[],
  limit: number,
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (const key of keys) {
    const numbers = db
      .selectFrom('match_keys')
      .select('match_keys.person_number')
      .where('match_keys.key', '=', key)
      .orderBy('match_keys.person_number', 'desc')
      .limit(limit);
    const rows = await records(db)
      .where('persons.number', 'in', numbers)
      .orderBy('persons.number', 'desc')
      .execute();
    found.push(...rows.map((row) => toRecord(row)));
  }
  return found;
}

/** How far keys of one sound are looked through, which stand by year of birth. */
const keysLookedAt = 1000;

/** Some of whoever has a name of this sound, and a date of birth. */
export async function recordsOfSound(db: Db, sound: string, limit: number): Promise<FoundRecord[]> {
  const some = db
    .selectFrom('match_keys')
    .select('match_keys.person_number')
    .where('match_keys.key', '>=', `y${sound}.`)
    .where('match_keys.key', '<', `y${sound}/`)
    .limit(keysLookedAt)
    .as('some');
  const numbers = db.selectFrom(some).select('some.person_number').orderBy('person_number', 'desc');
  const rows = await records(db)
    .where('persons.number', 'in', numbers.limit(limit))
    .orderBy('persons.number', 'desc')
    .execute();
  return rows.map((row) => toRecord(row));
}

/** Those of the records who live or lived behind a door. */
export async function atDoor(db: Db, ids: readonly string[], door: string): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('person_places')
    .select('person_id')
    .where('person_id', 'in', ids)
    .where('door_hash', '=', door)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}
