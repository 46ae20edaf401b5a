import { setTimeout as wait } from 'node:timers/promises';
import { logError } from '../log.ts';
import type { Store } from '../store/store.ts';
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

export type StoreWatcher = {
  readonly opened?: (opened: OpenedStore) => void;
  /** Nobody can call any more; the store is closed and its keys are wiped once this is done. */
  readonly closing?: (opened: OpenedStore) => Promise<void>;
};

/** A store must close though something hangs; a backup of a large one takes a few seconds. */
const longestClosingMs = 10_000;

export async function tellClosing(
  watchers: readonly StoreWatcher[],
  opened: OpenedStore,
): Promise<void> {
  for (const { closing } of watchers) {
    // Whatever fails or hangs there, the store is closed.
    const work = closing?.(opened).catch((error: unknown) => logError('closing', error));
    await Promise.race([work, wait(longestClosingMs, null, { ref: false })]);
  }
}
