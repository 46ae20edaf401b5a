import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../shared/ipc/result.ts';
import { syncFolder } from '../files/write-durably.ts';
import { probeStore } from '../store/probe-store.ts';
import { withKeyFile } from './at-keys.ts';
import { changeKeyFile } from './key-file.ts';
import type { EpochKeys } from './key-slot.ts';
import type { UnlockedKeys } from './open-keys.ts';

/** The copy under new keys on its way. Names of their own: nobody's copy by hand is called so. */
export const rotatedPath = (storePath: string): string => `${storePath}-rotating`;
/** The store as it was, until the one with new keys was opened once. */
export const replacedPath = (storePath: string): string => `${storePath}-before-rotation`;

/**
 * What a rotation leaves: the keys of two epochs, of which one opens the store. Run after each good
 * opening, it ends a rotation that went well and one that was interrupted in the same way: the key file
 * keeps the epoch that opens the store alone, and what is left of the other goes.
 */
export async function clearRotation(
  storePath: string,
  keys: UnlockedKeys,
  { epoch }: EpochKeys,
): Promise<UnlockedKeys> {
  // First what never was the store: on a full disk the key file may need its room.
  await removeLeftovers(storePath, [rotatedPath(storePath)]);
  const cleared = keys.epochs.length > 1 ? await keepEpoch(storePath, keys, epoch) : keys;
  await removeLeftovers(storePath, [replacedPath(storePath)]);
  return cleared;
}

async function removeLeftovers(storePath: string, paths: readonly string[]): Promise<void> {
  const present = paths
    .flatMap((path) => [path, `${path}-journal`])
    .filter((path) => existsSync(path));
  for (const path of present) await rm(path, { force: true });
  if (present.length > 0) await syncFolder(dirname(storePath));
}

async function keepEpoch(
  storePath: string,
  keys: UnlockedKeys,
  epoch: number,
): Promise<UnlockedKeys> {
  const kept = keys.epochs.filter((known) => known.epoch === epoch);
  const file = await changeKeyFile(storePath, { ...keys, epochs: kept }, (before) => ({
    ...before,
    slots: before.slots.map((slot) => ({
      ...slot,
      keys: slot.keys.filter((known) => known.epoch === epoch),
    })),
  }));
  for (const { dataKey, addressKey } of keys.epochs.filter((known) => known.epoch !== epoch)) {
    dataKey.fill(0);
    addressKey?.fill(0);
  }
  return withKeyFile(keys, file);
}

/**
 * Puts the store of before an interrupted rotation back where the new one is gone or does not open,
 * though the key file still has the keys of both. Answers whether there was one that opens.
 */
export async function putBackReplaced(
  storePath: string,
  epochs: readonly EpochKeys[],
): Promise<boolean> {
  const replaced = replacedPath(storePath);
  if (epochs.length < 2 || !existsSync(replaced)) return false;
  for (const { dataKey } of epochs) {
    if (!opens(replaced, dataKey)) continue;
    const damaged = `${storePath}-damaged`;
    // What did not open is kept, and so is what did not open before: nothing is ever replaced by it.
    if (existsSync(damaged)) return false;
    if (existsSync(storePath)) renameSync(storePath, damaged);
    renameSync(replaced, storePath);
    await syncFolder(dirname(storePath));
    return true;
  }
  return false;
}

/** Only asked: it is not brought to this version before it is in its place and backed up there. */
function opens(path: string, dataKey: Uint8Array): boolean {
  try {
    probeStore(path, dataKey);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'store-damaged') return false;
    throw error;
  }
}
