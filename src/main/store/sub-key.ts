import { createHmac } from 'node:crypto';

/**
 * A key of its own for one purpose: HKDF with SHA-256, no salt and 32 bytes (RFC 5869). Not by
 * `hkdfSync`, which leaves a copy of the key in memory until it happens to be collected.
 */
export function subKeyOf(key: Uint8Array, purpose: string): Buffer {
  const extracted = createHmac('sha256', new Uint8Array(32)).update(key).digest();
  const derived = createHmac('sha256', extracted)
    .update(`casetable ${purpose}`)
    .update(new Uint8Array([1]))
    .digest();
  extracted.fill(0);
  return derived;
}
