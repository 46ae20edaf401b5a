import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/ipc/result.ts';
import { writeDurably } from '../files/write-durably.ts';
import { deriveKey, KdfParameters, newSlotParameters } from './derive-key.ts';

const Base64 = z.base64();

/** One way to open the store. More kinds (people, recovery) come as more slots. */
const Slot = z.strictObject({
  id: z.uuid(),
  kind: z.literal('passphrase'),
  kdf: KdfParameters,
  salt: Base64,
  nonce: Base64,
  wrappedKey: Base64,
  tag: Base64,
});
type Slot = z.infer<typeof Slot>;

const KeyFile = z.strictObject({
  format: z.literal('casetable-keys'),
  version: z.literal(1),
  storeId: z.uuid(),
  slots: z.array(Slot).min(1).max(200),
});
type KeyFile = z.infer<typeof KeyFile>;

export type StoreKey = { readonly storeId: string; readonly key: Uint8Array };

/** The key file lies beside its store and is useless without a passphrase. */
export const keyFilePath = (storePath: string): string => `${storePath}-keys`;

/** Makes a random 32-byte store key and writes it wrapped by the passphrase. */
export async function createKeyFile(path: string, passphrase: string): Promise<StoreKey> {
  const storeId = randomUUID();
  const key = randomBytes(32);
  const slot = await wrap(key, passphrase, storeId);
  const file: KeyFile = { format: 'casetable-keys', version: 1, storeId, slots: [slot] };
  await writeDurably(path, `${JSON.stringify(file, null, 2)}\n`);
  return { storeId, key };
}

/**
 * The store key, for whoever knows a passphrase.
 * @throws AppError `wrong-passphrase` (also for a changed or copied slot), `not-a-store`,
 *   `store-from-future`
 */
export async function openKeyFile(path: string, passphrase: string): Promise<StoreKey> {
  const file = await readKeyFile(path);
  for (const slot of file.slots) {
    const key = await unwrap(slot, passphrase, file.storeId);
    if (key !== null) return { storeId: file.storeId, key };
  }
  throw new AppError('wrong-passphrase', 'That passphrase does not open this store. Try again.');
}

async function readKeyFile(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new AppError(
      'not-a-store',
      'The key file that belongs beside this store is missing. Put the file that ends in “-keys” back beside it.',
    );
  });
  const version = KeyFileVersion.safeParse(parseJson(text));
  if (version.success && version.data.version > 1) {
    throw new AppError(
      'store-from-future',
      'This store was written by a newer Casetable. Update Casetable on this computer; the store was not changed.',
    );
  }
  const file = KeyFile.safeParse(parseJson(text));
  if (!file.success) {
    throw new AppError(
      'store-damaged',
      'The key file of this store is damaged. Put back a copy of the file that ends in “-keys”.',
    );
  }
  return file.data;
}

const KeyFileVersion = z.looseObject({ format: z.literal('casetable-keys'), version: z.int() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function wrap(key: Uint8Array, passphrase: string, storeId: string): Promise<Slot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const head = { id: randomUUID(), kind: 'passphrase', kdf: newSlotParameters } as const;
  const wrapping = await deriveKey(passphrase, salt, head.kdf);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  cipher.setAAD(boundTo(storeId, { ...head, salt: salt.toString('base64') }));
  const wrappedKey = Buffer.concat([cipher.update(key), cipher.final()]).toString('base64');
  wrapping.fill(0);
  return {
    ...head,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrappedKey,
    tag: cipher.getAuthTag().toString('base64'),
  };
}

async function unwrap(slot: Slot, passphrase: string, storeId: string): Promise<Uint8Array | null> {
  const wrapping = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), slot.kdf);
  try {
    const cipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: 16,
    });
    cipher.setAAD(boundTo(storeId, slot));
    cipher.setAuthTag(Buffer.from(slot.tag, 'base64'));
    const key = cipher.update(Buffer.from(slot.wrappedKey, 'base64'));
    // Ends with the check of the tag, and adds no byte in this mode.
    cipher.final();
    return key;
  } catch {
    return null;
  } finally {
    wrapping.fill(0);
  }
}

/** A slot copied from another store, or with weakened parameters, does not open. */
const boundTo = (storeId: string, slot: Pick<Slot, 'id' | 'kind' | 'kdf' | 'salt'>): Buffer => {
  const { algorithm, memoryKib, passes, lanes } = slot.kdf;
  return Buffer.from(
    JSON.stringify([storeId, slot.id, slot.kind, algorithm, memoryKib, passes, lanes, slot.salt]),
  );
};
