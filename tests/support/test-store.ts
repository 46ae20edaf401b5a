import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addForum } from '../../src/main/services/new-forum.ts';
import { createStore, openStore } from '../../src/main/store/open-store.ts';
import { auditKeyOf } from '../../src/main/store/audit-store.ts';
import { createSealer } from '../../src/main/store/sealer.ts';
import { createStoreAccess, type Store, type StoreAccess } from '../../src/main/store/store.ts';
import { saveUser } from '../../src/main/store/user-store.ts';
import type { Viewer } from '../../src/shared/domain/access/user.ts';
import type { ForumKind } from '../../src/shared/domain/forum-kind.ts';

// A backup that was begun at closing may still be on its way.
const gone = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

/** A folder of its own for one test, gone after it. */
export function temporaryFolder(): { path: string; [Symbol.dispose]: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'casetable-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, gone) };
}

/** A coordinator who holds the address key, unless the test says who else. */
export const aViewer = (given: Partial<Viewer> = {}): Viewer => ({
  userId: '7d9f7a52-6f5e-4b53-8a36-0f6a1d1b2c01',
  name: 'j.lowe',
  role: 'coordinator',
  agencyId: null,
  holdsAddressKey: true,
  ...given,
});

type Keys = { readonly key: Uint8Array; readonly addressKey: Uint8Array };

/** What a test's store is used by: the clock, somebody, and the keys. */
export const anAccess = (
  { key, addressKey }: Keys,
  now: () => string,
  viewer: Viewer = aViewer(),
): StoreAccess => ({
  now,
  viewer,
  auditKey: auditKeyOf(1, key),
  ownSealer: createSealer(Buffer.from(viewer.userId.padEnd(36).slice(0, 32))),
  sealer: viewer.holdsAddressKey ? createSealer(addressKey) : null,
});

/** Whoever works in a test is a user of its store, as everybody is who unlocks one. */
export const addViewer = ({ whole, now, viewer }: Store): Promise<void> =>
  saveUser(whole, { ...viewer, id: viewer.userId, removedAt: null, lastUnlockedAt: null }, now());

export type TestStore = Store & {
  readonly path: string;
  readonly key: Uint8Array;
  readonly addressKey: Uint8Array;
  /** Closes the store and opens it again, as a new start of the app would. */
  readonly reopen: () => Promise<TestStore>;
  readonly setNow: (now: string) => void;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

type Options = {
  readonly kind?: ForumKind;
  readonly now?: string;
  readonly viewer?: Partial<Viewer>;
};

/** A real encrypted store with a forum in it. The clock stands where the test puts it. */
export async function openTestStore({
  kind = 'marac',
  now = '2026-11-09T09:00:00.000Z',
  viewer = {},
}: Options = {}): Promise<TestStore> {
  const folder = temporaryFolder();
  const path = join(folder.path, 'test.casetable');
  const keys = { key: randomBytes(32), addressKey: randomBytes(32) };
  const access = (): StoreAccess => anAccess(keys, () => clock, aViewer(viewer));
  let clock = now;
  const wrap = (store: Store): TestStore => ({
    ...store,
    path,
    ...keys,
    setNow: (moment) => {
      clock = moment;
    },
    reopen: async () => {
      await store.close();
      const opened = createStoreAccess(openStore(path, keys.key, keys.addressKey), access());
      await opened.closuresChanged();
      return wrap(opened);
    },
    [Symbol.asyncDispose]: async () => {
      await store.close();
      folder[Symbol.dispose]();
    },
  });
  const opened = await createStore(path, keys.key);
  // Set up by a coordinator: an auditor could not.
  const setUp = createStoreAccess(
    opened,
    anAccess(keys, () => clock),
  );
  await addViewer(setUp);
  await addForum(setUp, kind === 'marac' ? 'Northmere MARAC' : 'Northmere ASBRAC', kind);
  await addViewer({ ...setUp, viewer: access().viewer });
  const store = wrap(createStoreAccess(opened, access()));
  await store.closuresChanged();
  return store;
}
