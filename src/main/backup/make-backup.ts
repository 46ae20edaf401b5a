import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { syncFolder, writeDurably } from '../files/write-durably.ts';
import { differences, syncFile, type StoreFacts } from '../store/copy-store.ts';
import { storeError } from '../store/store-error.ts';
import type { Verify } from '../store/verify-in-thread.ts';
import type { VerifiedCopy } from '../store/verify-copy.ts';
import { keyCopyPath, keyFilePath, writeCopies, type KeyFile } from '../vault/key-file.ts';
import {
  backupFolderOf,
  backupName,
  makingName,
  manifestIn,
  readBackup,
  storeIn,
  type Backup,
  type Manifest,
} from './backup-files.ts';
import { refuseBrokenKeys } from './backup-keys.ts';

/** The store that is backed up, and what its backup says of it. */
export type BackedUp = {
  readonly storePath: string;
  /** That with which the store was opened, or one that its key is known to have written. */
  readonly keyFile: KeyFile;
  readonly epoch: number;
  readonly appVersion: string;
};

/** A copy that was made and has yet to be verified. */
export type RawCopy = {
  readonly backedUp: BackedUp;
  readonly at: Instant;
  readonly path: string;
  readonly facts: StoreFacts;
};

/**
 * The one part of a backup for which the store must be open: its copy, under a name that no backup has.
 * @throws AppError `disk-full`, `read-only-folder`, `disk-failed`
 */
export async function takeCopy(
  backedUp: BackedUp,
  at: Instant,
  copyTo: (path: string) => Promise<StoreFacts>,
): Promise<RawCopy> {
  const folder = backupFolderOf(backedUp.storePath);
  const path = join(folder, `.copy-${randomUUID()}.tmp`);
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await syncFolder(dirname(folder));
    const facts = await copyTo(path);
    return { backedUp, at, path, facts };
  } catch (error) {
    await removeFiles(path, `${path}-journal`);
    throw storeError(error);
  }
}

/**
 * Makes a backup of a copy once the copy is verified. A copy that is not as its store was becomes none,
 * and touches none that is there.
 * @throws AppError `backup-damaged`, `disk-full`, `read-only-folder`, `disk-failed`
 */
export async function finishBackup(
  { backedUp, at, path, facts }: RawCopy,
  key: Uint8Array,
  verify: Verify,
): Promise<Backup> {
  const { storePath, keyFile, epoch } = backedUp;
  const folder = backupFolderOf(storePath);
  const name = backupName('backup', at);
  const making = makingName(name);
  try {
    const copy = await verify(path, key);
    if (differences(copy, facts).length > 0) throw notTheSame();
    if (readBackup(folder, name) !== null) throw new Error('A backup of this moment is there');
    syncFile(path);
    await writeCopies(storeIn(folder, making), keyFile);
    await refuseBrokenKeys(storeIn(folder, making), { epoch, dataKey: key });
    await rename(path, storeIn(folder, making));
    await writeDurably(manifestIn(folder, making), manifestOf(backedUp, at, copy));
    await completeMaking(folder, name);
  } catch (error) {
    await removeFiles(path, `${path}-journal`, ...filesOf(folder, making));
    throw storeError(error);
  }
  const made = readBackup(folder, name);
  if (made === null) throw new Error('A backup was made and cannot be read');
  return made;
}

/** What a backup says of itself, as it is written. */
export function manifestOf(
  { keyFile, epoch, appVersion }: BackedUp,
  createdAt: Instant,
  copy: VerifiedCopy,
): string {
  const manifest: Manifest = {
    format: 'casetable-backup',
    version: 1,
    storeId: keyFile.storeId,
    epoch,
    appVersion,
    createdAt,
    ...copy,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const notTheSame = (): AppError =>
  new AppError(
    'backup-damaged',
    'The backup was not the same as the store and was thrown away. Earlier backups are untouched. Try again.',
  );

/** All files of a backup, in the order in which they get their names: the manifest is the last. */
export const filesOf = (folder: string, name: string): string[] => {
  const store = storeIn(folder, name);
  return [keyFilePath(store), keyCopyPath(store), store, manifestIn(folder, name)];
};

/**
 * Gives a backup that is whole its name, file by file. It can be called again after a sudden end:
 * what has its name already is left.
 */
export async function completeMaking(folder: string, name: string): Promise<void> {
  const targets = filesOf(folder, name);
  for (const [index, source] of filesOf(folder, makingName(name)).entries()) {
    if (existsSync(source)) await rename(source, targets[index] ?? '');
  }
  await syncFolder(folder);
}

export async function removeFiles(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}

/** The manifest goes first, so that what is half removed is no backup any more. */
export const removeBackup = (folder: string, name: string): Promise<void> =>
  removeFiles(...filesOf(folder, name).toReversed());
