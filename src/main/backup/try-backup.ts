import { join, dirname } from 'node:path';
import { AppError } from '../../shared/ipc/result.ts';
import { differences } from '../store/copy-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Verify } from '../store/verify-in-thread.ts';
import type { Backup } from './backup-files.ts';
import { refuseBrokenKeys, type StoreKey } from './backup-keys.ts';
import { removeFiles } from './make-backup.ts';
import { copyDurably } from './restore-files.ts';

/**
 * Checks the key files of a backup, restores it beside itself, opens it as a store is opened, and takes it
 * away again.
 * @throws AppError `backup-damaged`
 */
export async function tryBackup(
  backup: Backup,
  key: StoreKey,
  { id, verify }: { readonly id: string; readonly verify: Verify },
): Promise<void> {
  const path = join(dirname(backup.path), `.copy-${id}.tmp`);
  try {
    await refuseBrokenKeys(backup.path, key);
    await copyDurably(backup.path, path);
    const copy = await verify(path, key.dataKey);
    if (copy.sha256 !== backup.manifest.sha256) throw notAsWritten();
    if (differences(copy, backup.manifest).length > 0) throw notAsWritten();
    await openStore(path, key.dataKey).close();
  } finally {
    await removeFiles(path, `${path}-journal`);
  }
}

export const notAsWritten = (): AppError =>
  new AppError(
    'backup-damaged',
    'This backup is damaged: it is not as it was written. The store was not changed. Choose another backup, and make a new one.',
  );
