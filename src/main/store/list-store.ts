import { z } from 'zod';
import { AppError } from '../../shared/ipc/result.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { ListProblem, ListValues } from '../../shared/domain/referral-list.ts';
import { searchWords } from './case-store.ts';
import { insertMany } from './insert-many.ts';
import { openColumns, sealColumns, type OtherColumns } from './other-columns.ts';
import { countOf } from './read-page.ts';
import type { HashRow } from './row-hash-key.ts';
import { openText, sealText, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import type { Db, Tables } from './tables.ts';

/** The mapping used last for a list with these headings. */
export async function findMapping<M>(
  db: Db,
  headingsHash: string,
  mapping: z.ZodType<M>,
): Promise<M | null> {
  const row = await db
    .selectFrom('list_mappings')
    .select('mapping')
    .where('headings_hash', '=', headingsHash)
    .executeTakeFirst();
  return row === undefined ? null : mapping.parse(JSON.parse(row.mapping));
}

export async function saveMapping(
  db: Db,
  headingsHash: string,
  mapping: Partial<Record<string, number>>,
  at: Instant,
): Promise<void> {
  const changing = { mapping: JSON.stringify(mapping), updated_at: at };
  await db
    .insertInto('list_mappings')
    .values({ headings_hash: headingsHash, ...changing })
    .onConflict((conflict) => conflict.column('headings_hash').doUpdateSet(changing))
    .execute();
}

/** Those of the rows, by hash, that are in the store: as a referral, held, or dismissed. */
export async function findKnownHashes(
  db: Db,
  hashRow: HashRow,
  hashes: readonly string[],
): Promise<string[]> {
  if (hashes.length === 0) return [];
  const byKept = new Map(hashes.map((hash) => [hashRow(hash), hash]));
  const kept = [...byKept.keys()];
  const referrals = await db
    .selectFrom('referrals')
    .select('row_hash')
    .where('row_hash', 'in', kept)
    .execute();
  const held = await db
    .selectFrom('held_rows')
    .select('row_hash')
    .where('row_hash', 'in', kept)
    .execute();
  return [...referrals, ...held].flatMap(({ row_hash }) => byKept.get(row_hash ?? '') ?? []);
}

/** Those of the references that a referral has. */
export async function findKnownReferences(
  db: Db,
  references: readonly string[],
): Promise<string[]> {
  const wanted = references.filter((reference) => reference !== '');
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('referrals')
    .select('reference')
    .where('reference', 'in', wanted)
    // The index on references leaves the empty ones out, and is used only when the query does too.
    .where('reference', '<>', '')
    .execute();
  return rows.map(({ reference }) => reference);
}

/** A held row with all that it says. */
export type StoredHeldRow = {
  readonly id: string;
  readonly fileName: string;
  readonly rowNumber: number;
  readonly values: ListValues;
  readonly problems: ListProblem[];
  /** Keyed. */
  readonly rowHash: string;
  readonly otherColumns: OtherColumns;
  readonly state: Tables['held_rows']['state'];
};

/** Where what a held row says is sealed. */
export const sealedOfHeldRow = (
  id: string,
  field: 'row_values' | 'other_columns',
): SealedPlace => ({ table: 'held_rows', id, field });

function toHeldRow(sealer: Sealer, row: Tables['held_rows']): StoredHeldRow {
  const values = openText(sealer, sealedOfHeldRow(row.id, 'row_values'), row.row_values);
  return {
    id: row.id,
    fileName: row.file_name,
    rowNumber: row.row_number,
    values: ListValues.parse(JSON.parse(values)),
    problems: z.array(ListProblem).parse(JSON.parse(row.problems)),
    rowHash: row.row_hash,
    otherColumns: openColumns(sealer, sealedOfHeldRow(row.id, 'other_columns'), row.other_columns),
    state: row.state,
  };
}

const sealValues = (sealer: Sealer, id: string, values: ListValues) =>
  sealText(sealer, sealedOfHeldRow(id, 'row_values'), JSON.stringify(values));

/** By these it is known whether the row names the people of a closed case. */
function wordsOf(id: string, values: ListValues): Tables['held_row_words'][] {
  const { victimFirstName, victimSurname, perpetratorFirstName, perpetratorSurname } = values;
  const names = [victimFirstName, victimSurname, perpetratorFirstName, perpetratorSurname];
  return searchWords(names.map((name) => name ?? '').join(' ')).map((word) => ({
    row_id: id,
    word,
  }));
}

export type NewHeldRow = Omit<StoredHeldRow, 'state'>;

export async function insertHeldRows(
  db: Db,
  sealer: Sealer,
  rows: readonly NewHeldRow[],
  at: Instant,
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    id: row.id,
    file_name: row.fileName,
    row_number: row.rowNumber,
    row_hash: row.rowHash,
    row_values: sealValues(sealer, row.id, row.values),
    other_columns: sealColumns(sealer, sealedOfHeldRow(row.id, 'other_columns'), row.otherColumns),
    problems: JSON.stringify(row.problems),
    state: 'held' as const,
    dismiss_reason: '',
    referral_id: null,
    created_at: at,
    updated_at: at,
  }));
  await db.insertInto('held_rows').values(values).execute();
  await insertMany(
    db,
    'held_row_words',
    rows.flatMap(({ id, values: said }) => wordsOf(id, said)),
  );
}

export async function pageOfHeldRows(
  db: Db,
  sealer: Sealer,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: StoredHeldRow[] }> {
  const held = db.selectFrom('held_rows').where('state', '=', 'held');
  const rows = await held
    .selectAll()
    .orderBy('created_at')
    .orderBy('row_number')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total: await countOf(held), rows: rows.map((row) => toHeldRow(sealer, row)) };
}

/** @throws AppError `not-found` */
export async function oneHeldRow(db: Db, sealer: Sealer, id: string): Promise<StoredHeldRow> {
  const row = await db.selectFrom('held_rows').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This row is not in the store.');
  return toHeldRow(sealer, row);
}

type HeldRowChange = {
  readonly values?: ListValues;
  readonly problems?: readonly ListProblem[];
  readonly state?: Tables['held_rows']['state'];
  readonly dismissReason?: string;
  readonly referralId?: string;
};

export async function changeHeldRow(
  db: Db,
  sealer: Sealer,
  id: string,
  { values, problems, state, dismissReason, referralId }: HeldRowChange,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('held_rows')
    .set({
      updated_at: at,
      ...(values && { row_values: sealValues(sealer, id, values) }),
      ...(problems && { problems: JSON.stringify(problems) }),
      ...(state && { state }),
      ...(dismissReason !== undefined && { dismiss_reason: dismissReason }),
      ...(referralId !== undefined && { referral_id: referralId }),
    })
    .where('id', '=', id)
    .execute();
  if (values === undefined) return;
  await db.deleteFrom('held_row_words').where('row_id', '=', id).execute();
  await insertMany(db, 'held_row_words', wordsOf(id, values));
}
