import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { openBox, sealBox, type Box } from './box.ts';

/**
 * An X25519 pair, 32 bytes each. What is wrapped for the public half can be read with the private half
 * alone, so that a coordinator can give everybody new data keys without knowing their passphrases.
 */
export type KeyPair = { readonly publicKey: Buffer; readonly privateKey: Buffer };

export type WrappedKey = Box & { readonly ephemeral: string };

export function createKeyPair(): KeyPair {
  const made = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const privateKey = Buffer.from(made.privateKey.subarray(-keySize));
  made.privateKey.fill(0);
  return { publicKey: made.publicKey.subarray(-keySize), privateKey };
}

/** Wraps 32 bytes for the holder of a key pair; `bound` must be told again to read them. */
export function wrapFor(publicKey: Uint8Array, secret: Uint8Array, bound: Buffer): WrappedKey {
  const ephemeral = createKeyPair();
  const shared = agree(ephemeral.privateKey, publicKey);
  const wrapping = wrappingKey(shared, ephemeral.publicKey, publicKey);
  try {
    return {
      ephemeral: ephemeral.publicKey.toString('base64'),
      ...sealBox(wrapping, secret, bound),
    };
  } finally {
    for (const bytes of [wrapping, shared, ephemeral.privateKey]) bytes.fill(0);
  }
}

/** The wrapped bytes, or null when they were wrapped for somebody else or changed. */
export function unwrapWith(
  { publicKey, privateKey }: KeyPair,
  wrapped: WrappedKey,
  bound: Buffer,
): Buffer | null {
  const ephemeral = Buffer.from(wrapped.ephemeral, 'base64');
  if (ephemeral.length !== 32) return null;
  const shared = agree(privateKey, ephemeral);
  const wrapping = wrappingKey(shared, ephemeral, publicKey);
  try {
    return openBox(wrapping, wrapped, bound);
  } finally {
    for (const bytes of [wrapping, shared]) bytes.fill(0);
  }
}

/** As DER and never as text: bytes can be wiped. */
function agree(privateKey: Uint8Array, otherPublic: Uint8Array): Buffer {
  const pkcs8 = Buffer.concat([pkcs8Start, privateKey]);
  try {
    return diffieHellman({
      privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }),
      publicKey: publicKeyOf(otherPublic),
    });
  } finally {
    pkcs8.fill(0);
  }
}

const publicKeyOf = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiStart, bytes]), format: 'der', type: 'spki' });

const wrappingKey = (shared: Buffer, ephemeral: Uint8Array, recipient: Uint8Array): Buffer =>
  Buffer.from(
    hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), 'casetable wrapped key', 32),
  );

const keySize = 32;
/** What stands before the 32 bytes of a key (RFC 8410). */
const pkcs8Start = Buffer.from('302e020100300506032b656e04220420', 'hex');
const spkiStart = Buffer.from('302a300506032b656e032100', 'hex');
