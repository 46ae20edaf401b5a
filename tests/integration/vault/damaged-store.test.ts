import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, vi } from 'vitest';
import { checkStore } from '../../../src/main/store/check-store.ts';
import { isSound, scanPages, type PageScan } from '../../../src/main/store/scan-pages.ts';
import { storeError } from '../../../src/main/store/store-error.ts';
import { wasLeftUnclean } from '../../../src/main/vault/unclean-end.ts';
import {
  append,
  flipByte,
  leavesOf,
  readPage,
  swapPages,
  writePage,
  zeroPage,
} from '../../support/damage-store.ts';
import { dieInChangeOf } from '../../support/die-in-change-of.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import { openKept, type KeptStore } from '../../support/kept-store.ts';
import { tellRefused } from '../../support/tell-fault.ts';

// Each makes a real store; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const kept = keptForTests(60);

/** What a person is told who has typed the right passphrase. */
const toldAt = (store: KeptStore, faultId: string | null = null): Promise<unknown> =>
  (faultId === null ? openKept(store) : tellRefused(faultId, openKept(store))).then(
    () => 'opened',
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  );

const scanOf = ({ path, key }: KeptStore): Promise<PageScan> => scanPages(path, key);

const isDamaged = {
  code: 'store-damaged',
  // Without a salt or a first page it may be the key file that is older: that is said as well.
  message: expect.stringMatching(
    /^The passphrase was right, but .* (?:It was not|Nothing was) changed\./,
  ),
};

describe('a file that is no store', () => {
  it('is refused and not made one when it is empty', async () => {
    using store = kept.take();
    truncateSync(store.path, 0);
    expect(await toldAt(store, 'F11')).toMatchObject({ code: 'not-a-store' });
    expect(statSync(store.path).size).toBe(0);
  });

  it('is refused and not encrypted when it is plain SQLite', async () => {
    using store = kept.take();
    rmSync(store.path);
    const plain = new Database(store.path);
    plain.exec('CREATE TABLE forums (id TEXT)');
    plain.close();
    const before = readFileSync(store.path);
    expect(await toldAt(store, 'F12')).toMatchObject({ code: 'not-a-store' });
    expect(readFileSync(store.path)).toEqual(before);
  });
});

describe('damage at which nothing can be read', () => {
  it.each<[string, (store: KeptStore) => void]>([
    ['a bit of the salt flipped', ({ path }) => flipByte(path, 1, 5)],
    ['a bit of the first page flipped', ({ path }) => flipByte(path, 1, 2000)],
    ['a bit of the first page’s seal flipped', ({ path }) => flipByte(path, 1, 4050)],
    ['the first page overwritten with zeros', ({ path }) => zeroPage(path, 1)],
    ['the first page changed with another', ({ path }) => swapPages(path, 1, 2)],
    [
      'a bit of what names the tables flipped',
      ({ path, key }) => flipByte(path, leavesOf(path, key, 'sqlite_schema')[0] ?? 0, 2000),
    ],
    ['a page cut off', ({ path }) => truncateSync(path, statSync(path).size - 4096)],
    ['1,000 bytes cut off', ({ path }) => truncateSync(path, statSync(path).size - 1000)],
  ])('is told apart from a wrong passphrase, and changes nothing: %s', async (_what, damage) => {
    using store = kept.take();
    damage(store);
    const before = readFileSync(store.path);
    expect(await toldAt(store, 'F13')).toEqual(isDamaged);
    expect(await toldAt({ ...store, passphrase: 'six otters in the rain' })).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(readFileSync(store.path).equals(before)).toBe(true);
    expect(isSound(await scanOf(store))).toBe(false);
  });
});

describe('damage in the middle', () => {
  it.each<[string, (path: string, page: number, other: number) => number[]]>([
    ['a bit flipped', (path, page) => (flipByte(path, page, 2000), [page])],
    ['a page overwritten with zeros', (path, page) => (zeroPage(path, page), [page])],
    ['two pages changed', (path, page, other) => (swapPages(path, page, other), [page, other])],
  ])('leaves every other table readable, and is named by its page: %s', async (_what, damage) => {
    using store = kept.take();
    const [, page = 0, other = 0] = leavesOf(store.path, store.key, 'actions');
    const bad = damage(store.path, page, other).toSorted((a, b) => a - b);
    expect(await scanOf(store)).toMatchObject({ badPages: bad, lengthProblem: null });

    const { db, close } = await openKept(store);
    const actions = (): Promise<unknown> => db.selectFrom('actions').selectAll().execute();
    expect(storeError(await actions().catch((error: unknown) => error))).toMatchObject(isDamaged);
    expect(await db.selectFrom('hearings').selectAll().execute()).toHaveLength(60);
    expect(await db.selectFrom('persons').selectAll().execute()).toHaveLength(120);
    const write = db.updateTable('actions').set({ status_note: 'x' }).execute();
    expect(storeError(await write.catch((error: unknown) => error))).toMatchObject(isDamaged);
    await close();
  });

  it('is not mended by an attempt to write there, which leaves the whole rows as they were', async () => {
    using store = kept.take();
    const bad = leavesOf(store.path, store.key, 'actions').at(-1) ?? 0;
    flipByte(store.path, bad, 2000);
    const { db, close } = await openKept(store);
    const write = db.updateTable('actions').set({ status_note: 'x' }).execute();
    await expect(write).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
    const first = db.selectFrom('actions').select('status_note').orderBy('id').limit(1);
    expect(await first.execute()).toEqual([{ status_note: '' }]);
    await close();
    expect(await scanOf(store)).toMatchObject({ badPages: [bad], lengthProblem: null });
  });
});

it('opens a store with garbage behind it, of which the scan tells', async () => {
  using store = kept.take();
  append(store.path, randomBytes(5000));
  expect(await scanOf(store)).toMatchObject({ badPages: [], lengthProblem: 'too-long' });
  const { db, close } = await openKept(store);
  expect(await checkStore(db)).toEqual({ findings: [], brokenReferences: [] });
  expect(await db.selectFrom('actions').selectAll().execute()).toHaveLength(360);
  await close();
});

describe('what no check of the store itself can see', () => {
  it('takes a page from yesterday for one of today', async () => {
    using store = kept.take();
    const page = leavesOf(store.path, store.key, 'actions')[3] ?? 0;
    const old = readPage(store.path, page);
    const first = await openKept(store);
    await first.db.updateTable('actions').set({ status_note: 'today' }).execute();
    await first.close();
    writePage(store.path, page, old);
    expect(isSound(await scanOf(store))).toBe(true);
    const { db, close } = await openKept(store);
    expect(await checkStore(db)).toMatchObject({ findings: [] });
    const notes = db.selectFrom('actions').select('status_note').distinct();
    expect((await notes.execute()).map((row) => row.status_note).toSorted()).toEqual(['', 'today']);
    await close();
  });

  it('takes the whole store from yesterday for that of today', async () => {
    using store = kept.take();
    const old = `${store.path}-old`;
    copyFileSync(store.path, old);
    const first = await openKept(store);
    await first.db.updateTable('actions').set({ status_note: 'today' }).execute();
    await first.close();
    copyFileSync(old, store.path);
    expect(isSound(await scanOf(store))).toBe(true);
    expect(await toldAt(store)).toBe('opened');
  });
});

describe('an end in the middle of a change', () => {
  it('is rolled back by the journal, and what was said to be saved is there', async () => {
    using store = kept.take();
    dieInChangeOf(store.path, store.key);
    // The change was on its way into the file: without its journal the file is of two minds.
    expect(readFileSync(`${store.path}-journal`).subarray(0, 4).toString('hex')).toBe('d9d505f9');
    expect(wasLeftUnclean(store.path)).toBe(true);
    const { db, close } = await openKept(store);
    const notes = db.selectFrom('actions').select('status_note').distinct();
    expect(await notes.execute()).toEqual([{ status_note: 'saved' }]);
    expect(await checkStore(db)).toEqual({ findings: [], brokenReferences: [] });
    await close();
    expect(isSound(await scanOf(store))).toBe(true);
    expect(wasLeftUnclean(store.path)).toBe(false);
  });

  it('is never silent when somebody took the journal away, though every check may pass', async () => {
    using store = kept.take();
    dieInChangeOf(store.path, store.key);
    rmSync(`${store.path}-journal`);
    expect(wasLeftUnclean(store.path)).toBe(true);
    expect(isSound(await scanOf(store))).toBe(true);
    const { db, close } = await openKept(store);
    const notes = db.selectFrom('actions').select('status_note').distinct();
    const found = (await notes.execute()).map((row) => row.status_note).toSorted();
    // Half of the change stayed. Only the note of the unclean end tells a person to look.
    expect(found).toEqual(['saved', 'spoil']);
    expect(await checkStore(db)).toEqual({ findings: [], brokenReferences: [] });
    await close();
  });

  it('is told by either of the two files that a clean end takes away', async () => {
    using store = kept.take();
    expect(wasLeftUnclean(store.path)).toBe(false);
    const { close } = await openKept(store);
    expect(wasLeftUnclean(store.path)).toBe(true);
    await close();
    expect(wasLeftUnclean(store.path)).toBe(false);
    for (const ending of ['-journal', '-in-use']) {
      writeFileSync(store.path + ending, '');
      expect(wasLeftUnclean(store.path)).toBe(true);
      rmSync(store.path + ending);
    }
    expect(wasLeftUnclean(store.path)).toBe(false);
  });
});
