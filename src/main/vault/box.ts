import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM of some bytes, each part in base64. */
export type Box = { readonly nonce: string; readonly sealed: string; readonly tag: string };

/** Seals bytes under a 32-byte key; `bound` is not hidden, and must be the same to open them. */
export function sealBox(key: Uint8Array, bytes: Uint8Array, bound: Buffer): Box {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The bytes, or null when the key or what is bound is another, or anything was changed. */
export function openBox(
  key: Uint8Array,
  { nonce, sealed, tag }: Box,
  bound: Buffer,
): Buffer | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), {
      authTagLength: 16,
    });
    cipher.setAAD(bound);
    cipher.setAuthTag(Buffer.from(tag, 'base64'));
    const bytes = cipher.update(Buffer.from(sealed, 'base64'));
    // Ends with the check of the tag, and adds no byte in this mode.
    cipher.final();
    return bytes;
  } catch {
    return null;
  }
}
