import { AppError } from '../../shared/ipc/result.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import { normaliseName, type PersonName } from '../../shared/domain/person.ts';
import { withNewestFacts } from '../../shared/domain/joined-person.ts';
import { insertMany } from './insert-many.ts';
import { recordsOfJoined, toPerson } from './person-store.ts';
import type { SealedPerson } from './sealed-person.ts';
import type { Db } from './tables.ts';

/** `M-0012` for a MARAC, `A-0012` for an ASBRAC. */
export const caseNumber = (kind: ForumKind, number: number): string =>
  `${kind === 'marac' ? 'M' : 'A'}-${String(number).padStart(4, '0')}`;

/** The case that stands for a pair, by the identities of its people. */
export const findCaseOfPair = (
  db: Db,
  forumId: string,
  pairKey: string,
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('cases')
    .select('id')
    .where('pair_key', '=', pairKey)
    .where('forum_id', '=', forumId)
    .where('joined_to', 'is', null)
    .executeTakeFirst();

/** Somebody who is in the store. */
type Recorded = { readonly id: string };

/** The records of a victim and a perpetrator. */
export type Records = { readonly victim: Recorded; readonly perpetrator: Recorded };

/** The case under which exactly these two records were entered before. */
export const findCaseOfRecords = (
  db: Db,
  forumId: string,
  { victim, perpetrator }: Records,
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('case_subjects as victims')
    .innerJoin('case_subjects as perpetrators', 'perpetrators.case_id', 'victims.case_id')
    .innerJoin('cases', 'cases.id', 'victims.case_id')
    .select('cases.id')
    .where('victims.person_id', '=', victim.id)
    .where('victims.role', '=', 'victim')
    .where('victims.position', '=', 0)
    .where('perpetrators.person_id', '=', perpetrator.id)
    .where('perpetrators.role', '=', 'perpetrator')
    .where('perpetrators.position', '=', 0)
    .where('cases.forum_id', '=', forumId)
    .executeTakeFirst();

/** The people of a pair by who they are: `victim > perpetrator`. */
export const pairKeyOf = (victimIdentity: string, perpetratorIdentity: string): string =>
  `${victimIdentity} > ${perpetratorIdentity}`;

export type CasePeople = {
  readonly caseId: string;
  readonly victimIdentity: string;
  readonly perpetratorIdentity: string;
};

/** Every standing case in which any of these identities is the victim or the perpetrator. */
export async function casesOfIdentities(
  db: Db,
  identityIds: readonly string[],
): Promise<CasePeople[]> {
  if (identityIds.length === 0) return [];
  const rows = await db
    .selectFrom('persons')
    .innerJoin('case_subjects', 'case_subjects.person_id', 'persons.id')
    .innerJoin('cases', 'cases.id', 'case_subjects.case_id')
    .select(['cases.id', 'cases.pair_key'])
    .distinct()
    .where('persons.identity_id', 'in', [...new Set(identityIds)])
    .where('cases.joined_to', 'is', null)
    .execute();
  return rows.map(({ id, pair_key }) => {
    const [victimIdentity = '', perpetratorIdentity = ''] = pair_key.split(' > ');
    return { caseId: id, victimIdentity, perpetratorIdentity };
  });
}

/** The case that stands for this one; itself unless it was joined to another. */
export async function standingCase(db: Db, id: string): Promise<string> {
  return (await joinedTo(db, id))?.joined_to ?? id;
}

/** The same of a case that must be there. @throws AppError `not-found` */
export async function knownCase(db: Db, id: string): Promise<string> {
  const row = await joinedTo(db, id);
  if (row === undefined) throw new AppError('not-found', 'This case is not in the store.');
  return row.joined_to ?? id;
}

const joinedTo = (db: Db, id: string) =>
  db.selectFrom('cases').select('joined_to').where('id', '=', id).executeTakeFirst();

/** @throws AppError `not-found` */
export const refuseUnknownCase = async (db: Db, id: string): Promise<void> =>
  void (await knownCase(db, id));

type NewCase = Records & {
  readonly id: string;
  readonly forumId: string;
  readonly pairKey: string;
  /** The case that stands for the pair, when another does. */
  readonly joinedTo: string | null;
};

export async function insertCase(db: Db, created: NewCase, at: Instant): Promise<void> {
  const last = await db
    .selectFrom('cases')
    .select('number')
    .where('forum_id', '=', created.forumId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  // The register keeps the numbers of destroyed cases: none is given twice.
  const destroyed = await db
    .selectFrom('destroyed_cases')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst();
  await db
    .insertInto('cases')
    .values({
      id: created.id,
      forum_id: created.forumId,
      number: Math.max(last?.number ?? 0, destroyed?.last ?? 0) + 1,
      pair_key: created.pairKey,
      joined_to: created.joinedTo,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await db
    .insertInto('case_subjects')
    .values([
      { case_id: created.id, person_id: created.victim.id, role: 'victim', position: 0 },
      { case_id: created.id, person_id: created.perpetrator.id, role: 'perpetrator', position: 0 },
    ])
    .execute();
  await addWords(db, { standing: created.joinedTo ?? created.id, caseIds: [created.id] });
}

/** Lets the case that stands for a pair be found by the names of its people in all these cases. */
export async function addWords(
  db: Db,
  { standing, caseIds }: { readonly standing: string; readonly caseIds: readonly string[] },
): Promise<void> {
  const words = await wordsOfCases(db, caseIds);
  const rows = words.map((word) => ({ word, case_id: standing }));
  await insertMany(db, 'case_words', rows, { skipKnown: true });
}

/** Words by which a text is found: each once, without case and accents. */
export const searchWords = (text: string): string[] => [
  ...new Set(
    normaliseName(text)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

/** The words of all names under which the people of these cases were ever entered. */
async function wordsOfCases(db: Db, caseIds: readonly string[]): Promise<string[]> {
  const names = await db
    .selectFrom('case_subjects')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .innerJoin('persons as records', 'records.identity_id', 'persons.identity_id')
    .innerJoin('person_names', 'person_names.person_id', 'records.id')
    .select(['person_names.first_name', 'person_names.surname'])
    .distinct()
    .where('case_subjects.case_id', 'in', caseIds)
    .execute();
  return searchWords(names.map(({ first_name, surname }) => `${first_name} ${surname}`).join(' '));
}

export type Pair = { readonly victim: SealedPerson; readonly perpetrator: SealedPerson };

/** The victim and first perpetrator of each case, by case id, with all that is known of them. */
export async function pairsOfCases(db: Db, caseIds: readonly string[]): Promise<Map<string, Pair>> {
  if (caseIds.length === 0) return new Map();
  const rows = await subjectsOf(db, caseIds).selectAll('persons').execute();
  const joined = await recordsOfJoined(
    db,
    rows.map(({ identity_id }) => identity_id),
  );
  return inPairs(
    rows.map((row) => {
      const records = joined.get(row.identity_id);
      const person = toPerson(row);
      return { ...row, person: records === undefined ? person : withNewestFacts(person, records) };
    }),
  );
}

export type NamedPair = { readonly victim: PersonName; readonly perpetrator: PersonName };

/** Their names alone, for lists. */
export async function namesOfCases(
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, NamedPair>> {
  if (caseIds.length === 0) return new Map();
  const rows = await subjectsOf(db, caseIds)
    .select(['persons.id', 'persons.first_name', 'persons.surname', 'persons.dob'])
    .execute();
  return inPairs(
    rows.map(({ case_id, role, id, first_name, surname, dob }) => ({
      case_id,
      role,
      person: { id, firstName: first_name, surname, dob },
    })),
  );
}

const subjectsOf = (db: Db, caseIds: readonly string[]) =>
  db
    .selectFrom('case_subjects')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .select(['case_subjects.case_id', 'case_subjects.role'])
    .where('case_subjects.case_id', 'in', [...new Set(caseIds)])
    .where('case_subjects.position', '=', 0);

type Subject<P> = {
  readonly case_id: string;
  readonly role: 'victim' | 'perpetrator';
  readonly person: P;
};

function inPairs<P>(subjects: readonly Subject<P>[]): Map<string, { victim: P; perpetrator: P }> {
  const found = new Map<string, { victim?: P; perpetrator?: P }>();
  for (const { case_id, role, person } of subjects) {
    found.set(case_id, { ...found.get(case_id), [role]: person });
  }
  const pairs = new Map<string, { victim: P; perpetrator: P }>();
  for (const [caseId, { victim, perpetrator }] of found) {
    if (victim && perpetrator) pairs.set(caseId, { victim, perpetrator });
  }
  return pairs;
}

/** Cases found by the names of their people, a case number ("M-12", "12") or a reference. */
export function casesFound(db: Db, search: string) {
  const number = /^(?:[ma]-)?0*(\d{1,9})$/i.exec(search.trim())?.[1];
  return (
    // The M of a case number is not the beginning of a name.
    casesNamed(db, number === undefined ? search : '')
      .unionAll(
        db
          .selectFrom('cases')
          .select(({ fn }) => fn.coalesce('joined_to', 'id').as('case_id'))
          .where('number', '=', number === undefined ? -1 : Number(number)),
      )
      .unionAll(
        db
          .selectFrom('referrals')
          .select('case_id')
          .where('reference', '=', search.trim())
          .where('reference', '<>', ''),
      )
  );
}

/** Cases in which each word of the text begins a name of one of the two people. */
function casesNamed(db: Db, text: string) {
  const [first = '', ...rest] = searchWords(text);
  let query = db
    .selectFrom('case_words as first')
    .select('first.case_id')
    // Without a word nothing is found: every word is after the empty one and before nothing.
    .where('first.word', '>=', first)
    .where('first.word', '<', first === '' ? '' : afterPrefix(first));
  for (const word of rest) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('case_words as other')
          .select('other.word')
          .whereRef('other.case_id', '=', 'first.case_id')
          .where('other.word', '>=', word)
          .where('other.word', '<', afterPrefix(word)),
      ),
    );
  }
  return query;
}

/** The end of the range of words that begin with `prefix`: an index serves it, as LIKE would not. */
export const afterPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;

/** A search for cases, to be put into the condition of another query. */
export type CasesFound = ReturnType<typeof casesFound>;
