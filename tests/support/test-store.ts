import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addForum } from '../../src/main/services/new-forum.ts';
import { createStore, openStore } from '../../src/main/store/open-store.ts';
import { createStoreAccess, type Store } from '../../src/main/store/store.ts';
import type { ForumKind } from '../../src/shared/domain/forum-kind.ts';

/** A folder of its own for one test, gone after it. */
export function temporaryFolder(): { path: string; [Symbol.dispose]: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'casetable-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export type TestStore = Store & {
  readonly path: string;
  readonly key: Uint8Array;
  /** Closes the store and opens it again, as a new start of the app would. */
  readonly reopen: () => Promise<TestStore>;
  readonly setNow: (now: string) => void;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

type Options = { readonly kind?: ForumKind; readonly now?: string; readonly actor?: string };

/** A real encrypted store with a forum in it. The clock stands where the test puts it. */
export async function openTestStore({
  kind = 'marac',
  now = '2026-11-09T09:00:00.000Z',
  actor = 'j.lowe',
}: Options = {}): Promise<TestStore> {
  const folder = temporaryFolder();
  const path = join(folder.path, 'test.casetable');
  const key = randomBytes(32);
  let clock = now;
  const wrap = (store: Store): TestStore => ({
    ...store,
    path,
    key,
    setNow: (moment) => {
      clock = moment;
    },
    reopen: async () => {
      await store.close();
      return wrap(createStoreAccess(openStore(path, key), () => clock, actor));
    },
    [Symbol.asyncDispose]: async () => {
      await store.close();
      folder[Symbol.dispose]();
    },
  });
  const store = wrap(createStoreAccess(await createStore(path, key), () => clock, actor));
  await addForum(store, kind === 'marac' ? 'Northmere MARAC' : 'Northmere ASBRAC', kind);
  return store;
}
