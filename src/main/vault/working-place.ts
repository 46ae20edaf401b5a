import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { AppError } from '../../shared/ipc/result.ts';

/**
 * Folders that a program keeps in step with other computers, by the names that it gives them: its own, with
 * the account or the organisation before or after it. macOS puts all of them into CloudStorage.
 */
const syncedFolder = new RegExp(
  `^(${[
    'cloudstorage',
    'onedrive( ?- ?.+)?',
    '(.+ )?dropbox( ?[(-].+)?',
    'box([ -](box|sync))?',
    'icloud ?drive',
    'com~apple~clouddocs',
    'mobile documents',
    'google ?drive( ?[(-].+)?',
    'my drive',
    'nextcloud',
    'owncloud',
    'syncthing',
  ].join('|')})$`,
  'i',
);

/** Where systems hang what can be pulled out. */
const removable = /^\/(media|run\/media|Volumes)\//;

/** File systems of Linux that end on another machine or in another program (statfs(2)). */
const remoteTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE
]);

export type PlaceProblem = 'network' | 'synced' | 'removable';

/** Why a store must not be worked on in a folder, by the folder's real path alone. */
export function problemOfPath(folder: string): PlaceProblem | null {
  if (folder.startsWith('\\\\') || folder.startsWith('//')) return 'network';
  if (folder.split(/[\\/]/).some((name) => syncedFolder.test(name))) return 'synced';
  return removable.test(folder + sep) ? 'removable' : null;
}

/**
 * Refuses a place where a store can be torn apart by a second writer, or read by others: network
 * folders, synchronised folders and removable media. Mapped drives and links count as what they lead
 * to.
 * @throws AppError `unsuitable-place`
 */
export function refuseUnsuitablePlace(storePath: string): void {
  const named = dirname(storePath);
  const existing = nearestExisting(named);
  const real = join(realpathSync.native(existing), relative(existing, named));
  const problem = problemOfPath(real) ?? problemOfFileSystem(existing);
  if (problem !== null) throw new AppError('unsuitable-place', words[problem]);
}

const advice =
  'Keep the store in a folder on this computer’s own disk, and copies of it elsewhere.';

const words: Record<PlaceProblem, string> = {
  network: `That folder is on a network, where a store can be damaged. ${advice}`,
  synced: `That folder is synchronised with other computers, which can damage a store. ${advice}`,
  removable: `That folder is on a removable disk, which can be pulled out during a save. ${advice}`,
};

/** The folder itself, or the nearest above it that has been made. */
const nearestExisting = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));

function problemOfFileSystem(folder: string): PlaceProblem | null {
  if (process.platform !== 'linux') return null;
  return remoteTypes.has(statfsSync(folder).type) ? 'network' : null;
}
