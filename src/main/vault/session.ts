import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum.ts';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { createStore, openStore, type OpenStore } from '../store/open-store.ts';
import { createStoreAccess, type Store } from '../store/store.ts';
import { addForum } from '../services/new-forum.ts';
import { createAttempts } from './attempts.ts';
import { createKeyFile, keyFilePath, openKeyFile, type StoreKey } from './key-file.ts';
import type { RecentStore } from './recent-store.ts';

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
  readonly appVersion: string;
  readonly samplePath: string;
  readonly recent: RecentStore;
};

/** Which store is at hand and whether it is open: the one place that holds an open store. */
export function createSession({ now, appVersion, samplePath, recent }: Options): Session {
  let path = recent.read();
  let store: Store | null = null;
  let lastOpenedAt: Instant | null = null;
  let lockedAt: Instant | null = null;
  const attempts = createAttempts(() => Date.parse(now()));

  const status = (): StoreStatus => ({
    state: path === null ? 'none' : store === null ? 'locked' : 'open',
    name: path === null ? '' : basename(path, extname(path)),
    folder: path === null ? '' : dirname(path),
    isSample: path === samplePath,
    lastOpenedAt,
    lockedAt,
    appVersion,
  });

  const close = async (): Promise<void> => {
    const open = store;
    store = null;
    await open?.close();
  };

  const use = async (storePath: string, opened: OpenStore): Promise<Store> => {
    path = storePath;
    store = createStoreAccess(opened, now);
    lockedAt = null;
    await recent.write(storePath);
    return store;
  };

  return {
    status,
    choose: async (chosen) => {
      await close();
      if (!existsSync(keyFilePath(chosen))) {
        throw new AppError(
          'not-a-store',
          'No key file lies beside this file, so it is not a Casetable store. Choose the store, with its “-keys” file in the same folder.',
        );
      }
      path = chosen;
      await recent.write(chosen);
      return status();
    },
    create: async ({ path: created, passphrase, forumName, forumKind }) => {
      await close();
      const opened = await makeStore(created, passphrase);
      await addForum(await use(created, opened), forumName, forumKind);
      lastOpenedAt = now();
      return status();
    },
    unlock: async (passphrase) => {
      if (path === null) throw new AppError('not-found', 'Choose a store first.');
      if (store !== null) return status();
      attempts.refuseIfTooSoon();
      const opened = await openWith(path, passphrase).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'wrong-passphrase') attempts.fail();
        throw error;
      });
      attempts.succeed();
      lastOpenedAt = await markOpened(await use(path, opened));
      return status();
    },
    lock: async () => {
      if (store !== null) lockedAt = now();
      await close();
      return status();
    },
    forget: async () => {
      await close();
      path = null;
      await recent.clear();
      return status();
    },
    requireStore: () => {
      if (store === null) throw new AppError('locked', 'Casetable is locked. Unlock it first.');
      return store;
    },
  };
}

async function openWith(path: string, passphrase: string): Promise<OpenStore> {
  if (!existsSync(path)) {
    throw new AppError(
      'store-not-found',
      'The store is not where it was. Plug in its drive, or choose the file where it is now.',
    );
  }
  const { key } = await openKeyFile(keyFilePath(path), passphrase);
  return withKey(key, () => openStore(path, key));
}

async function makeStore(path: string, passphrase: string): Promise<OpenStore> {
  if (existsSync(path)) throw new AppError('store-exists', 'A file of this name is there already.');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const { key } = await createKeyFile(keyFilePath(path), passphrase);
  try {
    return await withKey(key, () => createStore(path, key));
  } catch (error) {
    await rm(keyFilePath(path), { force: true });
    throw error;
  }
}

/** The key is wiped from memory as soon as the store has it. */
async function withKey<T>(key: StoreKey['key'], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    key.fill(0);
  }
}

/** When this store was opened before, for the unlock screen; and notes that it is open now. */
async function markOpened(store: Store): Promise<Instant | null> {
  return store.change('store.unlocked', null, async (tx, at) => {
    const name = 'last_opened_at';
    const before = await tx
      .selectFrom('store_facts')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirst();
    await tx
      .insertInto('store_facts')
      .values({ name, value: at })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: at }))
      .execute();
    return before?.value ?? null;
  });
}
