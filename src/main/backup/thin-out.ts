import { isOutlived, whichToKeep } from '../../shared/domain/backup-schedule.ts';
import { listBackups, type Backup } from './backup-files.ts';
import { removeBackup } from './make-backup.ts';

/** The backups that displace one another: those of a store that are whole, and whose state it went through. */
export type Ranking = {
  readonly storeId: string;
  readonly isRanked: (backup: Backup) => boolean;
  /** Holds cases that were destroyed too long ago: it goes as soon as a later one is there. */
  readonly holdsDestroyed: (backup: Backup) => boolean;
};

/**
 * Takes away the backups of one store that the schedule does not keep. One that is not ranked displaces
 * none and is displaced by none: it goes when a year of those that are ranked came after it.
 */
export async function thinOut(
  folder: string,
  { storeId, isRanked, holdsDestroyed }: Ranking,
): Promise<void> {
  const own = listBackups(folder).filter(({ manifest }) => manifest.storeId === storeId);
  const ranked = own.filter(isRanked);
  const dated = ranked.map(({ name, manifest }) => ({ name, createdAt: manifest.createdAt }));
  const keep = new Set(whichToKeep(dated));
  const latestUpdate = ranked.find(({ kind }) => kind === 'before-update');
  if (latestUpdate !== undefined) keep.add(latestUpdate.name);
  const isInSchedule = (backup: Backup): boolean =>
    isRanked(backup) ? keep.has(backup.name) : !isOutlived(backup.manifest.createdAt, dated);
  const isKept = (backup: Backup): boolean =>
    backup === ranked[0] || (isInSchedule(backup) && !holdsDestroyed(backup));
  for (const backup of own) {
    if (!isKept(backup)) await removeBackup(folder, backup.name);
  }
}
