import type { Viewer } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { isLocked } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { type AtKeys, createAtKeys, withKeyFile } from './at-keys.ts';
import type { Attempts } from './attempts.ts';
import { recoverUser, type Recovering } from './recover-user.ts';
import type { Entry } from './enter-store.ts';
import type { OpenedKeyFile } from './key-file.ts';
import type { UnlockedKeys } from './open-keys.ts';
import { tellClosing, type OpenedStore, type StoreWatcher } from './store-watchers.ts';
import { openWithKeys, openWithSecret, wipeKeys, type OpenFiles } from './store-files.ts';

/** The files of a store that is closed for a while, and the keys of whoever has it. */
export type ClosedStore = {
  readonly path: string;
  readonly keys: UnlockedKeys;
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  /** After the key file was changed: with these keys the store is opened again. */
  readonly keysChanged: (file: OpenedKeyFile) => void;
};

export type KeySteps = {
  /** Lets work have the open store and its keys, while nothing else opens, locks or changes them. */
  readonly atKeys: <T>(work: (at: AtKeys) => Promise<T>) => Promise<T>;
  /** Counts a try of a passphrase or code like one at the unlock screen. */
  readonly guardTry: <T>(slotId: string | null, attempt: () => Promise<T>) => Promise<T>;
  /** Opens by the recovery code, which is used up: a coordinator has a new passphrase then. */
  readonly recover: (recovering: Recovering) => Promise<void>;
  /** Closes the store while work changes its files, and opens it again for the same person. */
  readonly whileClosed: (work: (closed: ClosedStore) => Promise<void>) => Promise<void>;
  /** Asks that work to stop. The store is open again when its call ends. */
  readonly interrupt: () => void;
};

/** What a session holds of its store. */
export type HeldKeys = {
  path: string | null;
  store: Store | null;
  keys: UnlockedKeys | null;
  /** Null while the store is closed. */
  opened: OpenedStore | null;
  readonly watchers: StoreWatcher[];
  /** While the store is closed for work on its files. */
  closing: AbortController | null;
};

/** Lets whoever opened the store in, and has it at hand from then on. */
export type Hold = (path: string, files: OpenFiles, entry?: Entry) => Promise<Store>;

type Parts = {
  readonly attempts: Attempts;
  /** Enters into the audit what was tried before somebody was in. */
  readonly audited: (path: string) => Promise<void>;
  readonly hold: Hold;
  readonly now: () => Instant;
  readonly accountName: string;
  readonly appVersion: string;
};

/** What a session does with the keys of its store besides opening and closing it. */
export function createKeySteps(held: HeldKeys, parts: Parts): KeySteps {
  const { attempts, audited, hold, now, accountName, appVersion } = parts;
  const options = () => ({ at: now(), accountName, appVersion });
  return {
    atKeys: (work) => work(handsOn(held)),
    guardTry: (slotId, attempt) => attempts.guard(pathOf(held), slotId, attempt),
    recover: async (recovering) => {
      const path = pathOf(held);
      if (held.store !== null) throw new AppError('conflict', 'The store is open. Lock it first.');
      await attempts.guard(path, null, async () => {
        const { code, passphrase } = recovering;
        const entry = { choice: 'recovery', secret: code } as const;
        const files = await openWithSecret(path, entry, options()).catch(asWrongCode);
        const choice = await recoverUser(path, files, recovering, now);
        await hold(path, await openWithSecret(path, { choice, secret: passphrase }, options()));
      });
      await audited(path);
      giveNotice(held, 'recovered');
    },
    whileClosed: async (work) => {
      const { path, store, keys, opened } = held;
      if (path === null || store === null || keys === null) throw isLocked();
      const closing = new AbortController();
      Object.assign(held, { store: null, opened: null, closing });
      let left: OpenedKeyFile = keys;
      try {
        await closeFor(held, store, opened);
        await work({
          path,
          keys,
          viewer: store.viewer,
          signal: closing.signal,
          keysChanged: (file) => {
            left = file;
          },
        });
      } finally {
        await reopen(withKeyFile(keys, left));
      }
    },
    interrupt: () => held.closing?.abort(),
  };

  /** The same person goes on: nobody asks for the passphrase again. */
  async function reopen(keys: UnlockedKeys): Promise<void> {
    const { path } = held;
    try {
      if (path !== null)
        await hold(
          path,
          await openWithKeys(path, keys, { at: now(), appVersion }),
          'store.reopened',
        );
    } catch (error) {
      wipeKeys(keys);
      held.keys = null;
      throw error;
    } finally {
      held.closing = null;
    }
  }
}

/** Whoever reads its file has to let go of it, as at a lock. */
async function closeFor(
  { watchers }: HeldKeys,
  store: Store,
  opened: OpenedStore | null,
): Promise<void> {
  if (opened !== null) await tellClosing(watchers, opened, 'locked');
  await store.close();
}

function pathOf({ path }: HeldKeys): string {
  if (path === null) throw new AppError('not-found', 'Choose a store first.');
  return path;
}

/** What the person is told about this opening, besides what was put right. */
export function giveNotice(held: HeldKeys, notice: UnlockedKeys['notice']): void {
  if (held.keys !== null) held.keys = { ...held.keys, notice };
}

function handsOn(held: HeldKeys): AtKeys {
  const { store, path } = held;
  if (store === null || path === null) throw isLocked();
  const keys = (): UnlockedKeys => {
    if (held.keys === null) throw isLocked();
    return held.keys;
  };
  return createAtKeys({
    store,
    storePath: path,
    keys,
    keysChanged: (file, pair) => {
      held.keys = withKeyFile(keys(), file, pair);
    },
    rename: (name) => {
      held.store = { ...store, viewer: { ...store.viewer, name } };
      // Who looks after the file knows the open store by this object.
      if (held.opened !== null) held.opened = { ...held.opened, store: held.store };
    },
  });
}

/** Whoever types a code is not told of a passphrase. */
function asWrongCode(error: unknown): never {
  throw error instanceof AppError && error.code === 'wrong-passphrase'
    ? new AppError(error.code, 'That code does not open this store. Look at the sheet again.')
    : error;
}
