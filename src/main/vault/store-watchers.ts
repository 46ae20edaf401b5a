import { logError } from '../log.ts';
import type { Store } from '../store/store.ts';
import { waitAtMost } from '../store/wait-at-most.ts';
import type { EpochKeys } from './key-slot.ts';

/** An open store, for those who look after its file. */
export type OpenedStore = {
  readonly path: string;
  readonly store: Store;
  readonly storeId: string;
  readonly epoch: EpochKeys;
  /** Casetable did not end in order when it last had this store. */
  readonly wasUnclean: boolean;
};

/**
 * How a store is left: `closed` for another one or because the app ends, so that a backup may still be
 * made; `locked` by somebody who goes away, so that every key must be gone at once; `rushed` before sleep
 * or a sudden end, when there may be no time for anything else.
 */
export type Leaving = 'closed' | 'locked' | 'rushed';

export type StoreWatcher = {
  readonly opened?: (opened: OpenedStore) => void;
  /** Nobody can call any more; the store is closed and its keys are wiped once this is done. */
  readonly closing?: (opened: OpenedStore, leaving: Leaving) => Promise<void>;
};

/** A store must close though something hangs; a backup of a large one takes a few seconds. */
const longestMs: Record<Leaving, number> = { closed: 10_000, locked: 1000, rushed: 300 };

export async function tellClosing(
  watchers: readonly StoreWatcher[],
  opened: OpenedStore,
  leaving: Leaving,
  hurry: AbortSignal | null = null,
): Promise<void> {
  for (const { closing } of watchers) {
    // Whatever fails or hangs there, the store is closed.
    const work = closing?.(opened, leaving).catch((error: unknown) => logError('closing', error));
    await Promise.race([work, waitAtMost(longestMs[leaving], hurry)]);
  }
}
