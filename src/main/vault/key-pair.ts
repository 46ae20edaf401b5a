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
  const { d, x } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: fromBase64Url(x), privateKey: fromBase64Url(d) };
}

/** Wraps 32 bytes for the holder of a key pair; `bound` must be told again to read them. */
export function wrapFor(publicKey: Uint8Array, secret: Uint8Array, bound: Buffer): WrappedKey {
  const ephemeral = createKeyPair();
  const shared = agree(ephemeral.privateKey, ephemeral.publicKey, publicKey);
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
  const shared = agree(privateKey, publicKey, ephemeral);
  const wrapping = wrappingKey(shared, ephemeral, publicKey);
  try {
    return openBox(wrapping, wrapped, bound);
  } finally {
    for (const bytes of [wrapping, shared]) bytes.fill(0);
  }
}

const agree = (privateKey: Uint8Array, ownPublic: Uint8Array, otherPublic: Uint8Array): Buffer =>
  diffieHellman({
    privateKey: createPrivateKey({ key: jwk(ownPublic, privateKey), format: 'jwk' }),
    publicKey: publicKeyOf(otherPublic),
  });

const publicKeyOf = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: jwk(bytes), format: 'jwk' });

const wrappingKey = (shared: Buffer, ephemeral: Uint8Array, recipient: Uint8Array): Buffer =>
  Buffer.from(
    hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), 'casetable wrapped key', 32),
  );

const jwk = (x: Uint8Array, d?: Uint8Array): Record<string, string> => ({
  kty: 'OKP',
  crv: 'X25519',
  x: Buffer.from(x).toString('base64url'),
  ...(d === undefined ? {} : { d: Buffer.from(d).toString('base64url') }),
});

const fromBase64Url = (text: unknown): Buffer => Buffer.from(String(text), 'base64url');
