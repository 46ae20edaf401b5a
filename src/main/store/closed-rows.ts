import { sql, type OperationNode, type SelectQueryBuilder } from 'kysely';
import type { Db, Tables } from './tables.ts';

/** Every case that is closed to a user. */
export const closedCases = (db: Db, userId: string) => {
  const pairs = db
    .selectFrom('case_closures')
    .innerJoin('cases as known', 'known.id', 'case_closures.case_id')
    .where('case_closures.user_id', '=', userId)
    .where('case_closures.lifted_at', 'is', null);
  return inPairs(db, pairs.select('known.pair_key'), pairs.select(reversed));
};

/** Every case of the pair of one, itself among them: those that are closed together. */
export const casesOfPair = (db: Db, caseId: string) => {
  const pair = db.selectFrom('cases as known').where('known.id', '=', caseId);
  return inPairs(db, pair.select('known.pair_key'), pair.select(reversed));
};

/** The cases of these two people, joined or not yet, and those in which their roles are reversed. */
const inPairs = <DB, TB extends keyof DB>(
  db: Db,
  pairKeys: SelectQueryBuilder<DB, TB, { pair_key: string }>,
  reversedKeys: SelectQueryBuilder<DB, TB, { pair_key: string }>,
) =>
  db
    .selectFrom('cases')
    .select('cases.id')
    .where((where) =>
      where.or([
        where('cases.pair_key', 'in', pairKeys),
        where('cases.pair_key', 'in', reversedKeys),
      ]),
    );

/** `pairKeyOf` with its two ids, of 36 letters each, changed over. */
const reversed =
  sql<string>`substr(known.pair_key, 40) || ' > ' || substr(known.pair_key, 1, 36)`.as('pair_key');

/**
 * Records of persons who are known by closed cases alone. A record that stands in an open case is
 * seen, and one that stands in no case as long as any record of the same person is.
 */
export const hiddenPersons = (db: Db, userId: string) =>
  db
    .selectFrom('persons as hidden')
    .select('hidden.id')
    .where(
      'hidden.identity_id',
      'in',
      db
        .selectFrom('case_subjects')
        .innerJoin('persons as named', 'named.id', 'case_subjects.person_id')
        .select('named.identity_id')
        .where('case_subjects.case_id', 'in', closedCases(db, userId)),
    )
    .where((where) => {
      const standing = where
        .selectFrom('case_subjects as standing')
        .select('standing.case_id')
        .whereRef('standing.person_id', '=', 'hidden.id');
      const open = 'standing.case_id';
      return where.and([
        where.not(where.exists(standing.where(open, 'not in', closedCases(db, userId)))),
        where.or([
          where.exists(standing),
          where.not(
            where.exists(
              where
                .selectFrom('persons as record')
                .innerJoin('case_subjects as standing', 'standing.person_id', 'record.id')
                .select('standing.case_id')
                .whereRef('record.identity_id', '=', 'hidden.identity_id')
                .where(open, 'not in', closedCases(db, userId)),
            ),
          ),
        ]),
      ]);
    });

/**
 * Held rows that became a referral of a closed case, and those that name nobody but people of one: a
 * row without the perpetrator too, since it may be just that for which it is held. Somebody else of the
 * same name is left to the coordinator to whom the case is open.
 */
export const closedHeldRows = (db: Db, userId: string) =>
  db
    .selectFrom('held_rows as closed_row')
    .select('closed_row.id')
    .where((where) =>
      where.or([
        where(
          'closed_row.referral_id',
          'in',
          db
            .selectFrom('referrals')
            .select('referrals.id')
            .where('referrals.case_id', 'in', closedCases(db, userId)),
        ),
        where('closed_row.id', 'in', rowsThatName(db, closedCases(db, userId))),
      ]),
    );

/** Held rows each word of whose names is one of the names of the same case. */
const rowsThatName = (db: Db, cases: ReturnType<typeof closedCases>) =>
  db
    .selectFrom('held_row_words as said')
    .innerJoin('case_words as known', 'known.word', 'said.word')
    .select('said.row_id')
    .where('known.case_id', 'in', cases)
    .groupBy(['said.row_id', 'known.case_id'])
    .having((group) =>
      group(
        group.fn.countAll(),
        '=',
        group
          .selectFrom('held_row_words as every')
          .select((every) => every.fn.countAll().as('words'))
          .whereRef('every.row_id', '=', 'said.row_id'),
      ),
    );

type Rows<Table extends keyof Tables> = SelectQueryBuilder<Tables, Table, object>;
type RestOf = {
  readonly [Table in keyof Tables]?: (rows: Rows<Table>) => Rows<Table>;
};

type Closed = ReturnType<typeof closedCases>;
type Hidden = ReturnType<typeof hiddenPersons>;

/** What was entered under a case, and may stand under another since. */
const entered = (db: Db, table: 'referrals' | 'attachments', cases: Closed) =>
  db
    .selectFrom(table as 'attachments')
    .select('id')
    .where((where) =>
      where.or([where('case_id', 'in', cases), where('entered_case_id', 'in', cases)]),
    );

const restOfCases = (db: Db, cases: Closed): RestOf => {
  const hearings = db.selectFrom('hearings').select('id').where('case_id', 'in', cases);
  return {
    cases: (rows) => rows.where('id', 'not in', cases),
    case_subjects: (rows) => rows.where('case_id', 'not in', cases),
    case_words: (rows) => rows.where('case_id', 'not in', cases),
    case_closures: (rows) => rows.where('case_id', 'not in', cases),
    case_holds: (rows) => rows.where('case_id', 'not in', cases),
    destruction_proposals: (rows) => rows.where('case_id', 'not in', cases),
    referrals: (rows) =>
      rows.where('case_id', 'not in', cases).where('entered_case_id', 'not in', cases),
    referral_children: (rows) =>
      rows.where('referral_id', 'not in', entered(db, 'referrals', cases)),
    hearings: (rows) => rows.where('case_id', 'not in', cases),
    information: (rows) => rows.where('hearing_id', 'not in', hearings),
    risks: (rows) => rows.where('hearing_id', 'not in', hearings),
    actions: (rows) => rows.where('case_id', 'not in', cases),
    attachments: (rows) =>
      rows.where('case_id', 'not in', cases).where('entered_case_id', 'not in', cases),
    attachment_contents: (rows) =>
      rows.where('attachment_id', 'not in', entered(db, 'attachments', cases)),
  };
};

const restOfPersons = (db: Db, persons: Hidden): RestOf => ({
  persons: (rows) => rows.where('id', 'not in', persons),
  person_names: (rows) => rows.where('person_id', 'not in', persons),
  person_places: (rows) => rows.where('person_id', 'not in', persons),
  person_phones: (rows) => rows.where('person_id', 'not in', persons),
  person_references: (rows) => rows.where('person_id', 'not in', persons),
  incidents: (rows) => rows.where('person_id', 'not in', persons),
  binned_incidents: (rows) => rows.where('person_id', 'not in', persons),
  binned_references: (rows) => rows.where('person_id', 'not in', persons),
  match_keys: (rows) =>
    rows.where(
      'person_number',
      'not in',
      db.selectFrom('persons').select('number').where('id', 'in', persons),
    ),
  match_suggestions: (rows) =>
    rows.where('person_id', 'not in', persons).where('other_id', 'not in', persons),
  match_decisions: (rows) =>
    rows.where('person_id', 'not in', persons).where('other_id', 'not in', persons),
});

/** An entry is of a case, of a person, or of both. */
const restOfEntries = (cases: Closed, persons: Hidden): RestOf => ({
  entries: (rows) =>
    rows
      .where((where) => where.or([where('case_id', 'is', null), where('case_id', 'not in', cases)]))
      .where((where) =>
        where.or([where('entered_case_id', 'is', null), where('entered_case_id', 'not in', cases)]),
      )
      .where((where) =>
        where.or([where('person_id', 'is', null), where('person_id', 'not in', persons)]),
      ),
});

/** What is left of each table that tells of cases, without those that are closed to a user. */
export function restOfTables(db: Db, userId: string): ReadonlyMap<string, OperationNode> {
  const cases = closedCases(db, userId);
  const persons = hiddenPersons(db, userId);
  const heldRows = closedHeldRows(db, userId);
  const rest: RestOf = {
    ...restOfCases(db, cases),
    ...restOfPersons(db, persons),
    ...restOfEntries(cases, persons),
    held_rows: (rows) => rows.where('id', 'not in', heldRows),
    held_row_words: (rows) => rows.where('row_id', 'not in', heldRows),
  };
  return new Map(
    Object.entries(rest).map(([table, without]) => {
      const rows = db.selectFrom(table as 'cases').selectAll() as unknown as Rows<'cases'>;
      return [table, (without as (rows: Rows<'cases'>) => Rows<'cases'>)(rows).toOperationNode()];
    }),
  );
}
