import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { settleRestore } from '../backup/restore-files.ts';
import { backupBeforeUpdate } from '../backup/update-backup.ts';
import { patiently } from '../files/patiently.ts';
import { createStore, openStore, type OpenStore } from '../store/open-store.ts';
import { hasHolder, removeHolder, withHolder, writeHolder } from './holder-file.ts';
import { putBackReplaced, replacedPath } from './clear-rotation.ts';
import { createKeyFile, keyCopyPath, keyFilePath } from './key-file.ts';
import type { EpochKeys } from './key-slot.ts';
import { explainUnopened } from './older-key-file.ts';
import { openKeys, type SlotChoice, type UnlockedKeys } from './open-keys.ts';
import { wasLeftUnclean } from './unclean-end.ts';
import { refuseUnsuitablePlace } from './working-place.ts';

/** An open store with the keys of whoever opened it. */
export type OpenFiles = {
  readonly opened: OpenStore;
  readonly keys: UnlockedKeys;
  /** Those of the epoch that opens the store; the others are left over from a rotation. */
  readonly epoch: EpochKeys;
  /** Casetable did not end in order when it last had this store. */
  readonly wasUnclean: boolean;
};

export type Secret = { readonly choice: SlotChoice; readonly secret: string };
type Options = {
  readonly at: Instant;
  readonly accountName: string;
  readonly appVersion?: string;
  /** Whether it waits for whoever holds the file. @default true */
  readonly isPatient?: boolean;
};

/** Whoever wrote down that they have it open will not be gone in a moment. */
const ownPatienceMs = 2000;
/** A program that looks for viruses, or makes a list of what files say. */
const othersPatienceMs = 5000;

/** Windows says of a file that another program holds that it may not be opened. */
const isHeldByAnother = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'store-in-use' ||
    (error.code === 'read-only-folder' && process.platform === 'win32'));

/** Opens the store at a path with a passphrase, and says beside it who has it open. */
export async function openWithSecret(
  path: string,
  { choice, secret }: Secret,
  { at, accountName, appVersion = '', isPatient = true }: Options,
): Promise<OpenFiles> {
  // What a restore began before a sudden end is brought to its end first.
  await settleRestore(path);
  if (!existsSync(path) && !existsSync(replacedPath(path))) throw storeIsGone();
  refuseUnsuitablePlace(path);
  const keys = await openKeys(path, choice, secret, accountName);
  return openWithKeys(path, keys, { at, appVersion, isPatient });
}

/** Opens the store with keys that are at hand, which are wiped when it does not open. */
export async function openWithKeys(
  path: string,
  keys: UnlockedKeys,
  { at, appVersion = '', isPatient = true }: Omit<Options, 'accountName'>,
): Promise<OpenFiles> {
  try {
    const wasUnclean = wasLeftUnclean(path);
    const open = () => openOrPutBack(path, keys, { at, appVersion });
    const { opened, epoch } = await patiently(open, {
      patienceMs: isPatient ? (hasHolder(path) ? ownPatienceMs : othersPatienceMs) : 0,
      mayPass: isHeldByAnother,
    });
    return { opened: heldOpen(opened, path, at), keys, epoch, wasUnclean };
  } catch (error) {
    wipeKeys(keys);
    const isInUse = error instanceof AppError && error.code === 'store-in-use';
    throw isInUse ? withHolder(error, path) : error;
  }
}

type OpenedByEpoch = { readonly opened: OpenStore; readonly epoch: EpochKeys };

/** When it is, and by which Casetable. */
type Opening = { readonly at: Instant; readonly appVersion: string };

async function openOrPutBack(
  path: string,
  keys: UnlockedKeys,
  opening: Opening,
): Promise<OpenedByEpoch> {
  const { epochs } = keys;
  try {
    return openWithEpochs(path, keys, opening);
  } catch (error) {
    const mayBeBack =
      error instanceof AppError && ['store-damaged', 'store-not-found'].includes(error.code);
    if (mayBeBack && (await putBackReplaced(path, epochs))) {
      return openWithEpochs(path, keys, opening);
    }
    throw await explainUnopened(path, epochs, error);
  }
}

/** A rotation that was interrupted leaves two epochs; one of them opens the store. */
function openWithEpochs(
  path: string,
  { file, epochs }: UnlockedKeys,
  { at, appVersion }: Opening,
): OpenedByEpoch {
  let failure: unknown;
  for (const epoch of epochs) {
    try {
      const backedUp = { storePath: path, keyFile: file, epoch: epoch.epoch, appVersion };
      const beforeUpdate = backupBeforeUpdate(backedUp, epoch.dataKey, at);
      return { opened: openStore(path, epoch.dataKey, epoch.addressKey, beforeUpdate), epoch };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'store-damaged') throw error;
      failure ??= error;
    }
  }
  throw failure;
}

const storeIsGone = (): AppError =>
  new AppError(
    'store-not-found',
    'The store is not where it was. Plug in its drive, or choose the file where it is now.',
  );

export type FirstCoordinator = { readonly name: string; readonly passphrase: string };

/**
 * Makes a new store and its key file; neither is left behind when one fails. A key file that is
 * there already is never replaced: its store may only have been moved.
 */
export async function makeStore(
  path: string,
  { name, passphrase }: FirstCoordinator,
  { at, accountName }: Options,
): Promise<OpenFiles> {
  refuseUnsuitablePlace(path);
  if ([path, keyFilePath(path), keyCopyPath(path)].some((file) => existsSync(file))) {
    throw new AppError(
      'store-exists',
      'A store or key file with this name already exists. Choose another name or folder.',
    );
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const epoch: EpochKeys = { epoch: 1, dataKey: randomBytes(32), addressKey: randomBytes(32) };
  const owner = { userId: randomUUID(), name };
  try {
    await createKeyFile(path, randomUUID(), owner, passphrase, epoch);
    const created = await createStore(path, epoch.dataKey);
    await created.close();
    return await openWithSecret(path, { choice: owner, secret: passphrase }, { at, accountName });
  } catch (error) {
    for (const file of [path, keyFilePath(path), keyCopyPath(path)])
      await rm(file, { force: true });
    throw error;
  } finally {
    wipeEpoch(epoch);
  }
}

function heldOpen(opened: OpenStore, path: string, at: Instant): OpenStore {
  try {
    writeHolder(path, at);
  } catch {
    // It only tells a second opener whom to ask; the store is open and locked without it.
  }
  return {
    ...opened,
    close: async (patienceMs, hurry) => {
      // While the store is still this process's: after that it could be the next opener's file.
      removeHolder(path);
      await opened.close(patienceMs, hurry);
    },
  };
}

/** Nothing that opens the store stays in memory once it is closed. */
export function wipeKeys({ epochs, pair }: UnlockedKeys): void {
  for (const epoch of epochs) wipeEpoch(epoch);
  pair.privateKey.fill(0);
}

function wipeEpoch({ dataKey, addressKey }: EpochKeys): void {
  dataKey.fill(0);
  addressKey?.fill(0);
}
