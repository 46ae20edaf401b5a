import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../../shared/ipc/result.ts';
import { factsOf, type StoreFacts } from './copy-store.ts';
import { refuseFutureVersion } from './migrate.ts';
import { applyKey } from './open-store.ts';
import { isSound, scanPages } from './scan-pages.ts';
import { storeError } from './store-error.ts';

export type VerifiedCopy = StoreFacts & { readonly sha256: string; readonly bytes: number };

const notWhole = (): AppError =>
  new AppError(
    'backup-damaged',
    'This backup is damaged: it is not as it was written. The store was not changed. Choose another backup.',
  );

/**
 * Checks a copy that nobody has open: every page, then by SQLite every table, index and reference. The
 * file is only read.
 * @throws AppError `backup-damaged`, `store-from-future`, `disk-failed`
 */
export async function verifyCopy(path: string, key: Uint8Array): Promise<VerifiedCopy> {
  // A file without a byte opens as a valid, empty database.
  if (statSync(path).size === 0) throw notWhole();
  if (!isSound(await scanPages(path, key))) throw notWhole();
  return { ...checkedFacts(path, key), sha256: await sha256Of(path), bytes: statSync(path).size };
}

/** The same without giving way, for the moment before an update; SQLite reads every page of a copy. */
export function verifyCopyNow(path: string, key: Uint8Array): VerifiedCopy {
  const facts = checkedFacts(path, key);
  const content = readFileSync(path);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ...facts, sha256, bytes: content.length };
}

function checkedFacts(path: string, key: Uint8Array): StoreFacts {
  let handle: Database.Database | undefined;
  try {
    handle = new Database(path, { readonly: true, fileMustExist: true });
    applyKey(handle, key);
    handle.pragma('temp_store = MEMORY');
    handle.pragma('trusted_schema = OFF');
    handle.pragma('cell_size_check = ON');
    refuseFutureVersion(Number(handle.pragma('user_version', { simple: true })));
    const [finding] = handle.pragma('integrity_check') as { integrity_check: string }[];
    const broken = handle.pragma('foreign_key_check') as unknown[];
    if (finding?.integrity_check !== 'ok' || broken.length > 0) throw notWhole();
    return factsOf(handle);
  } catch (error) {
    const told = storeError(error);
    throw told instanceof AppError && told.code === 'store-damaged' ? notWhole() : told;
  } finally {
    handle?.close();
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
