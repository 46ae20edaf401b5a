import Database from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect } from 'kysely';
import { storeVersion } from './migrate.ts';
import { applyKey, withPreparedOnce } from './open-store.ts';
import type { Db, Tables } from './tables.ts';

/**
 * Asks a store that this process has not open, and changes nothing in it. Null where it cannot answer: it
 * is gone, damaged, open elsewhere, of another version, or has another key.
 */
export async function askClosedStore<T>(
  path: string,
  key: Uint8Array,
  ask: (db: Db) => Promise<T>,
): Promise<T | null> {
  let handle: Database.Database | undefined;
  try {
    handle = new Database(path, { readonly: true, fileMustExist: true, timeout: 100 });
    applyKey(handle, key);
    handle.pragma('temp_store = MEMORY');
    handle.pragma('trusted_schema = OFF');
    handle.pragma('cell_size_check = ON');
    if (handle.pragma('user_version', { simple: true }) !== storeVersion) return null;
    const database = withPreparedOnce(handle);
    return await ask(new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }));
  } catch {
    // Why is told where the store is opened; here it only cannot be asked.
    return null;
  } finally {
    handle?.close();
  }
}
