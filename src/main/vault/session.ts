import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import { forgetRemembered } from '../../shared/domain/matching/remembered.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { OpenStore } from '../store/open-store.ts';
import { createStoreAccess, type Store } from '../store/store.ts';
import { logError } from '../log.ts';
import { addForum } from '../services/new-forum.ts';
import { createAttempts } from './attempts.ts';
import { keyFilePath } from './key-file.ts';
import type { RecentStore } from './recent-store.ts';
import { makeStore, markOpened, openWithPassphrase } from './store-files.ts';

export type NewStore = {
  readonly path: string;
  readonly passphrase: string;
  readonly forumName: string;
  readonly forumKind: ForumKind;
};

export type Session = {
  readonly status: () => StoreStatus;
  /** Makes a file the one to unlock; it must look like a store. */
  readonly choose: (path: string) => Promise<StoreStatus>;
  readonly create: (created: NewStore) => Promise<StoreStatus>;
  readonly unlock: (passphrase: string) => Promise<StoreStatus>;
  readonly lock: () => Promise<StoreStatus>;
  readonly forget: () => Promise<StoreStatus>;
  /** @throws AppError `locked` */
  readonly requireStore: () => Store;
};

type Options = {
  readonly now: () => Instant;
  /** Who is at work: the name of their account on the computer. */
  readonly actor: string;
  readonly appVersion: string;
  readonly samplePath: string;
  readonly recent: RecentStore;
};

/** Which store is at hand and whether it is open: the one place that holds an open store. */
export function createSession(options: Options): Session {
  const steps = createSteps(options);
  const inTurn = createTurns();
  return {
    status: steps.status,
    requireStore: steps.requireStore,
    choose: (path) => inTurn(() => steps.choose(path)),
    create: (created) => inTurn(() => steps.create(created)),
    unlock: (passphrase) => inTurn(() => steps.unlock(passphrase)),
    lock: () => inTurn(() => steps.lock()),
    forget: () => inTurn(() => steps.forget()),
  };
}

/** Closes the open store, if any; no name that was compared in it stays behind. */
async function letGo(held: Held): Promise<void> {
  const { store } = held;
  held.store = null;
  await store?.close();
  forgetRemembered();
}

function createSteps({ now, actor, appVersion, samplePath, recent }: Options): Session {
  const held: Held = { path: recent.read(), store: null, lastOpenedAt: null, lockedAt: null };
  const attempts = createAttempts({ nowMs: () => Date.parse(now()), file: null });
  const status = (): StoreStatus => statusOf(held, samplePath, appVersion);

  const close = (): Promise<void> => letGo(held);
  const point = async (path: string | null): Promise<void> => {
    if (path !== held.path) Object.assign(held, { lastOpenedAt: null, lockedAt: null });
    held.path = path;
    // Where it was is a help for next time; an open store must not depend on it.
    await remember(recent, path);
  };
  const hold = async (path: string, opened: OpenStore): Promise<Store> => {
    held.store = createStoreAccess(opened, now, actor);
    held.lockedAt = null;
    await point(path);
    return held.store;
  };

  return {
    status,
    choose: async (path) => {
      await close();
      refuseWithoutKeyFile(path);
      await point(path);
      return status();
    },
    create: async ({ path, passphrase, forumName, forumKind }) => {
      await close();
      const store = await hold(path, await makeStore(path, passphrase, now()));
      await addForum(store, forumName, forumKind);
      held.lastOpenedAt = await markOpened(store);
      return status();
    },
    unlock: async (passphrase) => {
      const { path } = held;
      if (path === null) throw new AppError('not-found', 'Choose a store first.');
      if (held.store !== null) return status();
      const opened = await attempts.guard(path, null, () =>
        openWithPassphrase(path, passphrase, now()),
      );
      held.lastOpenedAt = await markOpened(await hold(path, opened));
      return status();
    },
    lock: async () => {
      if (held.store !== null) held.lockedAt = now();
      await close();
      return status();
    },
    forget: async () => {
      await close();
      await point(null);
      return status();
    },
    requireStore: () => {
      if (held.store === null)
        throw new AppError('locked', 'Casetable is locked. Unlock it first.');
      return held.store;
    },
  };
}

const remember = (recent: RecentStore, path: string | null): Promise<void> =>
  (path === null ? recent.clear() : recent.write(path)).catch((error: unknown) =>
    logError('recent-store', error),
  );

/** One after the other: two unlocks at once would be two openers of one store. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => {});
    return run;
  };
}

type Held = {
  path: string | null;
  store: Store | null;
  lastOpenedAt: Instant | null;
  lockedAt: Instant | null;
};

const statusOf = (
  { path, store, lastOpenedAt, lockedAt }: Held,
  samplePath: string,
  appVersion: string,
): StoreStatus => ({
  state: path === null ? 'none' : store === null ? 'locked' : 'open',
  name: path === null ? '' : basename(path, extname(path)),
  folder: path === null ? '' : dirname(path),
  isSample: path === samplePath,
  lastOpenedAt,
  lockedAt,
  appVersion,
});

function refuseWithoutKeyFile(path: string): void {
  if (existsSync(keyFilePath(path))) return;
  throw new AppError(
    'not-a-store',
    'There is no key file beside this file, so it is not a Casetable store. Choose the store, with its “-keys” file in the same folder.',
  );
}
