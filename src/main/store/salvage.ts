import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { syncFolder } from '../files/write-durably.ts';
import { mendReferences, type KnownUser } from './mend-references.ts';
import { migrate, refuseFutureVersion } from './migrate.ts';
import { applyKey, applySettings } from './open-store.ts';
import { versionOf } from './page-format.ts';
import { readTree, type StoredRow } from './read-tree.ts';
import { ordinaryTables, type TableForm } from './table-form.ts';
import { createSealedPages, type OpenPage } from './sealed-pages.ts';
import { refillIndexes } from './search-index.ts';
import { storeError } from './store-error.ts';

export type SalvagedTable = {
  readonly table: string;
  /** How many are in the new store. */
  readonly read: number;
  /** Null when rows are missing and nothing is left that says how many. */
  readonly lost: number | null;
  /** Rows that could be read and are not in the new store: they belong to a row that is lost. */
  readonly leftOut: number;
};

export type Salvage = { readonly tables: readonly SalvagedTable[] };

type Options = {
  readonly onProgress?: (rows: number) => void;
  /** Of a store that is open, and written no more. */
  readonly openDescriptor?: number | null;
  /** Whoever has a passphrase is let into the new store, whatever was lost. */
  readonly users?: readonly KnownUser[];
  readonly at?: Instant;
};

type Handle = Database.Database;

/**
 * Makes a new store, with the same key, of every row of a damaged one that can still be read. It reads
 * the pages for itself, since SQLite gives up a table at its first bad page. Rows that belong to one that
 * is lost are left out, so that the new store is sound and can be worked in. The damaged store must be
 * closed, or give its descriptor and be written no more; it is only read: what a journal beside it holds
 * was rolled back when opening was tried.
 * @throws AppError `store-damaged` when not even its first page is whole, `store-from-future`,
 *   `store-exists`, `disk-full` or `read-only-folder`
 */
export async function salvageStore(
  damagedPath: string,
  key: Uint8Array,
  newPath: string,
  options: Options = {},
): Promise<Salvage> {
  const { openDescriptor = null } = options;
  const descriptor = openDescriptor ?? openSync(damagedPath, 'r');
  try {
    const damaged = readDamaged(createSealedPages(descriptor, key));
    return await intoNewFile(newPath, key, (handle) => refill(handle, damaged, options));
  } finally {
    if (openDescriptor === null) closeSync(descriptor);
  }
}

type Damaged = {
  readonly openPage: OpenPage;
  readonly version: number;
  /** Where each table and index begins, by its name; those whose definition is lost are missing. */
  readonly roots: ReadonlyMap<string, number>;
};

function readDamaged(openPage: OpenPage): Damaged {
  const firstPage = openPage(1);
  if (firstPage === null) {
    throw new AppError(
      'store-damaged',
      'The first page of this store is damaged, and without it no other can be understood. The file was not changed. Restore a backup.',
    );
  }
  const version = versionOf(firstPage);
  refuseFutureVersion(version);
  const roots = new Map<string, number>();
  for (const row of readTree(openPage, 1)) {
    const [, name, , root] = row?.values ?? [];
    if (typeof name === 'string' && typeof root === 'bigint') roots.set(name, Number(root));
  }
  return { openPage, version, roots };
}

/** The new file is there whole or not at all. */
async function intoNewFile<T>(
  path: string,
  key: Uint8Array,
  work: (handle: Handle) => Promise<T>,
): Promise<T> {
  if (existsSync(path)) throw new AppError('store-exists', 'A file with this name already exists.');
  let handle: Handle | undefined;
  try {
    closeSync(openSync(path, 'wx', 0o600));
    handle = new Database(path, { fileMustExist: true });
    applyKey(handle, key);
    applySettings(handle);
    const result = await work(handle);
    handle.close();
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    handle?.close();
    rmSync(path, { force: true });
    rmSync(`${path}-journal`, { force: true });
    throw storeError(error);
  }
}

async function refill(
  handle: Handle,
  damaged: Damaged,
  { onProgress = () => {}, users = [], at = '' }: Options,
): Promise<Salvage> {
  // The tables are those of the damaged store's own version; opening the new store brings it forward.
  migrate(handle, damaged.version);
  handle.pragma('foreign_keys = OFF');
  handle.exec('BEGIN');
  const restoreTriggers = takeTriggersAway(handle);
  const tables: Refilled[] = [];
  let before = 0;
  for (const form of ordinaryTables(handle)) {
    const told = (rows: number): void => onProgress(before + rows);
    const salvaged = await refillTable(handle, damaged, form, told);
    tables.push(salvaged);
    before += salvaged.read;
  }
  keepCounters(handle, damaged);
  // Where every user could be read, the key file has nobody to add.
  const areUsersWhole = tables.some(({ table, lost }) => table === 'users' && lost === 0);
  const leftOut = mendReferences(handle, areUsersWhole ? [] : users, at);
  restoreTriggers();
  refillIndexes(handle);
  handle.exec('COMMIT');
  const [finding] = handle.pragma('integrity_check') as { integrity_check: string }[];
  if (finding?.integrity_check !== 'ok') throw new Error('The salvaged store is not sound');
  const broken = handle.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error('The salvaged store has a reference to nothing');
  return { tables: tables.map((refilled) => withLeftOut(refilled, leftOut)) };
}

type Refilled = Omit<SalvagedTable, 'leftOut'>;

function withLeftOut(
  { table, read, lost }: Refilled,
  leftOut: ReadonlyMap<string, number>,
): SalvagedTable {
  const taken = leftOut.get(table) ?? 0;
  return { table, read: read - taken, lost, leftOut: taken };
}

const rowsAtOnce = 2000;

async function refillTable(
  handle: Handle,
  { openPage, roots }: Damaged,
  form: TableForm,
  onProgress: (rows: number) => void,
): Promise<Refilled> {
  const { name: table } = form;
  // A migration may have put rows there; those of the damaged store stand for them.
  handle.exec(`DELETE FROM "${table}"`);
  const insert = handle.prepare(form.insertSql);
  const root = roots.get(table);
  const rows = root === undefined ? [null] : readTree(openPage, root);
  let read = 0;
  let holes = 0;
  let refused = 0;
  for (const row of rows) {
    if (row === null) holes += 1;
    else if (isInserted(insert, form, row)) read += 1;
    else refused += 1;
    if ((read + refused) % rowsAtOnce === 0) {
      onProgress(read);
      await giveWay();
    }
  }
  onProgress(read);
  if (holes === 0) return { table, read, lost: refused };
  const counted = countByAnIndex(openPage, roots, form);
  return { table, read, lost: counted === null ? null : Math.max(0, counted - read) };
}

/** A row that breaks a rule of its table is lost too, and stops nothing. */
function isInserted(insert: Database.Statement, form: TableForm, row: StoredRow): boolean {
  try {
    return insert.run(...form.valuesOf(row)).changes === 1;
  } catch (error) {
    const isOfThisRow =
      error instanceof Database.SqliteError && /CONSTRAINT|MISMATCH/.test(error.code);
    if (isOfThisRow) return false;
    throw error;
  }
}

/** How many rows a table had, by the first of its indexes that can be read from end to end. */
function countByAnIndex(
  openPage: OpenPage,
  roots: Damaged['roots'],
  { indexes }: TableForm,
): number | null {
  for (const index of indexes) {
    const root = roots.get(index);
    if (root === undefined) continue;
    let count = 0;
    let isWhole = true;
    for (const entry of readTree(openPage, root)) {
      if (entry === null) isWhole = false;
      count += 1;
    }
    if (isWhole) return count;
  }
  return null;
}

/** A trigger has fired already for each row that is only put back. */
function takeTriggersAway(handle: Handle): () => void {
  const triggers = handle
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) handle.exec(`DROP TRIGGER "${name}"`);
  return () => triggers.forEach(({ sql }) => handle.exec(sql));
}

/** A number that was given must not be given again, also when its row is lost. */
function keepCounters(handle: Handle, { openPage, roots }: Damaged): void {
  const root = roots.get('sqlite_sequence');
  if (root === undefined) return;
  const raise = handle.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?');
  const add = handle.prepare('INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)');
  for (const row of readTree(openPage, root)) {
    const [name, last] = row?.values ?? [];
    if (typeof name !== 'string' || typeof last !== 'bigint') continue;
    if (raise.run(last, name).changes === 0) add.run(last, name);
  }
}
