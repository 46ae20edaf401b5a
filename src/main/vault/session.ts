import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import type { LockReason } from '../../shared/domain/lock.ts';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import { callsFor } from '../../shared/ipc/may.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { isLocked } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { logError } from '../log.ts';
import { addForum } from '../services/new-forum.ts';
import { createAttempts } from './attempts.ts';
import { auditTries } from './enter-store.ts';
import { createHold, letGo, nothingOpen, type Held } from './held-store.ts';
import { createTurns } from './in-turn.ts';
import { keyCopyPath, keyFilePath, listSlots, storeIdOf, type OpenedKeyFile } from './key-file.ts';
import type { SlotChoice, UnlockedKeys } from './open-keys.ts';
import type { RecentStore } from './recent-store.ts';
import { createKeySteps, giveNotice, type KeySteps } from './session-keys.ts';
import { makeStore, openWithSecret } from './store-files.ts';
import type { Leaving, OpenedStore, StoreWatcher } from './store-watchers.ts';

export type NewStore = {
  readonly path: string;
  /** Who makes it, and is its first coordinator. */
  readonly userName: string;
  readonly passphrase: string;
  readonly forumName: string;
  readonly forumKind: ForumKind;
};

/** Why the store locks, and what the unlock screen needs to say of it. */
export type Locking = {
  readonly reason: LockReason;
  /** How long nobody had used it, where that is the reason. */
  readonly idleMinutes: number | null;
  readonly isAllKept: boolean;
  readonly asksWho: boolean;
  /** A change that is running may end for so long; after that it is rolled back. */
  readonly patienceMs: number;
  /** @default locked */
  readonly leaving: Leaving;
  /** Says, while it is being locked, that there is no time for any of this after all. */
  readonly hurry: AbortSignal | null;
};

export type Session = {
  readonly watch: (watcher: StoreWatcher) => void;
  /** The store at hand, open or locked. */
  readonly path: () => string | null;
  /** Null while locked. */
  readonly opened: () => OpenedStore | null;
  readonly status: () => StoreStatus;
  /** Makes a file the one to unlock; it must look like a store. */
  readonly choose: (path: string) => Promise<StoreStatus>;
  readonly create: (created: NewStore) => Promise<StoreStatus>;
  readonly unlock: (choice: SlotChoice, secret: string) => Promise<StoreStatus>;
  /** Ends with no key in memory, whatever fails on the way. */
  readonly lock: (locking?: Partial<Locking>) => Promise<StoreStatus>;
  /** What is known only after it was locked: whether all that was typed is kept. */
  readonly noteAllKept: (isAllKept: boolean) => void;
  readonly forget: () => Promise<StoreStatus>;
  /** How often a store has been let go: a call that saw another number began before a lock. */
  readonly visit: () => number;
  /** Null while locked. */
  readonly openStore: () => Store | null;
  /** @throws AppError `locked` */
  readonly requireStore: () => Store;
  /** The keys with which the store was opened, and the file they lie in. @throws AppError `locked` */
  readonly requireKeys: () => UnlockedKeys & { readonly storePath: string };
  /** After the key file was changed. */
  readonly keysChanged: (file: OpenedKeyFile) => void;
} & KeySteps;

type Options = {
  readonly now: () => Instant;
  /** The name of the account on the computer: the first user's of a store that has none yet. */
  readonly accountName: string;
  readonly appVersion: string;
  readonly samplePath: string;
  readonly recent: RecentStore;
  /** Where wrong passphrases are counted across starts; null to count in memory only. */
  readonly attemptsFile: string | null;
  /** For tests: time that only goes forward. @default the computer's */
  readonly steadyMs?: () => number;
};

/** Which store is at hand and whether it is open: the one place that holds an open store. */
export function createSession(options: Options): Session {
  const steps = createSteps(options);
  const inTurn = createTurns();
  return {
    status: steps.status,
    watch: steps.watch,
    path: steps.path,
    opened: steps.opened,
    openStore: steps.openStore,
    requireStore: steps.requireStore,
    requireKeys: steps.requireKeys,
    keysChanged: steps.keysChanged,
    visit: steps.visit,
    noteAllKept: steps.noteAllKept,
    guardTry: steps.guardTry,
    interrupt: steps.interrupt,
    atKeys: (work) => inTurn(() => steps.atKeys(work)),
    whileClosed: (work) => inTurn(() => steps.whileClosed(work)),
    recover: (recovering) => inTurn(() => steps.recover(recovering)),
    choose: (path) => inTurn(() => steps.choose(path)),
    create: (created) => inTurn(() => steps.create(created)),
    unlock: (choice, secret) => inTurn(() => steps.unlock(choice, secret)),
    lock: (locking) => {
      // Nobody who locks waits for the keys to be changed to the end.
      steps.interrupt();
      return inTurn(() => steps.lock(locking));
    },
    forget: () => inTurn(() => steps.forget()),
  };
}

function createSteps({
  now,
  accountName,
  appVersion,
  samplePath,
  recent,
  attemptsFile,
  steadyMs = () => performance.now(),
}: Options): Session {
  const held = nothingOpen(recent);
  const nowMs = (): number => Date.parse(now());
  const attempts = createAttempts({ nowMs, steadyMs, storeIdOf, file: attemptsFile });
  const status = (): StoreStatus => statusOf(held, samplePath, appVersion);
  const point = (path: string | null): Promise<void> => pointTo(held, recent, path);
  const hold = createHold(held, now, point);
  const audited = (path: string): Promise<void> => auditTries(held.store, attempts, path);

  return {
    status,
    ...createKeySteps(held, { attempts, audited, hold, now, accountName, appVersion }),
    choose: async (path) => {
      await letGo(held);
      refuseWithoutKeyFile(path);
      return point(path).then(status);
    },
    create: async ({ path, userName, passphrase, forumName, forumKind }) => {
      await letGo(held);
      const first = { name: userName, passphrase };
      const store = await hold(path, await makeStore(path, first, { at: now(), accountName }));
      await addForum(store, forumName, forumKind);
      giveNotice(held, 'store-made');
      return status();
    },
    unlock: async (choice, secret) => {
      const { path } = held;
      if (path === null) throw new AppError('not-found', 'Choose a store first.');
      if (held.store !== null) return status();
      const as = { at: now(), accountName, appVersion };
      const open = () => openWithSecret(path, { choice, secret }, as);
      await attempts.guard(path, userOf(choice), async () => hold(path, await open()));
      await audited(path);
      return status();
    },
    lock: async (locking) => {
      await lockStore(held, now(), locking);
      return status();
    },
    forget: async () => {
      await letGo(held);
      return point(null).then(status);
    },
    ...lookInto(held),
  };
}

/** Makes a store the one at hand; where it was is a help for next time, on which nothing depends. */
async function pointTo(held: Held, recent: RecentStore, path: string | null): Promise<void> {
  const isOther = path !== held.path && held.path !== null;
  if (isOther) Object.assign(held, { lastOpenedAt: null, locked: null, lastUserId: null });
  held.path = path;
  held.lastUserId = held.store?.viewer.userId ?? held.lastUserId;
  await remember(recent, path, held.lastUserId);
}

/** What may be asked of an open store without waiting for a turn. */
const lookInto = (
  held: Held,
): Pick<
  Session,
  | 'openStore'
  | 'requireStore'
  | 'requireKeys'
  | 'keysChanged'
  | 'visit'
  | 'noteAllKept'
  | 'watch'
  | 'opened'
  | 'path'
> => ({
  watch: (watcher) => void held.watchers.push(watcher),
  path: () => held.path,
  opened: () => held.opened,
  openStore: () => held.store,
  requireStore: () => {
    if (held.store === null) throw isLocked();
    return held.store;
  },
  requireKeys: () => {
    const { keys, path } = held;
    if (keys === null || path === null) throw isLocked();
    return { ...keys, storePath: path };
  },
  keysChanged: (file) => {
    if (held.keys !== null) held.keys = { ...held.keys, ...file };
  },
  visit: () => held.visit,
  noteAllKept: (isAllKept) => {
    if (held.locked !== null) held.locked = { ...held.locked, isAllKept };
  },
});

async function lockStore(
  held: Held,
  at: Instant,
  { patienceMs = 0, leaving = 'locked', hurry = null, ...said }: Partial<Locking> = {},
): Promise<void> {
  if (held.store === null) return;
  const unsaid = { reason: 'person', idleMinutes: null, isAllKept: false, asksWho: false } as const;
  held.locked = { at, ...unsaid, ...said };
  // A disk that is gone must not keep the screen open: the keys are wiped all the same.
  await letGo(held, { patienceMs, leaving, hurry }).catch((error: unknown) =>
    logError('lock', error),
  );
}

const remember = (recent: RecentStore, path: string | null, userId: string | null): Promise<void> =>
  (path === null ? recent.clear() : recent.write(path, userId)).catch((error: unknown) =>
    logError('recent-store', error),
  );

function statusOf(
  { path, store, keys, closing, lastUserId, lastOpenedAt, locked }: Held,
  samplePath: string,
  appVersion: string,
): StoreStatus {
  const users = path === null ? [] : usersToUnlock(path);
  return {
    state: path === null ? 'none' : store !== null ? 'open' : closing ? 'changing-keys' : 'locked',
    name: path === null ? '' : basename(path, extname(path)),
    folder: path === null ? '' : dirname(path),
    isSample: path === samplePath,
    users,
    // Whoever was here last may have been removed since.
    lastUserId: users.some(({ userId }) => userId === lastUserId) ? lastUserId : null,
    viewer: store === null ? null : { ...store.viewer, may: callsFor(store.viewer.role) },
    notice: keys?.notice ?? null,
    lastOpenedAt,
    locked,
    appVersion,
  };
}

const usersToUnlock = (path: string): StoreStatus['users'] =>
  listSlots(path).flatMap(({ userId, name, role }) =>
    userId === null || role === null ? [] : [{ userId, name, role }],
  );

const userOf = (choice: SlotChoice): string | null =>
  choice === null || choice === 'recovery' ? null : choice.userId;

function refuseWithoutKeyFile(path: string): void {
  if (existsSync(keyFilePath(path)) || existsSync(keyCopyPath(path))) return;
  throw new AppError(
    'not-a-store',
    'There is no key file beside this file, so it is not a Casetable store. Choose the store, with its “-keys” file in the same folder.',
  );
}
