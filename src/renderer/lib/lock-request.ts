const listeners = new Set<() => void>();

/** Asks the frame to save everything and lock the store. */
export function requestLock(): void {
  for (const listener of listeners) listener();
}

export function onLockRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
