/**
 * A copy of a key that is moved to a thread, and of which nothing stays here. It gets memory of its own
 * from the start: a small array lies among other values, and the move would copy it from there.
 */
export function keyForThread(key: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(new ArrayBuffer(key.length));
  copy.set(key);
  return copy;
}
