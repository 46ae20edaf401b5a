import { z } from 'zod';
import { agencyKey } from '../../shared/domain/agency.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import {
  IncidentProblem,
  IncidentValues,
  type IncidentList,
  type IncidentListFacts,
  type IncidentRow,
} from '../../shared/domain/incident-list.ts';
import { insertMany } from './insert-many.ts';
import { openText, sealText, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import { countOf } from './read-page.ts';
import type { IncidentListsTable } from './incident-tables.ts';
import type { Db, Tables } from './tables.ts';

/** The number of a sender, however its name is written; undefined when it never sent a list. */
export async function findSource(db: Db, name: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('incident_sources')
    .select('number')
    .where('name_key', '=', agencyKey(name))
    .executeTakeFirst();
  return row?.number;
}

export async function keepSource(db: Db, name: string): Promise<number> {
  const known = await findSource(db, name);
  if (known !== undefined) return known;
  const { number } = await db
    .insertInto('incident_sources')
    .values({ name, name_key: agencyKey(name) })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Who sent lists, the last sender first. */
export async function listSources(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('incident_sources')
    .innerJoin('incident_lists', 'incident_lists.source_number', 'incident_sources.number')
    .select(['incident_sources.name'])
    .groupBy('incident_sources.number')
    .orderBy((order) => order.fn.max('incident_lists.imported_at'), 'desc')
    .execute();
  return rows.map(({ name }) => name);
}

export async function insertIncidentList(
  db: Db,
  list: { readonly id: string; readonly fileName: string; readonly sourceNumber: number } & Pick<
    IncidentListFacts,
    'kind'
  >,
  at: Instant,
): Promise<void> {
  const counts = { imported_count: 0, held_count: 0, already_count: 0, new_victim_count: 0 };
  await db
    .insertInto('incident_lists')
    .values({
      id: list.id,
      source_number: list.sourceNumber,
      kind: list.kind,
      file_name: list.fileName,
      ...counts,
      imported_at: at,
      undone_at: null,
      binned_at: null,
      binned_from: null,
    })
    .execute();
}

export async function changeIncidentList(
  db: Db,
  id: string,
  changes: Partial<IncidentListsTable>,
): Promise<void> {
  await db.updateTable('incident_lists').set(changes).where('id', '=', id).execute();
}

/**
 * Lists that stay in the bin when one is put back: its victims are new to theirs, and to be compared
 * with them once those come back too.
 */
export async function moveBinnedFrom(db: Db, number: number): Promise<void> {
  await db
    .updateTable('incident_lists')
    .set({ binned_from: number })
    .where('binned_from', '>', number)
    .execute();
}

const lists = (db: Db) =>
  db
    .selectFrom('incident_lists')
    .innerJoin('incident_sources', 'incident_sources.number', 'incident_lists.source_number')
    .selectAll('incident_lists')
    .select('incident_sources.name as source');

/** The lists in the bin: what they brought is not shown. */
export const binnedLists = (db: Db) =>
  db.selectFrom('incident_lists').select('incident_lists.id').where('binned_at', 'is not', null);

const toList = (row: IncidentListsTable & { source: string }): IncidentList => ({
  id: row.id,
  fileName: row.file_name,
  kind: row.kind,
  source: row.source,
  importedCount: row.imported_count,
  heldCount: row.held_count,
  alreadyCount: row.already_count,
  newVictimCount: row.new_victim_count,
  importedAt: row.imported_at,
  undoneAt: row.undone_at,
});

type Page = { readonly offset: number; readonly limit: number };

export async function pageOfIncidentLists(
  db: Db,
  { offset, limit }: Page,
): Promise<{ total: number; rows: IncidentList[] }> {
  const rows = await lists(db)
    .where('incident_lists.binned_at', 'is', null)
    .orderBy('incident_lists.imported_at', 'desc')
    .orderBy('incident_lists.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const inSight = db.selectFrom('incident_lists').where('binned_at', 'is', null);
  return { total: await countOf(inSight), rows: rows.map(toList) };
}

export type KeptList = IncidentList & {
  readonly sourceNumber: number;
  readonly isBinned: boolean;
  /** The number of the first person who came after it was removed. */
  readonly binnedFrom: number | null;
};

export async function findIncidentList(db: Db, id: string): Promise<KeptList | undefined> {
  const row = await lists(db).where('incident_lists.id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { source_number: sourceNumber, binned_at, binned_from: binnedFrom } = row;
  return { ...toList(row), sourceNumber, isBinned: binned_at !== null, binnedFrom };
}

/** With the keyed hash of its row. */
export type NewHeldIncident = IncidentRow & { readonly rowHash: string };

/** Where what a held row says is sealed. */
export const sealedOfHeldIncident = (listId: string, rowNumber: number): SealedPlace => ({
  table: 'held_incidents',
  id: `${listId} ${rowNumber}`,
  field: 'row_values',
});

export async function insertHeldIncidents(
  db: Db,
  sealer: Sealer,
  listId: string,
  rows: readonly NewHeldIncident[],
): Promise<void> {
  const held = rows.map(({ rowNumber, rowHash, values, problems }) => ({
    list_id: listId,
    row_number: rowNumber,
    row_hash: rowHash,
    row_values: sealText(sealer, sealedOfHeldIncident(listId, rowNumber), JSON.stringify(values)),
    problems: JSON.stringify(problems),
  }));
  await insertMany(db, 'held_incidents', held);
}

/** What a held row says. */
function valuesOf(sealer: Sealer, row: HeldRow): IncidentValues {
  const json = openText(sealer, sealedOfHeldIncident(row.list_id, row.row_number), row.row_values);
  return IncidentValues.parse(JSON.parse(json));
}

type HeldRow = Pick<Tables['held_incidents'], 'list_id' | 'row_number' | 'row_values'>;

export async function findHeldIncident(
  db: Db,
  sealer: Sealer,
  listId: string,
  rowNumber: number,
): Promise<IncidentValues | undefined> {
  const row = await db
    .selectFrom('held_incidents')
    .select(['list_id', 'row_number', 'row_values'])
    .where('list_id', '=', listId)
    .where('row_number', '=', rowNumber)
    .where('list_id', 'not in', binnedLists(db))
    .executeTakeFirst();
  return row === undefined ? undefined : valuesOf(sealer, row);
}

export async function pageOfHeldIncidents(
  db: Db,
  sealer: Sealer,
  { listId, offset, limit }: Page & { readonly listId: string },
): Promise<{ total: number; rows: IncidentRow[] }> {
  const held = db
    .selectFrom('held_incidents')
    .where('list_id', '=', listId)
    .where('list_id', 'not in', binnedLists(db));
  const rows = await held.selectAll().orderBy('row_number').offset(offset).limit(limit).execute();
  return {
    total: await countOf(held),
    rows: rows.map((row) => ({
      rowNumber: row.row_number,
      values: valuesOf(sealer, row),
      problems: z.array(IncidentProblem).parse(JSON.parse(row.problems)),
    })),
  };
}
