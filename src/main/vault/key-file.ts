import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/ipc/result.ts';
import { writeDurably } from '../files/write-durably.ts';
import { subKeyOf } from '../store/sub-key.ts';
import { createSlot, holdsAddressKey, Slot, type EpochKeys } from './key-slot.ts';
import { parseJson } from '../files/parse-json.ts';

/** What proves that the file was written by somebody with the keys of an epoch. */
const Seal = z.strictObject({
  epoch: z.int().min(1),
  /** Over the whole file, by the data key. */
  file: z.base64(),
  /** Over the slots that hold the address key, by that key: nobody without it can add one. */
  holders: z.base64(),
});
type Seal = z.infer<typeof Seal>;

const KeyFile = z.strictObject({
  format: z.literal('casetable-keys'),
  version: z.literal(2),
  storeId: z.uuid(),
  /** Counts up with each change: of two copies the later one holds. */
  serial: z.int().min(1),
  slots: z.array(Slot).min(1).max(200),
  seals: z.array(Seal).min(1).max(10),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** What a change of the file needs: the file as it is, and the keys of whoever changes it. */
export type OpenedKeyFile = { readonly file: KeyFile; readonly epochs: readonly EpochKeys[] };

/** The key file lies beside its store and is useless without a passphrase. */
export const keyFilePath = (storePath: string): string => `${storePath}-keys`;
/** A second copy, so that one bad sector or one slip of the hand does not lose the store. */
export const keyCopyPath = (storePath: string): string => `${storePath}-keys-2`;

type FirstUser = { readonly userId: string; readonly name: string };

/** Writes both copies of a new key file, with the first coordinator's slot. */
export async function createKeyFile(
  storePath: string,
  storeId: string,
  { userId, name }: FirstUser,
  passphrase: string,
  epoch: EpochKeys,
): Promise<OpenedKeyFile> {
  const owner = { kind: 'user', userId, name, role: 'coordinator' } as const;
  const slot = await createSlot(storeId, owner, passphrase, [epoch]);
  const file: KeyFile = {
    format: 'casetable-keys',
    version: 2,
    storeId,
    serial: 0,
    slots: [slot],
    seals: [],
  };
  return changeKeyFile(storePath, { file, epochs: [epoch] }, (before) => before);
}

/**
 * Changes the slots, seals the file anew under every epoch that is held, and writes both copies, one
 * after the other: a power cut leaves one of them whole.
 */
export async function changeKeyFile(
  storePath: string,
  { file, epochs }: OpenedKeyFile,
  change: (file: KeyFile) => KeyFile,
): Promise<OpenedKeyFile> {
  const changed = { ...change(file), serial: file.serial + 1 };
  const sealed = KeyFile.parse({
    ...changed,
    seals: epochs.map((keys) => sealOf(changed, keys, file.seals)),
  });
  await writeCopies(storePath, sealed);
  return { file: sealed, epochs };
}

/** The file as it is written. */
export const keyFileText = (file: KeyFile): string => `${JSON.stringify(file, null, 2)}\n`;

export async function writeCopies(storePath: string, file: KeyFile): Promise<void> {
  const text = keyFileText(file);
  await writeDurably(keyFilePath(storePath), text);
  await writeDurably(keyCopyPath(storePath), text);
}

type SealingKeys = {
  readonly epoch: number;
  readonly dataKey: Uint8Array;
  readonly addressKey: Uint8Array | null;
};

/** Whether the file was written by somebody with these keys, and nobody changed it since. */
export function isSealedBy(file: KeyFile, keys: SealingKeys): boolean {
  const seal = file.seals.find(({ epoch }) => epoch === keys.epoch);
  if (seal === undefined || !isSame(seal.file, fileSeal(file, keys.dataKey))) return false;
  return keys.addressKey === null || isSame(seal.holders, holdersSeal(file, keys.addressKey));
}

function sealOf(
  file: KeyFile,
  { epoch, dataKey, addressKey }: EpochKeys,
  before: readonly Seal[],
): Seal {
  const known = before.find((seal) => seal.epoch === epoch);
  return {
    epoch,
    file: fileSeal(file, dataKey),
    // Who does not hold the address key cannot change who does.
    holders: addressKey === null ? (known?.holders ?? '') : holdersSeal(file, addressKey),
  };
}

const fileSeal = ({ storeId, serial, slots }: KeyFile, dataKey: Uint8Array): string =>
  seal(dataKey, 'key file', [storeId, serial, z.array(Slot).parse(slots)]);

const holdersSeal = ({ storeId, slots }: KeyFile, addressKey: Uint8Array): string =>
  seal(addressKey, 'holders of the address key', [
    storeId,
    slots.filter(holdsAddressKey).map(({ id, userId, publicKey }) => [id, userId, publicKey]),
  ]);

const seal = (key: Uint8Array, purpose: string, value: unknown): string =>
  createHmac('sha256', subKeyOf(key, purpose)).update(JSON.stringify(value)).digest('base64');

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'base64'), Buffer.from(other, 'base64')];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Who may unlock, for the unlock screen; nobody when the file cannot be read. */
export function listSlots(storePath: string): readonly Slot[] {
  for (const path of [keyFilePath(storePath), keyCopyPath(storePath)]) {
    try {
      const file = parseCopy(readFileSync(path, 'utf8'));
      if (file !== null) return file.slots;
    } catch {
      // Unlocking says what is wrong with the files; this only shows names.
    }
  }
  return [];
}

/** Which store lies at a path, by the later of its key files; null where neither can be read. */
export function storeIdOf(storePath: string): string | null {
  const copies = [keyFilePath(storePath), keyCopyPath(storePath)].flatMap((path) => {
    try {
      const named = NamesStore.safeParse(parseJson(readFileSync(path, 'utf8')));
      return named.success ? [named.data] : [];
    } catch {
      return [];
    }
  });
  return copies.toSorted((one, other) => other.serial - one.serial)[0]?.storeId ?? null;
}

export type KeyFileCopies = {
  /** What could be read, the later first; empty for a store from before there were users. */
  readonly files: readonly KeyFile[];
  /** A copy is missing, broken or behind the other: it is written anew after unlocking. */
  readonly needsMending: boolean;
};

/**
 * Both copies of the key file of a store.
 * @throws AppError `not-a-store` when there is none, `store-from-future`, or `store-damaged` when
 *   neither can be read
 */
export async function readKeyFiles(storePath: string): Promise<KeyFileCopies> {
  const texts = await Promise.all(
    [keyFilePath(storePath), keyCopyPath(storePath)].map((path) =>
      readFile(path, 'utf8').catch(() => null),
    ),
  );
  if (texts.every((text) => text === null)) throw noKeyFile();
  const copies = texts.map((text) => parseCopy(text));
  const files = copies
    .filter((copy) => copy !== null)
    .toSorted((one, other) => other.serial - one.serial);
  if (files.length === 0) throw brokenKeyFile();
  return { files, needsMending: JSON.stringify(files[0]) !== JSON.stringify(files[1]) };
}

function parseCopy(text: string | null): KeyFile | null {
  const value = parseJson(text ?? '');
  const version = Version.safeParse(value);
  if (version.success && version.data.version > 2) throw keysFromFuture();
  const file = KeyFile.safeParse(value);
  return file.success ? file.data : null;
}

const Version = z.looseObject({ format: z.literal('casetable-keys'), version: z.int() });

/** What key files of every version say; the first ones were not counted. */
const NamesStore = z.looseObject({ storeId: z.uuid(), serial: z.int().default(0) });

/** 1 before there were users; null when the file is absent or no key file. */
export async function keyFileVersion(storePath: string): Promise<number | null> {
  const text = await readFile(keyFilePath(storePath), 'utf8').catch(() => '');
  const version = Version.safeParse(parseJson(text));
  return version.success ? version.data.version : null;
}

const noKeyFile = (): AppError =>
  new AppError(
    'not-a-store',
    'The key file that belongs beside this store is missing. Put the file that ends in “-keys” back beside it, or restore a backup.',
  );

export const brokenKeyFile = (): AppError =>
  new AppError(
    'store-damaged',
    'Both copies of the key file of this store are damaged. Put back a copy of the file that ends in “-keys”, or restore a backup.',
  );

const keysFromFuture = (): AppError =>
  new AppError(
    'store-from-future',
    'This store was written by a newer Casetable. Update Casetable on this computer; the store was not changed.',
  );
