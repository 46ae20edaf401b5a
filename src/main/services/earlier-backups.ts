import { AppError } from '../../shared/ipc/result.ts';
import { backupFolderOf, listBackups } from '../backup/backup-files.ts';
import { removeBackup } from '../backup/make-backup.ts';
import { secondFolder } from '../backup/second-place.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';
import { countedBackups, type Kept } from './backup-list.ts';

/**
 * Deletes the backups that open with the keys from before they were changed: a passphrase of somebody who
 * was removed since opens them too. They stay while there is none with the present keys.
 * @throws AppError `conflict`, and what a disk may say
 */
export async function removeEarlierBackups(kept: Kept, opened: OpenedStore): Promise<void> {
  const { path, storeId, epoch, store } = opened;
  const isPresent = countedBackups(kept, opened).some(
    ({ manifest }) => manifest.epoch === epoch.epoch,
  );
  if (!isPresent) throw noneYet();
  const { secondPlace } = kept.memory.of(path);
  const folders = [
    backupFolderOf(path),
    ...(secondPlace === null ? [] : [secondFolder(secondPlace, path)]),
  ];
  const removed = new Set<string>();
  for (const folder of folders) {
    const earlier = listBackups(folder).filter(
      ({ manifest }) => manifest.storeId === storeId && manifest.epoch < epoch.epoch,
    );
    for (const { name } of earlier) {
      await removeBackup(folder, name);
      removed.add(name);
    }
  }
  const note = removed.size === 1 ? '1 backup' : `${removed.size} backups`;
  await store.note({ verb: 'backup.removed', objectId: null, note });
}

const noneYet = (): AppError =>
  new AppError('conflict', 'There is no backup with the present keys yet. Back up first.');
