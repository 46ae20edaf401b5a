import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { AppError } from '../../shared/ipc/result.ts';
import { syncFolder } from '../files/write-durably.ts';
import { watchChanges } from './capture-changes.ts';
import { copyStore, type StoreFacts } from './copy-store.ts';
import { refuseFromFuture, rewriteIfDue } from './migrate.ts';
import { damaged, storeError } from './store-error.ts';
import type { Db, Tables } from './tables.ts';
import { updateStore, type BeforeUpdate } from './update-store.ts';
import { waitAtMost } from './wait-at-most.ts';

export type OpenStore = {
  readonly db: Db;
  /**
   * The store's file for who reads its pages. Nobody may open the file anew while the store is open:
   * closing any descriptor of it would give up SQLite's lock (https://sqlite.org/howtocorrupt.html).
   */
  readonly descriptor: number;
  /** Copies the store into a new file, once no transaction is open. */
  readonly copyTo: (path: string) => Promise<StoreFacts>;
  /**
   * Writes the file anew if that is due, once no transaction is open. Main waits for it; until it is
   * done, a page may keep what was destroyed.
   */
  readonly rewrite: () => Promise<void>;
  /** From then on nothing can be written by this connection, whatever asks for it, or again. */
  readonly setReadOnly: (isReadOnly: boolean) => void;
  /**
   * A transaction that is running may end for so long, unless there is no time any more; after that it
   * is rolled back. @default 0
   */
  readonly close: (patienceMs?: number, hurry?: AbortSignal | null) => Promise<void>;
};

type Handle = Database.Database;

/** Settings that must hold, by pragma, with the value that reads back. */
export const settings: readonly (readonly [name: string, set: string, reads: string | number])[] = [
  ['temp_store', 'MEMORY', 2],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['cache_size', '-65536', -65536],
];

/**
 * Opens an existing store with its 32-byte key and brings it to this app's version.
 * @throws AppError `store-not-found`, `not-a-store`, `store-damaged`, `store-from-future`,
 *   `store-in-use` or `read-only-folder`; `not-allowed` when an earlier version wrote the store and its
 *   values must be sealed first, which needs the address key
 */
export function openStore(
  path: string,
  key: Uint8Array,
  addressKey: Uint8Array | null = null,
  beforeUpdate: BeforeUpdate | null = null,
): OpenStore {
  refuseWhatIsNoStore(path);
  return open(path, key, addressKey, beforeUpdate);
}

/** Makes a new, empty store. Only an explicit wish of a person may call it. */
export async function createStore(path: string, key: Uint8Array): Promise<OpenStore> {
  try {
    // Made here with the right mode, since SQLite would make it readable by everybody.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (existsSync(path))
      throw new AppError('store-exists', 'A file with this name already exists.');
    throw storeError(error);
  }
  try {
    const store = open(path, key, null);
    // The name must be on the disk too, or a power cut could lose a store just made.
    await syncFolder(dirname(path));
    return store;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

export function refuseWhatIsNoStore(path: string): void {
  try {
    refuseOtherFiles(path);
  } catch (error) {
    throw storeError(error);
  }
}

/** An empty file opens as a valid empty database, and plain SQLite would be read without a key. */
function refuseOtherFiles(path: string): void {
  if (!existsSync(path)) {
    throw new AppError(
      'store-not-found',
      'The store is not where it was. Plug in its drive, or choose the file where it is now.',
    );
  }
  const header = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  if (statSync(path).size === 0 || header.toString('latin1').startsWith('SQLite format 3')) {
    throw new AppError('not-a-store', 'This file is not a Casetable store. Choose another one.');
  }
}

function open(
  path: string,
  key: Uint8Array,
  addressKey: Uint8Array | null,
  beforeUpdate: BeforeUpdate | null = null,
): OpenStore {
  let handle: Handle | undefined;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    // Waiting here would stop the window: whoever opens the store tries again instead.
    handle = new Database(path, { fileMustExist: true, timeout: 100 });
    applyKey(handle, key);
    applySettings(handle);
    refuseIfCutShort(handle, path);
    refuseFromFuture(handle);
    takeForThisProcess(handle);
    updateStore(handle, addressKey, beforeUpdate);
    watchChanges(handle);
  } catch (error) {
    handle?.close();
    if (descriptor !== undefined) closeSync(descriptor);
    throw storeError(error);
  }
  const opened = handle;
  const file = descriptor;
  let isClosed = false;
  const db: Db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withPreparedOnce(opened) }),
  });
  return {
    db,
    descriptor: file,
    // The one connection is held, so that no transaction is open and nothing is written meanwhile.
    copyTo: (target) =>
      db.connection().execute(async () => writable(opened, () => copyStore(opened, target))),
    rewrite: () =>
      db.connection().execute(async () => writable(opened, () => rewriteIfDue(opened))),
    setReadOnly: (isReadOnly) => setReadOnly(opened, isReadOnly),
    close: async (patienceMs = 0, hurry = null) => {
      if (patienceMs > 0) await settled(db, patienceMs, hurry);
      await db.destroy();
      // Kysely closes only what it has used; a second close does nothing.
      opened.close();
      // After SQLite, whose lock would go with it; and once, since the number may be another file's then.
      if (!isClosed) closeSync(file);
      isClosed = true;
    },
  };
}

/** Waits until no transaction runs any more, but not for longer than this. */
async function settled(db: Db, patienceMs: number, hurry: AbortSignal | null): Promise<void> {
  const isFree = db.connection().execute(() => Promise.resolve());
  // Whatever keeps the connection busy ends with the store, and its caller hears of it.
  await Promise.race([isFree.catch(() => undefined), waitAtMost(patienceMs, hurry)]);
}

/** SQLite takes a copy for a write also where it goes into another file. Nothing else runs meanwhile. */
function writable<T>(handle: Handle, work: () => T): T {
  const isReadOnly = handle.pragma('query_only', { simple: true }) === 1;
  if (isReadOnly) setReadOnly(handle, false);
  try {
    return work();
  } finally {
    if (isReadOnly) setReadOnly(handle, true);
  }
}

/** By the handle itself: this pragma acts when it is prepared, and the statements are kept prepared. */
function setReadOnly(handle: Handle, isReadOnly: boolean): void {
  handle.pragma(`query_only = ${isReadOnly ? 'ON' : 'OFF'}`);
  const value: unknown = handle.pragma('query_only', { simple: true });
  if (value !== (isReadOnly ? 1 : 0)) throw new Error('The store setting query_only did not take');
}

/** Statements kept ready. What is asked again and again is far fewer; the rest is long inserts. */
const statementsAtMost = 300;

/** The database as Kysely sees it, which prepares the same statement once and not at each call. */
export function withPreparedOnce(handle: Handle): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => handle.close(),
    prepare: (asked) => {
      // On a full disk SQLite has rolled back by itself, and a second time would hide the reason.
      const sql = asked === 'rollback' && !handle.inTransaction ? 'SELECT 1' : asked;
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const made = handle.prepare(sql);
      if (prepared.size >= statementsAtMost) prepared.clear();
      prepared.set(sql, made);
      return made;
    },
  };
}

/** Cipher, format and key before any other statement. */
export function applyKey(handle: Handle, key: Uint8Array): void {
  withKeyText(key, (text) => {
    handle.pragma("cipher = 'sqlcipher'");
    handle.pragma('legacy = 4');
    handle.key(text);
  });
  // The key is not tried until something is read.
  handle.prepare('SELECT count(*) FROM sqlite_master').get();
}

/**
 * The key as it goes in: `x'…'` in one buffer that is wiped after; any other length than 64 hex digits
 * would silently be taken as a passphrase.
 */
export function withKeyText(key: Uint8Array, work: (text: Buffer) => void): void {
  if (key.length !== 32) throw new Error('The store key must be 32 bytes');
  const text = Buffer.alloc(67);
  try {
    text.write("x'", 0, 'latin1');
    // Digit by digit: a string could not be wiped.
    key.forEach((byte, index) => {
      text[2 + 2 * index] = hexDigits[byte >> 4] ?? 0;
      text[3 + 2 * index] = hexDigits[byte & 15] ?? 0;
    });
    text.write("'", 66, 'latin1');
    work(text);
  } finally {
    text.fill(0);
  }
}

const hexDigits = Buffer.from('0123456789abcdef');

/** Sets what durability and secrecy rest on, and reads it back. */
export function applySettings(handle: Handle): void {
  if (process.platform === 'darwin') handle.pragma('fullfsync = ON');
  for (const [name, set, reads] of settings) {
    handle.pragma(`${name} = ${set}`);
    const value: unknown = handle.pragma(name, { simple: true });
    if (value !== reads) throw new Error(`The store setting ${name} did not take`);
  }
  const cipher: unknown = handle.pragma('cipher', { simple: true });
  if (cipher !== 'sqlcipher') throw new Error('The store is not encrypted as it must be');
}

/** A file that lost its end would open, and fail only when a missing page is read. */
export function refuseIfCutShort(handle: Handle, path: string): void {
  const pages = Number(handle.pragma('page_count', { simple: true }));
  const pageSize = Number(handle.pragma('page_size', { simple: true }));
  if (statSync(path).size < pages * pageSize) throw damaged();
}

/** A real write: it takes the exclusive lock, and it fails at once where writing is not allowed. */
function takeForThisProcess(handle: Handle): void {
  const version = Number(handle.pragma('user_version', { simple: true }));
  handle.exec('BEGIN EXCLUSIVE');
  handle.pragma(`user_version = ${version}`);
  handle.exec('COMMIT');
}
