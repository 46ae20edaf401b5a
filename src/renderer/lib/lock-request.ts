/** `asksWho` when another user takes a turn: the unlock screen then asks who it is first. */
type LockRequest = { readonly asksWho: boolean };

const listeners = new Set<(request: LockRequest) => void>();

const ask = (request: LockRequest): void => {
  for (const listener of listeners) listener(request);
};

/** Asks the frame to save everything and lock the store. */
export const requestLock = (): void => ask({ asksWho: false });

/** Asks the same, for another user to take a turn. */
export const requestSwitch = (): void => ask({ asksWho: true });

export function onLockRequest(listener: (request: LockRequest) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
