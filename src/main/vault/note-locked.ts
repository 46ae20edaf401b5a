import { setTimeout as wait } from 'node:timers/promises';
import { logError } from '../log.ts';
import type { Store } from '../store/store.ts';

/** A store that is being locked waits no longer than this for its entry: the keys must go. */
const waitMs = 300;

/** Enters that the store is locked, as the last entry of whoever was at it. */
export async function noteLocked(store: Store): Promise<void> {
  const entered = store
    .note({ verb: 'store.locked', objectId: null })
    .catch((error: unknown) => logError('audit', error));
  await Promise.race([entered, wait(waitMs, undefined, { ref: false })]);
}
