import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Role, UserName } from '../../shared/domain/access/user.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { subKeyOf } from '../store/sub-key.ts';
import { openBox, sealBox } from './box.ts';
import { deriveKey, KdfParameters, newSlotParameters } from './derive-key.ts';
import { createKeyPair, unwrapWith, wrapFor, type KeyPair } from './key-pair.ts';

const Base64 = z.base64();
const BoxShape = { nonce: Base64, sealed: Base64, tag: Base64 };

const Wrapped = z.strictObject({ ephemeral: Base64, ...BoxShape });
/** One key of one epoch, wrapped for the slot's pair. */
const SlotKey = Wrapped.extend({ epoch: z.int().min(1), kind: z.enum(['data', 'address']) });
type SlotKey = z.infer<typeof SlotKey>;

/**
 * One way to open the store. Argon2id of the passphrase opens the private half of the slot's pair, and
 * that the keys. The name and role are for the unlock screen; what somebody may do is judged by the
 * store.
 */
export const Slot = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['user', 'recovery']),
  /** Null for the recovery code. */
  userId: z.uuid().nullable(),
  name: UserName,
  role: Role.nullable(),
  kdf: KdfParameters,
  salt: Base64,
  publicKey: Base64,
  privateKey: z.strictObject(BoxShape),
  keys: z.array(SlotKey).min(1).max(20),
  /** To what its user alone may read. Until they change their passphrase it follows from the pair. */
  ownKey: Wrapped.optional(),
});
export type Slot = z.infer<typeof Slot>;

/** The data key opens the store; the address key, its sealed values. Null where it is not held. */
export type EpochKeys = {
  readonly epoch: number;
  readonly dataKey: Buffer;
  readonly addressKey: Buffer | null;
};

export type SlotOwner = Pick<Slot, 'kind' | 'userId' | 'name' | 'role'>;

/** A new slot, whose pair nobody else has, with the keys of every epoch wrapped for it. */
export async function createSlot(
  storeId: string,
  owner: SlotOwner,
  secret: string,
  epochs: readonly EpochKeys[],
): Promise<Slot> {
  const pair = createKeyPair();
  const head = { ...owner, id: randomUUID() };
  const locked = await lockPair(storeId, head, pair, secret);
  const slot: Slot = { ...head, ...locked, keys: [] };
  const filled = withKeys(storeId, slot, epochs);
  pair.privateKey.fill(0);
  return filled;
}

export type OpenedSlot = {
  readonly slot: Slot;
  readonly pair: KeyPair;
  readonly epochs: readonly EpochKeys[];
};

/**
 * The same slot under a new passphrase, with a new pair: somebody who knows the earlier passphrase and
 * has an earlier key file must not read what later keys are wrapped for.
 */
export async function relockSlot(
  storeId: string,
  { slot, pair, epochs }: OpenedSlot,
  secret: string,
): Promise<{ readonly slot: Slot; readonly pair: KeyPair }> {
  const renewed = createKeyPair();
  const locked = { ...slot, ...(await lockPair(storeId, slot, renewed, secret)) };
  const ownKey = ownKeyOf(storeId, slot, pair);
  try {
    const wrapped = wrapFor(renewed.publicKey, ownKey, ownBound(storeId, slot));
    return { slot: { ...withKeys(storeId, locked, epochs), ownKey: wrapped }, pair: renewed };
  } finally {
    ownKey.fill(0);
  }
}

/**
 * The key to what nobody but the user of the slot may read.
 * @throws AppError `store-damaged`
 */
export function ownKeyOf(storeId: string, slot: Slot, pair: KeyPair): Buffer {
  if (slot.ownKey === undefined) return subKeyOf(pair.privateKey, 'own text');
  const key = unwrapWith(pair, slot.ownKey, ownBound(storeId, slot));
  if (key === null) throw brokenSlot();
  return key;
}

const brokenSlot = (): AppError =>
  new AppError(
    'store-damaged',
    'Your part of the key file is damaged. Ask a coordinator for a new passphrase.',
  );

/** The pair that a passphrase opens, or null when it is another, or the slot was changed. */
export async function openSlot(
  storeId: string,
  slot: Slot,
  secret: string,
): Promise<KeyPair | null> {
  const wrapping = await deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.kdf);
  const privateKey = openBox(Buffer.from(wrapping), slot.privateKey, pairBound(storeId, slot));
  wrapping.fill(0);
  if (privateKey === null) return null;
  return { publicKey: Buffer.from(slot.publicKey, 'base64'), privateKey };
}

/** Replaces the keys of a slot by those of the epochs given. */
export const withKeys = (storeId: string, slot: Slot, epochs: readonly EpochKeys[]): Slot => ({
  ...slot,
  keys: epochs.flatMap(({ epoch, dataKey, addressKey }) => [
    wrapKey(storeId, slot, { epoch, kind: 'data' }, dataKey),
    ...(addressKey === null
      ? []
      : [wrapKey(storeId, slot, { epoch, kind: 'address' }, addressKey)]),
  ]),
});

/** The keys of a slot, newest epoch first; none when any of them does not open. */
export function keysOf(storeId: string, slot: Slot, pair: KeyPair): EpochKeys[] {
  const epochs = [...new Set(slot.keys.map(({ epoch }) => epoch))].toSorted((a, b) => b - a);
  const opened = epochs.map((epoch) => {
    const dataKey = unwrapKey(storeId, slot, pair, { epoch, kind: 'data' });
    const addressKey = unwrapKey(storeId, slot, pair, { epoch, kind: 'address' });
    return dataKey === null ? null : { epoch, dataKey, addressKey };
  });
  const isHolder = holdsAddressKey(slot);
  const isWhole = opened.every((keys) => keys !== null && (!isHolder || keys.addressKey !== null));
  return isWhole ? opened.filter((keys) => keys !== null) : [];
}

export const holdsAddressKey = (slot: Slot): boolean =>
  slot.keys.some(({ kind }) => kind === 'address');

type KeyName = Pick<SlotKey, 'epoch' | 'kind'>;

const wrapKey = (storeId: string, slot: Slot, name: KeyName, key: Uint8Array): SlotKey => ({
  ...name,
  ...wrapFor(Buffer.from(slot.publicKey, 'base64'), key, keyBound(storeId, slot, name)),
});

function unwrapKey(storeId: string, slot: Slot, pair: KeyPair, name: KeyName): Buffer | null {
  const wrapped = slot.keys.find(({ epoch, kind }) => epoch === name.epoch && kind === name.kind);
  if (wrapped === undefined) return null;
  return unwrapWith(pair, wrapped, keyBound(storeId, slot, name));
}

async function lockPair(
  storeId: string,
  head: SlotOwner & Pick<Slot, 'id'>,
  pair: KeyPair,
  secret: string,
): Promise<Pick<Slot, 'kdf' | 'salt' | 'publicKey' | 'privateKey'>> {
  const salt = randomBytes(16);
  const open = {
    kdf: newSlotParameters,
    salt: salt.toString('base64'),
    publicKey: pair.publicKey.toString('base64'),
  };
  const wrapping = await deriveKey(secret, salt, open.kdf);
  const bound = pairBound(storeId, { ...head, ...open });
  const privateKey = sealBox(Buffer.from(wrapping), pair.privateKey, bound);
  wrapping.fill(0);
  return { ...open, privateKey };
}

/** A slot copied from another person or store, or with weakened parameters, does not open. */
const pairBound = (
  storeId: string,
  slot: Pick<Slot, 'id' | 'kind' | 'userId' | 'kdf' | 'salt' | 'publicKey'>,
): Buffer => {
  const { algorithm, memoryKib, passes, lanes } = slot.kdf;
  const kdf = [algorithm, memoryKib, passes, lanes];
  const { id, kind, userId, salt, publicKey } = slot;
  return Buffer.from(JSON.stringify([storeId, id, kind, userId, ...kdf, salt, publicKey]));
};

const ownBound = (storeId: string, { id }: Slot): Buffer =>
  Buffer.from(JSON.stringify([storeId, id, 'own']));

const keyBound = (storeId: string, { id }: Slot, { epoch, kind }: KeyName): Buffer =>
  Buffer.from(JSON.stringify([storeId, id, epoch, kind]));
