import { expect, it, vi } from 'vitest';
import { checkStore, checkStoreByTable, isInOrder } from '../../../src/main/store/check-store.ts';
import { openStore, type OpenStore } from '../../../src/main/store/open-store.ts';
import { flipByte, leavesOf } from '../../support/damage-store.ts';
import { emptyIndex } from '../../support/empty-index.ts';
import { generateStore } from '../../support/generate-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

// Each makes a real store; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 60_000 });

/** Opens a store of some size after something was done to its file. */
async function opened(damage: (store: TestStore) => void): Promise<OpenStore & AsyncDisposable> {
  const store = await openTestStore();
  await generateStore(store, { cases: 60 });
  await store.close();
  damage(store);
  const open = openStore(store.path, store.key);
  return {
    ...open,
    [Symbol.asyncDispose]: async () => {
      await open.close();
      await store[Symbol.asyncDispose]();
    },
  };
}

it('finds nothing in a store that is in order, as a whole and table by table', async () => {
  await using store = await opened(() => {});
  const told: number[][] = [];
  for (const check of [
    await checkStore(store.db),
    await checkStoreByTable(store.db, { onProgress: (...progress) => told.push(progress) }),
  ]) {
    expect(check).toEqual({ findings: [], brokenReferences: [] });
    expect(isInOrder(check)).toBe(true);
  }
  expect(told.length).toBeGreaterThan(25);
  expect(told.at(-1)).toEqual([told.length, told.length]);
});

it('lets other calls in between two tables', async () => {
  await using store = await opened(() => {});
  const done = new AbortController();
  const check = checkStoreByTable(store.db).finally(() => done.abort());
  let answered = 0;
  while (!done.signal.aborted) {
    await store.db.selectFrom('forums').selectAll().execute();
    answered += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(isInOrder(await check)).toBe(true);
  expect(answered).toBeGreaterThan(10);
});

it.each([
  ['as a whole', checkStore],
  ['table by table', checkStoreByTable],
])('finds a row that is missing from an index, %s', async (_how, check) => {
  await using store = await opened(({ path, key }) => {
    emptyIndex(path, key);
  });
  const found = await check(store.db);
  expect(found.findings).toContain('row 1 missing from index actions_by_hearing');
  expect(found.brokenReferences).toBeNull();
  expect(isInOrder(found)).toBe(false);
});

it.each([
  ['as a whole', checkStore],
  ['table by table', checkStoreByTable],
])('finds that a page cannot be read, %s', async (_how, check) => {
  await using store = await opened(({ path, key }) =>
    flipByte(path, leavesOf(path, key, 'actions')[3] ?? 0, 2000),
  );
  const found = await check(store.db);
  expect(found.findings.join()).toMatch(/unable to get the page|^actions cannot be read$/);
  expect(isInOrder(found)).toBe(false);
});

it.each([
  ['as a whole', checkStore],
  ['table by table', checkStoreByTable],
])('names each reference to nothing, %s', async (_how, check) => {
  await using store = await opened(({ path, key }) => {
    using raw = openRaw(path, key);
    raw.handle.pragma('foreign_keys = OFF');
    raw.handle.exec(`UPDATE actions SET agency_id = 'none' WHERE rowid = 7;
      INSERT INTO case_words VALUES ('reed', 'none');`);
  });
  const found = await check(store.db);
  expect(found).toEqual({
    findings: [],
    brokenReferences: expect.arrayContaining([
      { table: 'actions', rowid: 7, refersTo: 'agencies' },
      { table: 'case_words', rowid: null, refersTo: 'cases' },
    ]),
  });
  expect(isInOrder(found)).toBe(false);
});
