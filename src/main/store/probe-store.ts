import { existsSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { applyKey, refuseIfCutShort, refuseWhatIsNoStore } from './open-store.ts';
import { storeError } from './store-error.ts';

/**
 * Asks whether a store opens with a key and nobody else has it, and leaves the file as it is: nothing is
 * written, brought to another version or, where a journal lies beside it, rolled back.
 * @throws AppError `store-in-use`, `store-not-found`, `not-a-store`, `store-damaged` and what a disk may
 *   say; `read-only-folder` where a journal would have to be rolled back first
 */
export function probeStore(path: string, key: Uint8Array): void {
  refuseWhatIsNoStore(path);
  let handle: Database.Database | undefined;
  try {
    // SQLite plays a journal back at the first reading, unless the connection may not write.
    const readonly = existsSync(`${path}-journal`);
    handle = new Database(path, { readonly, fileMustExist: true, timeout: 100 });
    applyKey(handle, key);
    refuseIfCutShort(handle, path);
    // It takes the lock and writes nothing. Whoever only reads the store holds it off as well.
    handle.exec('BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    throw storeError(error);
  } finally {
    handle?.close();
  }
}
