import { AppError } from '../../shared/ipc/result.ts';
import { listBackups } from '../backup/backup-files.ts';
import { removeBackup } from '../backup/make-backup.ts';
import { isSecondPlaceThere } from '../backup/second-place.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';
import { countedBackups, foldersOf, type Kept } from './backup-list.ts';

/**
 * Deletes the backups that open with the keys from before they were changed: a passphrase of somebody who
 * was removed since opens them too. They stay while there is none with the present keys, and while they
 * cannot be reached in both places.
 * @throws AppError `conflict`, `disk-failed` and what else a disk may say
 */
export async function removeEarlierBackups(kept: Kept, opened: OpenedStore): Promise<void> {
  const { path, storeId, epoch, store } = opened;
  const isPresent = countedBackups(kept, opened).some(
    ({ manifest }) => manifest.epoch === epoch.epoch,
  );
  if (!isPresent) throw noneYet();
  const { secondPlace } = kept.memory.of(path);
  // What is not there would keep its backups, though they were said to be deleted.
  if (secondPlace !== null && !isSecondPlaceThere(secondPlace, path)) throw notBoth();
  const removed = new Set<string>();
  for (const folder of foldersOf(kept, path)) {
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

const notBoth = (): AppError =>
  new AppError(
    'disk-failed',
    'The second place for backups is not there or cannot be read, and the backups in it would stay. Nothing was deleted. Plug in its disk or connect to its network and try again; if it is lost, leave that place first.',
  );
