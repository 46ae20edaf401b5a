import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { openBox } from './box.ts';
import { deriveKey, KdfParameters } from './derive-key.ts';
import { brokenKeyFile, keyFilePath } from './key-file.ts';
import { parseJson } from '../files/parse-json.ts';

const Base64 = z.base64();

/** The key file as the first version wrote it: one passphrase, one key, no users. */
const FirstKeyFile = z.strictObject({
  format: z.literal('casetable-keys'),
  version: z.literal(1),
  storeId: z.uuid(),
  slots: z
    .array(
      z.strictObject({
        id: z.uuid(),
        kind: z.literal('passphrase'),
        kdf: KdfParameters,
        salt: Base64,
        nonce: Base64,
        wrappedKey: Base64,
        tag: Base64,
      }),
    )
    .min(1)
    .max(200),
});
type FirstSlot = z.infer<typeof FirstKeyFile>['slots'][number];

/**
 * The store key of a first key file, or null when the passphrase is wrong.
 * @throws AppError `store-damaged`
 */
export async function openFirstKeyFile(
  storePath: string,
  passphrase: string,
): Promise<{ readonly storeId: string; readonly dataKey: Buffer } | null> {
  const text = await readFile(keyFilePath(storePath), 'utf8');
  const file = FirstKeyFile.safeParse(parseJson(text));
  if (!file.success) throw brokenKeyFile();
  const { storeId, slots } = file.data;
  for (const slot of slots) {
    const dataKey = await unwrap(slot, passphrase, storeId);
    if (dataKey !== null) return { storeId, dataKey };
  }
  return null;
}

async function unwrap(
  slot: FirstSlot,
  passphrase: string,
  storeId: string,
): Promise<Buffer | null> {
  const { id, kind, kdf, salt, nonce, wrappedKey, tag } = slot;
  const wrapping = await deriveKey(passphrase, Buffer.from(salt, 'base64'), kdf);
  const parameters = [kdf.algorithm, kdf.memoryKib, kdf.passes, kdf.lanes];
  const bound = Buffer.from(JSON.stringify([storeId, id, kind, ...parameters, salt]));
  try {
    return openBox(wrapping, { nonce, sealed: wrappedKey, tag }, bound);
  } finally {
    wrapping.fill(0);
  }
}
