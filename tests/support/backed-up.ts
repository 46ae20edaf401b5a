import { backupFolderOf, listBackups, type Backup } from '../../src/main/backup/backup-files.ts';
import { finishBackup, takeCopy, type BackedUp } from '../../src/main/backup/make-backup.ts';
import type { OpenStore } from '../../src/main/store/open-store.ts';
import { createVerifier, type Verify } from '../../src/main/store/verify-in-thread.ts';
import { openWithSecret, wipeKeys, type OpenFiles } from '../../src/main/vault/store-files.ts';
import type { KeptStore } from './kept-store.ts';
import { verifyWorkerUrl } from './verify-worker-url.ts';

/** Opens a kept store as its one user does. */
export const openKept = ({ path, userId, passphrase, at }: KeptStore): Promise<OpenFiles> =>
  openWithSecret(
    path,
    { choice: { userId }, secret: passphrase },
    { at, accountName: '', appVersion: '0.1.0' },
  );

export const verify: Verify = createVerifier(verifyWorkerUrl).verify;

const toldOf = (path: string, { keys, epoch }: OpenFiles): BackedUp => ({
  storePath: path,
  keyFile: keys.file,
  epoch: epoch.epoch,
  appVersion: '0.1.0',
});

type Given = {
  readonly at?: string;
  readonly verifyWith?: Verify;
  readonly copyTo?: OpenStore['copyTo'];
};

/** Opens the store, makes a backup of it and closes it again. */
export async function backUp(store: KeptStore, given: Given = {}): Promise<Backup> {
  const { at = '2026-11-29T20:38:01.000Z', verifyWith = verify } = given;
  const files = await openKept(store);
  try {
    const { copyTo } = { ...files.opened, ...given };
    const raw = await takeCopy(toldOf(store.path, files), at, copyTo);
    return await finishBackup(raw, files.epoch.dataKey, verifyWith);
  } finally {
    await files.opened.close();
    wipeKeys(files.keys);
  }
}

export const backupsOf = (storePath: string): Backup[] => listBackups(backupFolderOf(storePath));
