import { randomBytes, randomUUID } from 'node:crypto';
import { AppError } from '../../shared/ipc/result.ts';
import { deriveKey, newSlotParameters } from './derive-key.ts';
import { openFirstKeyFile } from './first-key-file.ts';
import {
  brokenKeyFile,
  createKeyFile,
  isSealedBy,
  keyFileVersion,
  readKeyFiles,
  writeCopies,
  type KeyFile,
  type OpenedKeyFile,
} from './key-file.ts';
import type { KeyPair } from './key-pair.ts';
import { keysOf, openSlot, type EpochKeys, type Slot } from './key-slot.ts';

/** Whose slot: a user's, or that of the recovery code; null for a store from before there were users. */
export type SlotChoice = { readonly userId: string } | 'recovery' | null;

export type UnlockedKeys = OpenedKeyFile & {
  readonly slot: Slot;
  readonly pair: KeyPair;
  /** What the person is told: something about the key file was put right, or how they came in. */
  readonly notice: 'copy-mended' | 'users-added' | 'store-made' | 'recovered' | null;
};

/**
 * The keys of whoever knows the passphrase of a slot.
 * @throws AppError `wrong-passphrase`, in the same words for an unknown user, a wrong passphrase and a
 *   changed slot; `not-a-store`, `store-damaged`, `store-from-future`
 */
export async function openKeys(
  storePath: string,
  choice: SlotChoice,
  secret: string,
  accountName: string,
): Promise<UnlockedKeys> {
  if ((await keyFileVersion(storePath)) === 1) return addUsers(storePath, secret, accountName);
  const { files, needsMending } = await readKeyFiles(storePath);
  let isBroken = false;
  const tried = new Set<string>();
  for (const [index, file] of files.entries()) {
    const slot = slotOf(file, choice);
    const asText = JSON.stringify(slot);
    // The second copy can only help where it differs from the first.
    if (tried.has(asText) && !isBroken) continue;
    tried.add(asText);
    const unlocked = await unlock(file, slot, secret);
    if (unlocked === 'broken') isBroken = true;
    else if (unlocked !== null) {
      if (files.slice(0, index).some((later) => replaces(later, unlocked))) break;
      return mend(storePath, unlocked, needsMending || isBroken);
    }
  }
  throw isBroken ? brokenKeyFile() : wrongPassphrase();
}

/**
 * Whether a later copy, which this secret does not open, was written by somebody with the keys. It holds
 * then, since the power failed between the two copies of a change. One that these keys cannot judge is of
 * a later epoch, and is not written over either.
 */
function replaces(later: KeyFile, { file, epochs }: Unlocked): boolean {
  if (later.serial <= file.serial) return false;
  const judged = epochs.filter(({ epoch }) => later.seals.some((seal) => seal.epoch === epoch));
  return judged.every((keys) => isSealedBy(later, keys));
}

const slotOf = ({ slots }: KeyFile, choice: SlotChoice): Slot | null =>
  slots.find(({ kind, userId }) =>
    choice === 'recovery' ? kind === 'recovery' : userId !== null && userId === choice?.userId,
  ) ?? null;

type Unlocked = Omit<UnlockedKeys, 'notice'>;

async function unlock(
  file: KeyFile,
  slot: Slot | null,
  secret: string,
): Promise<Unlocked | 'broken' | null> {
  if (slot === null) {
    // As long as a real try, so that nobody learns who has a slot.
    (await deriveKey(secret, randomBytes(16), newSlotParameters)).fill(0);
    return null;
  }
  const pair = await openSlot(file.storeId, slot, secret);
  if (pair === null) return null;
  const epochs = keysOf(file.storeId, slot, pair);
  const isSealed = epochs.length > 0 && epochs.every((keys) => isSealedBy(file, keys));
  return isSealed ? { file, slot, pair, epochs } : 'broken';
}

async function mend(
  storePath: string,
  unlocked: Unlocked,
  isNeeded: boolean,
): Promise<UnlockedKeys> {
  if (!isNeeded) return { ...unlocked, notice: null };
  await writeCopies(storePath, unlocked.file);
  return { ...unlocked, notice: 'copy-mended' };
}

/**
 * A store from before there were users: whoever knows its one passphrase becomes its first
 * coordinator, and the address key is made. The store is untouched until the key file is written.
 */
async function addUsers(
  storePath: string,
  secret: string,
  accountName: string,
): Promise<UnlockedKeys> {
  const first = await openFirstKeyFile(storePath, secret);
  if (first === null) throw wrongPassphrase();
  const { storeId, dataKey } = first;
  const owner = { userId: randomUUID(), name: accountName.trim() || 'Coordinator' };
  const epoch: EpochKeys = { epoch: 1, dataKey, addressKey: randomBytes(32) };
  const { file } = await createKeyFile(storePath, storeId, owner, secret, epoch);
  const unlocked = await unlock(file, slotOf(file, owner), secret);
  if (unlocked === null || unlocked === 'broken') throw brokenKeyFile();
  return { ...unlocked, notice: 'users-added' };
}

const wrongPassphrase = (): AppError =>
  new AppError('wrong-passphrase', 'That passphrase does not open this store. Try again.');
