import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { patiently } from './patiently.ts';
import { storeError } from '../store/store-error.ts';

/**
 * Writes a file whole or not at all, readable by its owner only: a temporary file in the same
 * folder, synced, then renamed over whatever stood there.
 * @throws AppError `read-only-folder` or `disk-full`
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `${beginningOf(path)}-${randomUUID()}.tmp`);
  try {
    await writeAndSync(temporary, content);
    await patiently(() => rename(temporary, path), { patienceMs: 2000, mayPass: isHeldByAnother });
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    throw storeError(error);
  }
}

/** Names have a longest length, of which the rest needs some. */
const beginningOf = (path: string): string => `.${basename(path).slice(0, 100)}`;

/** Takes away what a sudden end left half written of a file and of those whose names begin like it. */
export async function removeUnfinished(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const unfinished = names.filter(
    (name) => name.startsWith(beginningOf(path)) && /-[0-9a-f-]{36}\.tmp$/.test(name),
  );
  for (const name of unfinished) await rm(join(dirname(path), name), { force: true });
}

/** Windows does not let a file be replaced while another program looks into it. */
const isHeldByAnother = (error: unknown): boolean =>
  process.platform === 'win32' &&
  error instanceof Error &&
  'code' in error &&
  ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code));

async function writeAndSync(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The new name must be on the disk too. Windows cannot open a folder and needs no such step; some
 * shared and removable file systems have no such step, and what was written stands without it.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!isNotSupported(error)) throw error;
  } finally {
    await handle.close();
  }
}

/** The same without giving way, while a store is on its way to being open. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!isNotSupported(error)) throw error;
  } finally {
    closeSync(handle);
  }
}

const isNotSupported = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EINVAL' || error.code === 'ENOTSUP');
