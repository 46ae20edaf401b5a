import { expressionBuilder, sql } from 'kysely';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { normaliseName } from '../../shared/domain/person.ts';
import { binnedPersons } from './binned-persons.ts';
import { inGroups } from './insert-many.ts';
import type { MatchDecisionsTable, MatchKeysTable, PersonsTable } from './person-tables.ts';
import type { Db, Tables } from './tables.ts';

/**
 * Persons under one key that are looked at, the latest first. A key that more share says little, and
 * whoever is meant has other keys.
 */
const personsPerKey = 300;

/** SQLite joins at most 500 selects into one; whoever has many names has many keys. */
const keysAtATime = 200;

/** How many candidates are compared in full. */
const candidatesAtMost = 48;

/** How much a shared key of each kind speaks for a candidate, before anything is compared. */
const keyWeights: Readonly<Record<string, number>> = { p: 6, d: 6, n: 5, c: 4, y: 3, t: 2 };

export type Candidates = {
  /** The most promising first. */
  readonly numbers: readonly number[];
  /** How many persons carry a name that sounds the same; counted to a limit. */
  readonly sameName: number;
};

/** Persons that share keys, found by index alone: the cost hardly grows with the store. */
export async function candidatesOf(db: Db, keys: readonly string[]): Promise<Candidates> {
  const rows: MatchKeysTable[] = [];
  for (const some of inGroups(keys, keysAtATime)) rows.push(...(await sharersOf(db, some)));
  const weights = new Map<number, number>();
  const named = new Set<number>();
  for (const { key, person_number } of rows) {
    const kind = key.charAt(0);
    weights.set(person_number, (weights.get(person_number) ?? 0) + (keyWeights[kind] ?? 0));
    if (kind === 'n') named.add(person_number);
  }
  const best = [...weights].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return {
    numbers: best.slice(0, candidatesAtMost).map(([number]) => number),
    sameName: named.size,
  };
}

/** Each key with its latest persons. */
function sharersOf(db: Db, [first = '', ...rest]: readonly string[]): Promise<MatchKeysTable[]> {
  const under = (key: string) =>
    db
      .selectFrom(
        db
          .selectFrom('match_keys')
          .select(['key', 'person_number'])
          .where('key', '=', key)
          .where('person_number', 'not in', binnedPersons(db))
          .orderBy('person_number', 'desc')
          .limit(personsPerKey)
          .as('some'),
      )
      .selectAll();
  return rest.reduce((all, key) => all.unionAll(under(key)), under(first)).execute();
}

/** Whoever shares a key with more than so many is not told from them by it: a shop, a hostel. */
const sharersAtMost = 40;

/** Kinds of keys of which a likely match shares at least one. */
const strongKinds = ['c', 'd', 'p'];

/** Each person from `firstNew` on with each earlier one under the same strong key, once. */
export async function pairsSharingKeys(
  db: Db,
  firstNew: number,
): Promise<(readonly [number, number])[]> {
  const pairs = new Map<string, readonly [number, number]>();
  for (const kind of strongKinds) {
    const rows = await db
      .selectFrom('match_keys')
      .select(['key', 'person_number'])
      .where('key', '>=', kind)
      .where('key', '<', String.fromCharCode(kind.charCodeAt(0) + 1))
      .where('person_number', 'not in', binnedPersons(db))
      .orderBy('key')
      .orderBy('person_number')
      .execute();
    for (const [, sharers] of Map.groupBy(rows, ({ key }) => key)) {
      if (sharers.length > sharersAtMost || (sharers.at(-1)?.person_number ?? 0) < firstNew)
        continue;
      addPairs(
        pairs,
        sharers.map(({ person_number }) => person_number),
        firstNew,
      );
    }
  }
  return [...pairs.values()];
}

function addPairs(
  pairs: Map<string, readonly [number, number]>,
  numbers: readonly number[],
  firstNew: number,
): void {
  for (const [index, number] of numbers.entries()) {
    if (number < firstNew) continue;
    for (const earlier of numbers.slice(0, index)) {
      pairs.set(`${number} ${earlier}`, [number, earlier]);
    }
  }
}

export const idsOfNumbers = async (db: Db, numbers: readonly number[]): Promise<string[]> => {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom('persons').select('id').where('number', 'in', numbers).execute();
  return rows.map(({ id }) => id);
};

/**
 * Every record of whoever has this surname, the latest first: the people of cases, by the words of
 * the case, and then those too who are known from lists of incidents alone.
 */
export async function numbersNamed(db: Db, surname: string): Promise<number[]> {
  const ofCases = await db
    .selectFrom('case_words')
    .innerJoin('case_subjects', 'case_subjects.case_id', 'case_words.case_id')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .innerJoin('persons as records', 'records.identity_id', 'persons.identity_id')
    .select('records.number')
    .where('case_words.word', '=', normaliseName(surname))
    .orderBy('records.number', 'desc')
    .limit(personsPerKey)
    .execute();
  const ofAll = await db
    .selectFrom('person_names')
    .innerJoin('persons', 'persons.id', 'person_names.person_id')
    .innerJoin('persons as records', 'records.identity_id', 'persons.identity_id')
    .select('records.number')
    // As the index compares, or it would not serve.
    .where(sql`person_names.surname collate nocase`, '=', surname.trim())
    .where('persons.number', 'not in', binnedPersons(db))
    .orderBy('records.number', 'desc')
    .limit(personsPerKey)
    .execute();
  return [...new Set([...ofCases, ...ofAll].map(({ number }) => number))];
}

/** Those of the cases, as entered, of which somebody is likely somebody else in the store. */
export async function casesToConfirm(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set();
  const named = (column: 'person_id' | 'other_id') =>
    openSuggestions(db)
      .innerJoin('case_subjects', 'case_subjects.person_id', `match_suggestions.${column}`)
      .select('case_subjects.case_id')
      .distinct()
      .where('case_subjects.case_id', 'in', [...new Set(caseIds)])
      .where('match_suggestions.band', '=', 'likely')
      .execute();
  // Whoever came later was compared with whoever was there; the question is open for both.
  const rows = [...(await named('person_id')), ...(await named('other_id'))];
  return new Set(rows.map(({ case_id }) => case_id));
}

/** Before they are made again, since what the people are called has changed. */
export async function deleteSuggestionsFor(db: Db, personIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('match_suggestions')
    .where((where) =>
      where.or([where('person_id', 'in', personIds), where('other_id', 'in', personIds)]),
    )
    .execute();
}

/** Suggestions on which nobody has decided: neither joined nor said to be different people. */
const openSuggestions = (db: Db) =>
  db
    .selectFrom('match_suggestions')
    .innerJoin('persons', 'persons.id', 'match_suggestions.person_id')
    .innerJoin('persons as others', 'others.id', 'match_suggestions.other_id')
    .whereRef('persons.identity_id', '<>', 'others.identity_id')
    .where('persons.number', 'not in', binnedPersons(db))
    .where('others.number', 'not in', binnedPersons(db))
    .where((where) =>
      where.not(
        where.or([
          where.exists(saidDifferent('persons.identity_id', 'others.identity_id')),
          where.exists(saidDifferent('others.identity_id', 'persons.identity_id')),
        ]),
      ),
    );

/** A word on any record of the one person and any of the other keeps all of theirs apart. */
const saidDifferent = (one: IdentityColumn, other: IdentityColumn) =>
  expressionBuilder<SuggestedPersons, 'persons' | 'others'>()
    .selectFrom('persons as own')
    .innerJoin('match_decisions', 'match_decisions.person_id', 'own.id')
    .innerJoin('persons as known', 'known.id', 'match_decisions.other_id')
    .select('own.id')
    .whereRef('own.identity_id', '=', one)
    .whereRef('known.identity_id', '=', other)
    .where('match_decisions.verdict', '=', 'different')
    .where('match_decisions.undone_at', 'is', null);

type SuggestedPersons = Tables & { others: PersonsTable };
type IdentityColumn = 'persons.identity_id' | 'others.identity_id';

/** The standing decisions that name any of these persons, the earliest first. */
export async function decisionsOn(
  db: Db,
  personIds: readonly string[],
): Promise<MatchDecisionsTable[]> {
  if (personIds.length === 0) return [];
  // One query with "or" would read every decision.
  const naming = (column: 'person_id' | 'other_id') =>
    db
      .selectFrom('match_decisions')
      .selectAll()
      .where('undone_at', 'is', null)
      .where(column, 'in', personIds);
  return naming('person_id').union(naming('other_id')).orderBy('decided_at').execute();
}

export const findDecision = (db: Db, id: string): Promise<MatchDecisionsTable | undefined> =>
  db.selectFrom('match_decisions').selectAll().where('id', '=', id).executeTakeFirst();

export async function insertDecision(
  db: Db,
  decision: Omit<MatchDecisionsTable, 'undone_by' | 'undone_at'>,
): Promise<void> {
  await db
    .insertInto('match_decisions')
    .values({ ...decision, undone_by: null, undone_at: null })
    .execute();
}

export async function undoDecision(db: Db, id: string, by: string, at: Instant): Promise<void> {
  await db
    .updateTable('match_decisions')
    .set({ undone_by: by, undone_at: at })
    .where('id', '=', id)
    .execute();
}
