import type { Instant } from '../../shared/domain/calendar-date.ts';
import { forgetRemembered } from '../../shared/domain/matching/remembered.ts';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import { collectNow } from './collect-now.ts';
import { enterStore } from './enter-store.ts';
import { noteLocked } from './note-locked.ts';
import type { RecentStore } from './recent-store.ts';
import type { HeldKeys, Hold } from './session-keys.ts';
import { settleKeys } from './settle-keys.ts';
import { wipeKeys } from './store-files.ts';
import { tellClosing, type Leaving } from './store-watchers.ts';

/** Which store is at hand, and what is in memory while it is open. */
export type Held = HeldKeys & {
  lastUserId: string | null;
  lastOpenedAt: Instant | null;
  locked: StoreStatus['locked'];
  visit: number;
};

export const nothingOpen = (recent: RecentStore): Held => ({
  path: recent.read(),
  store: null,
  keys: null,
  opened: null,
  watchers: [],
  lastUserId: recent.readUser(),
  lastOpenedAt: null,
  locked: null,
  visit: 0,
  closing: null,
});

/** Closes the open store, if any; no key, and no name that was compared in it, stays behind. */
export async function letGo(
  held: Held,
  {
    patienceMs = 0,
    leaving = 'closed',
    hurry = null,
  }: {
    readonly patienceMs?: number;
    readonly leaving?: Leaving;
    readonly hurry?: AbortSignal | null;
  } = {},
): Promise<void> {
  const { store, keys, opened, visit } = held;
  Object.assign(held, { store: null, keys: null, opened: null, visit: visit + 1 });
  try {
    if (store !== null) await noteLocked(store, held.locked?.reason ?? null);
    if (opened !== null) await tellClosing(held.watchers, opened, leaving, hurry);
    await store?.close(patienceMs, hurry);
  } finally {
    if (keys !== null) wipeKeys(keys);
    forgetRemembered();
    if (store !== null) collectNow();
  }
}

/** Lets whoever opened the store in, and has it at hand from then on; no key stays when that fails. */
export const createHold =
  (held: Held, now: () => Instant, point: (path: string) => Promise<void>): Hold =>
  async (path, files, entry) => {
    try {
      const { store, lastOpenedAt } = await enterStore(files, now, entry);
      const keys = await settleKeys(path, files, store);
      const { epoch, wasUnclean } = files;
      const opened = { path, store, storeId: keys.file.storeId, epoch, wasUnclean };
      Object.assign(held, { store, keys, opened, lastOpenedAt, locked: null });
      await point(path);
      for (const watcher of held.watchers) watcher.opened?.(opened);
      return store;
    } catch (error) {
      await files.opened.close();
      wipeKeys(files.keys);
      throw error;
    }
  };
