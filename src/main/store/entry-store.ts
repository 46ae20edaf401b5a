import { z } from 'zod';
import type { Insertable, Selectable } from 'kysely';
import { FieldValue } from '../../shared/domain/entries/entry-field.ts';
import type { Entry } from '../../shared/domain/entries/entry.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { EntriesTable } from './entry-tables.ts';
import { openText, SealedText, sealText, type Sealed, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import type { Db } from './tables.ts';

export type EntryRow = Selectable<EntriesTable>;

const Content = z.record(z.string(), FieldValue);
const Secrets = z.record(z.string(), SealedText);

export const readContent = (json: string): Entry['content'] => Content.parse(JSON.parse(json));
export const readSecrets = (json: string): Record<string, Sealed> =>
  Secrets.parse(JSON.parse(json));

const sealedOfEntry = (id: string, field: string): SealedPlace => ({
  table: 'entries',
  id,
  field,
});

export const sealSecret = (sealer: Sealer, id: string, field: string, text: string): Sealed =>
  sealText(sealer, sealedOfEntry(id, field), text);

export const openSecret = (sealer: Sealer, id: string, field: string, sealed: Sealed): string =>
  openText(sealer, sealedOfEntry(id, field), sealed);

/** The confidential fields of an entry, each sealed under another key. */
export const resealSecrets = (from: Sealer, to: Sealer, id: string, json: string): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(readSecrets(json)).map(([field, sealed]) => [
        field,
        sealSecret(to, id, field, openSecret(from, id, field, sealed)),
      ]),
    ),
  );

/** @throws AppError `not-found` */
export async function getEntry(db: Db, id: string): Promise<EntryRow> {
  const row = await db.selectFrom('entries').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This entry is not in the store.');
  return row;
}

const standing = (db: Db) =>
  db
    .selectFrom('entries')
    .innerJoin('users', 'users.id', 'entries.recorded_by')
    .selectAll('entries')
    .select('users.name as recorder')
    .where('entries.binned_at', 'is', null);

export type ListedEntry = EntryRow & { readonly recorder: string };

/** What stands of a case, the latest day first. */
export const entriesOfCase = (db: Db, caseId: string): Promise<ListedEntry[]> =>
  standing(db)
    .where('entries.case_id', '=', caseId)
    .orderBy('entries.starts_on', 'desc')
    .orderBy('entries.created_at', 'desc')
    .execute();

/** What stands of these records of people and of no case. */
export const entriesOfPersons = (db: Db, personIds: readonly string[]): Promise<ListedEntry[]> =>
  standing(db)
    .where('entries.person_id', 'in', personIds)
    .where('entries.case_id', 'is', null)
    .orderBy('entries.starts_on', 'desc')
    .orderBy('entries.created_at', 'desc')
    .execute();

/** Adds an entry, or changes what a known one says; whose it is never changes. */
export async function saveEntryRow(db: Db, row: Insertable<EntriesTable>): Promise<void> {
  const { id: _id, created_at: _at, case_id: _case, entered_case_id: _entered, ...rest } = row;
  const { recorded_by: _by, kind: _kind, binned_at: _binned, ...columns } = rest;
  await db
    .insertInto('entries')
    .values(row)
    .onConflict((known) => known.column('id').doUpdateSet(columns))
    .execute();
}

/** The day of the last contact with somebody in a case; null where none is recorded. */
export async function lastContactOn(
  db: Db,
  caseId: string,
  personId: string | null,
): Promise<string | null> {
  const row = await db
    .selectFrom('entries')
    .select(({ fn }) => fn.max('starts_on').as('last'))
    .where('case_id', '=', caseId)
    .where('kind', '=', 'contact')
    .where('person_id', 'is', personId)
    .where('binned_at', 'is', null)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** Gives what was entered under these cases to the one that stands for them. */
export async function moveEntries(
  db: Db,
  { standing: caseId, caseIds }: { readonly standing: string; readonly caseIds: readonly string[] },
): Promise<void> {
  for (const table of ['entries', 'attachments'] as const) {
    await db
      .updateTable(table as 'attachments')
      .set({ case_id: caseId })
      .where('entered_case_id', 'in', caseIds)
      .where('case_id', '<>', caseId)
      .execute();
  }
}

/** Deletes what was entered under these cases. */
export async function deleteEntriesOfCases(db: Db, caseIds: readonly string[]): Promise<void> {
  const attachments = db
    .selectFrom('attachments')
    .select('id')
    .where('entered_case_id', 'in', caseIds);
  await db.deleteFrom('attachment_contents').where('attachment_id', 'in', attachments).execute();
  await db.deleteFrom('attachments').where('entered_case_id', 'in', caseIds).execute();
  await db.deleteFrom('entries').where('entered_case_id', 'in', caseIds).execute();
}

/**
 * Before a record of a person goes: what is recorded of them goes on with another record of the same
 * person, and goes with them where there is none. What a case says stays with the case.
 */
export async function letGoOfEntries(
  db: Db,
  personId: string,
  heirId: string | null,
): Promise<string[]> {
  const going =
    heirId === null
      ? await db
          .deleteFrom('entries')
          .where('person_id', '=', personId)
          .where('case_id', 'is', null)
          .returning('id')
          .execute()
      : [];
  await db
    .updateTable('entries')
    .set({ person_id: heirId })
    .where('person_id', '=', personId)
    .execute();
  return going.map(({ id }) => id);
}
