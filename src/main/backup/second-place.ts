import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError, type ErrorCode } from '../../shared/ipc/result.ts';
import { logError } from '../log.ts';
import { storeError } from '../store/store-error.ts';
import { sha256Of } from '../store/verify-copy.ts';
import { backupFolderOf, makingName, readBackup, storeIn, type Backup } from './backup-files.ts';
import { refuseBrokenKeys, type StoreKey } from './backup-keys.ts';
import { completeMaking, filesOf, removeFiles } from './make-backup.ts';
import { copyDurably } from './restore-files.ts';
import { settleFolder } from './settle-folder.ts';

/** The store's folder of backups in the second place, which may serve several stores. */
export const secondFolder = (place: string, storePath: string): string =>
  join(place, basename(backupFolderOf(storePath)));

/** Whether it can be said what is in a second place; its folder is made with the first backup. */
export function isSecondPlaceThere(place: string, storePath: string): boolean {
  const folder = secondFolder(place, storePath);
  try {
    readdirSync(existsSync(folder) ? folder : place);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies a verified backup to the second place and compares it there byte for byte, by its sum; its key
 * files must open it there too.
 * @throws AppError `disk-failed` when the place is not there, `disk-full`, `read-only-folder`,
 *   `backup-damaged`
 */
export async function copyToSecondPlace(
  backup: Backup,
  place: string,
  { storePath, key }: { readonly storePath: string; readonly key: StoreKey },
): Promise<void> {
  // A missing folder is not made anew: an unplugged disk would leave its backups on this one.
  if (!existsSync(place)) throw notThere();
  const folder = secondFolder(place, storePath);
  const making = makingName(backup.name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await settleFolder(folder);
    const from = [`${backup.path}-keys`, `${backup.path}-keys-2`, backup.path];
    const to = filesOf(folder, making);
    for (const [index, source] of from.entries()) await copyDurably(source, to[index] ?? '');
    if ((await sha256Of(storeIn(folder, making))) !== backup.manifest.sha256) throw notTheSame();
    await refuseBrokenKeys(storeIn(folder, making), key).catch(() => {
      throw notTheSame();
    });
    await copyDurably(backup.path.replace(/\.casetable$/, '.json'), to[3] ?? '');
    await completeMaking(folder, backup.name);
    if (readBackup(folder, backup.name) === null) throw notTheSame();
  } catch (error) {
    await removeFiles(...filesOf(folder, making)).catch(() => {});
    throw secondPlaceError(error);
  }
}

const sentences: Partial<Record<ErrorCode, string>> = {
  'disk-full': 'is full. Make room there, or choose another one.',
  'read-only-folder': 'cannot be written. Ask for the right to write there, or choose another one.',
  'disk-failed': 'did not respond. Check that disk or network, and back up again.',
};

/** Says of which of the two places it is true, and that the other was served. */
export function secondPlaceError(error: unknown): AppError {
  const told = storeError(error);
  if (told instanceof AppError && told.code === 'backup-damaged') return told;
  if (!(told instanceof AppError)) logError('second-place', error);
  const code = told instanceof AppError ? told.code : 'disk-failed';
  const what = sentences[code] ?? 'does not take them. Choose another one.';
  const sentence = `The second place for backups ${what} The backup beside the store was made.`;
  return new AppError(code, sentence, { cause: error });
}

const notThere = (): AppError =>
  new AppError(
    'disk-failed',
    'The second place for backups is not there. Plug in its disk or connect to its network, and back up again. The backup beside the store was made.',
  );

const notTheSame = (): AppError =>
  new AppError(
    'backup-damaged',
    'The copy in the second place was not as it was written and was thrown away. Check that disk. The backup beside the store was made.',
  );
