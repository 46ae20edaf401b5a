import type Database from 'better-sqlite3-multiple-ciphers';
import { ListValues } from '../../src/shared/domain/referral-list.ts';
import { normaliseName } from '../../src/shared/domain/person.ts';
import { caseNumber } from '../../src/main/store/case-store.ts';
import { openText, requireSealer } from '../../src/main/store/sealed-text.ts';
import { sealedOfHeldRow } from '../../src/main/store/list-store.ts';
import type { Store } from '../../src/main/store/store.ts';
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
  readonly heldRows: readonly string[];
  readonly entries: readonly string[];
  readonly personNumbers: readonly number[];
};

const twoOf = (pairKey: string): string => pairKey.split(' > ').toSorted().join();

export async function closedRowsOf(store: Store, caseId: string): Promise<ClosedRows> {
  const db = store.whole;
  const all = await db.selectFrom('cases').select(['id', 'number', 'pair_key']).execute();
  const pair = twoOf(all.find(({ id }) => id === caseId)?.pair_key ?? '');
  const closed = all.filter(({ pair_key }) => twoOf(pair_key) === pair);
  const cases = closed.map(({ id }) => id);
  const persons = await hiddenPersons(db, new Set(cases));
  const own = await ownIds(db, cases);
  const heldRows = await heldRowsThatName(store, cases);
  const hidden = new Set(persons.map(({ id }) => id));
  const entries = await entryIds(db, new Set(cases), hidden);
  const names = await db.selectFrom('person_names').selectAll().execute();
  const nameOf = (row: (typeof names)[number]): string => `${row.first_name} ${row.surname}`;
  const known = new Set(names.filter((row) => !hidden.has(row.person_id)).map(nameOf));
  return {
    ids: new Set([...cases, ...own, ...hidden, ...heldRows, ...entries]),
    entries,
    names: new Set(
      names
        .filter((row) => hidden.has(row.person_id))
        .map(nameOf)
        .filter((name) => !known.has(name)),
    ),
    numbers: new Set(closed.map(({ number }) => caseNumber('marac', number))),
    cases,
    persons: [...hidden],
    heldRows,
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

/** Rows all of whose names are names of the people of one of the cases, as far as they name anybody. */
async function heldRowsThatName(store: Store, cases: readonly string[]): Promise<string[]> {
  const db = store.whole;
  const sealer = requireSealer(store);
  const known = new Set(await namesOfPeople(db, cases));
  const rows = await db.selectFrom('held_rows').select(['id', 'row_values']).execute();
  return rows
    .filter(({ id, row_values: sealed }) => {
      const text = openText(sealer, sealedOfHeldRow(id, 'row_values'), sealed);
      const values = ListValues.parse(JSON.parse(text));
      const said = [
        [values.victimFirstName, values.victimSurname],
        [values.perpetratorFirstName, values.perpetratorSurname],
      ]
        .map((name) => normaliseName(name.map((part) => part ?? '').join(' ')))
        .filter((name) => name !== '');
      return said.length > 0 && said.every((name) => known.has(name));
    })
    .map(({ id }) => id);
}

async function namesOfPeople(db: Db, cases: readonly string[]): Promise<string[]> {
  const subjects = await db.selectFrom('case_subjects').selectAll().execute();
  const persons = await db.selectFrom('persons').select(['id', 'identity_id']).execute();
  const names = await db.selectFrom('person_names').selectAll().execute();
  const identities = subjects
    .filter((row) => cases.includes(row.case_id))
    .map((row) => persons.find(({ id }) => id === row.person_id)?.identity_id);
  const records = persons
    .filter(({ identity_id }) => identities.includes(identity_id))
    .map(({ id }) => id);
  return names
    .filter((row) => records.includes(row.person_id))
    .map((row) => normaliseName(`${row.first_name} ${row.surname}`));
}

/** Entries of the cases, and those of people whom nobody else names. */
async function entryIds(
  db: Db,
  cases: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Promise<string[]> {
  const rows = await db.selectFrom('entries').selectAll().execute();
  return rows
    .filter(
      (row) =>
        cases.has(row.case_id ?? '') ||
        cases.has(row.entered_case_id ?? '') ||
        hidden.has(row.person_id ?? ''),
    )
    .map(({ id }) => id);
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
  const { cases, persons, heldRows, entries, personNumbers } = closed;
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
  drop('entries', 'id', entries);
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
  drop('held_row_words', 'row_id', heldRows);
  drop('held_rows', 'id', heldRows);
}
