import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { RestoreChoice, RestoreUser } from '../../shared/ipc/contract/backups.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { backupFolderOf, listBackups, readBackup, type Backup } from '../backup/backup-files.ts';
import type { BackupMemory } from '../backup/backup-memory.ts';
import { secondFolder } from '../backup/second-place.ts';
import { listSlots, readKeyFiles } from '../vault/key-file.ts';

export type KeysFrom = RestoreChoice['keysFrom'];

export type Choices = {
  /** The backups from which this store can be restored, the latest first. */
  readonly list: (storePath: string) => Promise<RestoreChoice[]>;
  /** A backup that lies anywhere. @throws AppError `other-backup` */
  readonly add: (storePath: string, file: string) => Promise<RestoreChoice>;
  /** @throws AppError `not-found` when it was removed meanwhile */
  readonly backupOf: (id: string) => Backup;
};

/** The page names a backup by an id: it never gives a path. */
export function createChoices(memory: BackupMemory): Choices {
  const ids = new Map<string, string>();
  const idOf = (path: string): string => {
    const id = ids.get(path) ?? randomUUID();
    ids.set(path, id);
    return id;
  };
  const choiceOf = async (
    storePath: string,
    backup: Backup,
    place: RestoreChoice['place'],
  ): Promise<RestoreChoice> => {
    const { name, path, manifest } = backup;
    const keysFrom = await keysFor(storePath, backup);
    return {
      id: idOf(path),
      name,
      createdAt: manifest.createdAt,
      bytes: manifest.bytes,
      place,
      keysFrom,
      coordinators: usersIn(keysFrom === 'store' ? storePath : path, ['coordinator']),
    };
  };
  return {
    list: async (storePath) => {
      const { secondPlace } = memory.of(storePath);
      const beside = listBackups(backupFolderOf(storePath));
      const second = secondPlace === null ? [] : listBackups(secondFolder(secondPlace, storePath));
      const others = second.filter(({ name }) => beside.every((backup) => backup.name !== name));
      const choices = await Promise.all([
        ...beside.map((backup) => choiceOf(storePath, backup, 'beside')),
        ...others.map((backup) => choiceOf(storePath, backup, 'second')),
      ]);
      return choices.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
    },
    add: async (storePath, file) => {
      const backup = readBackup(dirname(file), basename(file, '.casetable'));
      if (backup === null) throw noBackup();
      return choiceOf(storePath, backup, 'chosen');
    },
    backupOf: (id) => {
      const path = [...ids].find(([, known]) => known === id)?.[0];
      const backup =
        path === undefined ? null : readBackup(dirname(path), basename(path, '.casetable'));
      if (backup === null) {
        throw new AppError('not-found', 'This backup is no longer there. Choose another one.');
      }
      return backup;
    },
  };
}

/** Who has a slot in a key file, by the file alone: the passphrase proves it later. */
const usersIn = (storePath: string, roles: readonly string[]): RestoreUser[] =>
  listSlots(storePath).flatMap(({ userId, name, role }) =>
    userId !== null && role !== null && roles.includes(role) ? [{ userId, name, role }] : [],
  );

/** Who may confirm a restore, and where their slots lie. */
export type Seconds = {
  readonly users: readonly RestoreUser[];
  readonly source: string;
  /** Of which key they must prove to have it; null for the latest. */
  readonly epoch: number | null;
};

export const mayConfirm = ['coordinator', 'chair'] as const;

/**
 * Whoever may confirm today confirms a restore, whichever keys come back with the backup: it may be from
 * when there was nobody to ask. Only where no key file is left to say so, the backup's says who it was.
 */
export async function secondsFor(
  storePath: string,
  { path, manifest }: Backup,
  firstId: string,
): Promise<Seconds> {
  const copies = await readKeyFiles(storePath).catch(() => null);
  const isThere = copies?.files.some(({ storeId }) => storeId === manifest.storeId) === true;
  const from = isThere
    ? { source: storePath, epoch: null }
    : { source: path, epoch: manifest.epoch };
  const users = usersIn(from.source, mayConfirm).filter(({ userId }) => userId !== firstId);
  return { ...from, users };
}

/**
 * Whose key files open the store after a restore. Those of today stay where they hold the key of the
 * backup: they know who was added and removed since. A backup from before a change of keys brings its own.
 */
async function keysFor(storePath: string, { manifest }: Backup): Promise<KeysFrom> {
  const copies = await readKeyFiles(storePath).catch(() => null);
  const present = copies?.files.find(({ storeId }) => storeId === manifest.storeId);
  return present?.seals.some(({ epoch }) => epoch === manifest.epoch) === true ? 'store' : 'backup';
}

/** The store beside which a backup is put must be its own, where that can still be known. */
export async function refuseOtherStore(storePath: string, { manifest }: Backup): Promise<void> {
  const copies = await readKeyFiles(storePath).catch(() => null);
  if (copies === null || copies.files.length === 0) return;
  if (copies.files.every(({ storeId }) => storeId !== manifest.storeId)) {
    throw new AppError(
      'other-backup',
      'This is a backup of another store. Nothing was changed. Choose a backup of this one.',
    );
  }
}

const noBackup = (): AppError =>
  new AppError(
    'other-backup',
    'This file is not a backup that Casetable made, or the files that belong beside it are missing. Choose a file whose name begins with “backup-”.',
  );
