import type Database from 'better-sqlite3-multiple-ciphers';
import { caseNumber } from '../../src/main/store/case-store.ts';
import type { Db } from '../../src/main/store/tables.ts';

/** What belongs to a closed case, worked out row by row and not by the query that is tested. */
export type ClosedRows = {
  readonly ids: ReadonlySet<string>;
  /** Names that nobody bears whom the viewer may know. */
  readonly names: ReadonlySet<string>;
  /** `M-0012` */
  readonly numbers: ReadonlySet<string>;
  readonly cases: readonly string[];
  readonly persons: readonly string[];
  readonly personNumbers: readonly number[];
};

const twoOf = (pairKey: string): string => pairKey.split(' > ').toSorted().join();

export async function closedRowsOf(db: Db, caseId: string): Promise<ClosedRows> {
  const all = await db.selectFrom('cases').select(['id', 'number', 'pair_key']).execute();
  const pair = twoOf(all.find(({ id }) => id === caseId)?.pair_key ?? '');
  const closed = all.filter(({ pair_key }) => twoOf(pair_key) === pair);
  const cases = closed.map(({ id }) => id);
  const persons = await hiddenPersons(db, new Set(cases));
  const own = await ownIds(db, cases);
  const hidden = new Set(persons.map(({ id }) => id));
  const names = await db.selectFrom('person_names').selectAll().execute();
  const nameOf = (row: (typeof names)[number]): string => `${row.first_name} ${row.surname}`;
  const known = new Set(names.filter((row) => !hidden.has(row.person_id)).map(nameOf));
  return {
    ids: new Set([...cases, ...own, ...hidden]),
    names: new Set(
      names
        .filter((row) => hidden.has(row.person_id))
        .map(nameOf)
        .filter((name) => !known.has(name)),
    ),
    numbers: new Set(closed.map(({ number }) => caseNumber('marac', number))),
    cases,
    persons: [...hidden],
    personNumbers: persons.map(({ number }) => number),
  };
}

async function hiddenPersons(db: Db, closed: ReadonlySet<string>) {
  const persons = await db.selectFrom('persons').select(['id', 'number', 'identity_id']).execute();
  const subjects = await db.selectFrom('case_subjects').selectAll().execute();
  const standsIn = (ids: readonly string[], isClosed: boolean): boolean =>
    subjects.some((row) => ids.includes(row.person_id) && closed.has(row.case_id) === isClosed);
  return persons.filter(({ id, identity_id }) => {
    const records = persons.filter((row) => row.identity_id === identity_id).map((row) => row.id);
    if (!standsIn(records, true) || standsIn([id], false)) return false;
    return standsIn([id], true) || !standsIn(records, false);
  });
}

async function ownIds(db: Db, cases: readonly string[]): Promise<string[]> {
  const of = async (table: 'referrals' | 'hearings' | 'actions'): Promise<string[]> =>
    (await db.selectFrom(table).select('id').where('case_id', 'in', cases).execute()).map(
      ({ id }) => id,
    );
  const hearings = await of('hearings');
  const risks = await db
    .selectFrom('risks')
    .select('id')
    .where('hearing_id', 'in', hearings.length === 0 ? [''] : hearings)
    .execute();
  return [
    ...(await of('referrals')),
    ...hearings,
    ...(await of('actions')),
    ...risks.map(({ id }) => id),
  ];
}

/** Takes all of them out of a copy of the store, so that it is as if they had never been there. */
export function deleteRows(handle: Database.Database, closed: ClosedRows): void {
  const { cases, persons, personNumbers } = closed;
  handle.pragma('foreign_keys = OFF');
  const among = (values: readonly unknown[]): string => values.map(() => '?').join();
  const drop = (table: string, column: string, values: readonly unknown[]): void => {
    if (values.length === 0) return;
    const sql = `DELETE FROM ${table} WHERE ${column} IN (${among(values)})`;
    handle.prepare(sql).run(...values);
  };
  const hearings = handle
    .prepare(`SELECT id FROM hearings WHERE case_id IN (${among(cases)})`)
    .pluck()
    .all(...cases);
  drop('information', 'hearing_id', hearings);
  drop('risks', 'hearing_id', hearings);
  for (const table of ['actions', 'hearings', 'referrals', 'case_words', 'case_subjects']) {
    drop(table, 'case_id', cases);
  }
  drop('case_closures', 'case_id', cases);
  drop('cases', 'id', cases);
  for (const table of ['person_names', 'person_places', 'person_phones', 'person_references']) {
    drop(table, 'person_id', persons);
  }
  for (const table of ['incidents', 'match_suggestions', 'match_decisions']) {
    drop(table, 'person_id', persons);
  }
  drop('match_suggestions', 'other_id', persons);
  drop('match_decisions', 'other_id', persons);
  drop('match_keys', 'person_number', personNumbers);
  drop('persons', 'id', persons);
}
