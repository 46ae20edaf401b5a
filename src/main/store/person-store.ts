import { normaliseName, personKey, type Person } from '../../shared/domain/person.ts';
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

/** Words by which a person is found: each name, without case and accents. */
export const searchWords = (text: string): string[] => [
  ...new Set(
    normaliseName(text)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

export async function insertPerson(db: Db, person: Person, at: Instant): Promise<void> {
  await db
    .insertInto('persons')
    .values({ ...personColumns(person, at), created_at: at })
    .execute();
  const words = searchWords(`${person.firstName} ${person.surname}`);
  if (words.length === 0) return;
  await db
    .insertInto('person_words')
    .values(words.map((word) => ({ word, person_id: person.id })))
    .execute();
}

export async function updatePerson(db: Db, person: Person, at: Instant): Promise<void> {
  await db
    .updateTable('persons')
    .set(personColumns(person, at))
    .where('id', '=', person.id)
    .execute();
}

/** The persons each of whose words begins with one of the text's words, as a query to build on. */
export function personsFound(db: Db, text: string) {
  const [first = '', ...rest] = searchWords(text);
  let query = db
    .selectFrom('person_words as first')
    .select('first.person_id')
    // Without a word nobody is found: every word is after the empty one and before nothing.
    .where('first.word', '>=', first)
    .where('first.word', '<', first === '' ? '' : afterPrefix(first));
  for (const word of rest) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('person_words as other')
          .select('other.word')
          .whereRef('other.person_id', '=', 'first.person_id')
          .where('other.word', '>=', word)
          .where('other.word', '<', afterPrefix(word)),
      ),
    );
  }
  return query;
}

/** The end of the range of words that begin with `prefix`: an index serves it, as LIKE would not. */
const afterPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
