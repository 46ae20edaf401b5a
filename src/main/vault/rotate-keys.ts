import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RotationProgress } from '../../shared/domain/access/rotation.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { syncFolder } from '../files/write-durably.ts';
import type { HeldCopy, WhileCopying } from '../store/copy-in-thread.ts';
import { type CopyOrder, removeCopy } from '../store/rotate-copy.ts';
import { storeError } from '../store/store-error.ts';
import { replacedPath, rotatedPath } from './clear-rotation.ts';
import { changeKeyFile } from './key-file.ts';
import { holdsAddressKey, withKeys, type EpochKeys } from './key-slot.ts';
import type { ClosedStore } from './session-keys.ts';
import { keysFor } from './settle-slots.ts';

type Options = {
  readonly now: () => Instant;
  readonly makeCopy: (order: CopyOrder, on: WhileCopying) => Promise<HeldCopy>;
  readonly onProgress: (progress: RotationProgress) => void;
};

type HeldKeys = EpochKeys & { readonly addressKey: Buffer };

/**
 * Gives a closed store other keys, by a copy that takes its place. At no moment is there a store that the
 * key file cannot open: it has the keys of both epochs before the copy takes the store's place, and loses
 * those of the other only after the next good opening (`clearRotation`). Whoever is interrupted, by
 * cancelling, by a full disk or by a power cut, has the old store or the new one, whole.
 */
export async function rotateKeys(closed: ClosedStore, options: Options): Promise<void> {
  const { path, keys, signal } = closed;
  const { onProgress, makeCopy } = options;
  const from = presentKeys(closed);
  const to: HeldKeys = {
    epoch: from.epoch + 1,
    dataKey: randomBytes(32),
    addressKey: randomBytes(32),
  };
  let isInKeyFile = false;
  try {
    await refuseWithoutSpace(path);
    const copy = await makeCopy(orderOf(closed, { from, to, at: options.now() }), {
      onProgress,
      signal,
    });
    try {
      onProgress({ step: 'replacing', done: 0, total: 0 });
      refuseIfCancelled(signal);
      const epochs = [to, from];
      const both = await changeKeyFile(path, { file: keys.file, epochs }, (file) => ({
        ...file,
        slots: file.slots.map((slot) =>
          withKeys(file.storeId, slot, keysFor(epochs, holdsAddressKey(slot))),
        ),
      }));
      closed.keysChanged(both);
      // From here on the new keys are in use; how far it came, the next opening finds out.
      isInKeyFile = true;
      refuseIfCancelled(signal);
      await replace(path, copy);
    } finally {
      await copy.release();
    }
  } catch (error) {
    if (!isInKeyFile) wipe(to);
    // On a full disk its room is needed for what comes next.
    await removeCopy(rotatedPath(path));
    throw storeError(error);
  }
}

/** @throws AppError `not-allowed` */
function presentKeys({ keys, viewer }: ClosedStore): HeldKeys {
  const [present, left] = keys.epochs;
  if (left !== undefined) {
    throw new AppError(
      'conflict',
      'An earlier change of the keys was not put in order yet. Lock the store, unlock it and try again.',
    );
  }
  if (present === undefined || present.addressKey === null || viewer.role !== 'coordinator') {
    throw new AppError(
      'not-allowed',
      'Only a coordinator who holds the address key can change the keys.',
    );
  }
  return { ...present, addressKey: present.addressKey };
}

const orderOf = (
  { path, viewer }: ClosedStore,
  keys: Pick<CopyOrder, 'from' | 'to' | 'at'>,
): CopyOrder => ({
  ...keys,
  storePath: path,
  copyPath: rotatedPath(path),
  userId: viewer.userId,
  role: viewer.role,
});

/** The copy takes the store's place; the store stays beside it until the copy was opened once. */
async function replace(path: string, copy: HeldCopy): Promise<void> {
  if (existsSync(`${path}-journal`)) throw new Error('A journal would be played into the copy');
  const replaced = replacedPath(path);
  await rm(replaced, { force: true });
  // Windows moves no file that is open. Elsewhere the lock holds until nobody can open the old one.
  if (process.platform === 'win32') await copy.release();
  // A second name, so that there is a store under its own name at every moment.
  const hasBothNames = await link(path, replaced).then(
    () => true,
    () => false,
  );
  // Some file systems know no second names: what is interrupted then is put back by `putBackReplaced`.
  if (!hasBothNames) await rename(path, replaced);
  await rename(rotatedPath(path), path);
  await syncFolder(dirname(path));
}

/** The copy, its journal while its keys are changed, and some room for the rest. */
const timesItsSize = 2;
const spareBytes = 16 * 1024 * 1024;

async function refuseWithoutSpace(path: string): Promise<void> {
  const { size } = await stat(path);
  const { bavail, bsize } = await statfs(dirname(path));
  const missing = size * timesItsSize + spareBytes - bavail * bsize;
  if (missing <= 0) return;
  const megabytes = Math.ceil(missing / (1024 * 1024)).toLocaleString('en-GB');
  throw new AppError(
    'disk-full',
    `There is not enough room for a second copy of the store. Free ${megabytes} MB on its disk first.`,
  );
}

function refuseIfCancelled({ aborted }: AbortSignal): void {
  if (aborted) throw new AppError('cancelled', 'Stopped. The store keeps the keys that it has.');
}

function wipe({ dataKey, addressKey }: HeldKeys): void {
  dataKey.fill(0);
  addressKey.fill(0);
}
