import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/main/store/open-store.ts';
import { scanInThread } from '../../../src/main/store/scan-in-thread.ts';
import { isSound, scanPages } from '../../../src/main/store/scan-pages.ts';
import {
  append,
  flipByte,
  leavesOf,
  readPage,
  swapPages,
  writePage,
  zeroPage,
} from '../../support/damage-store.ts';
import { openInAnotherProcess } from '../../support/other-process.ts';
import { generateStore } from '../../support/generate-store.ts';
import { scanWorkerUrl } from '../../support/scan-worker-url.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const pageSize = 4096;

/** A closed store of some hundred pages. */
async function aClosedStore(): Promise<TestStore> {
  const store = await openTestStore();
  await generateStore(store, { cases: 100 });
  await store.close();
  return store;
}

it('finds nothing in a store that is whole, and has seen each of its pages', async () => {
  await using store = await aClosedStore();
  const told: number[][] = [];
  const scan = await scanPages(store.path, store.key, {
    onProgress: (...progress) => told.push(progress),
  });
  const pages = statSync(store.path).size / pageSize;
  expect(pages).toBeGreaterThan(300);
  expect(scan).toEqual({ pages, badPages: [], lengthProblem: null });
  expect(isSound(scan)).toBe(true);
  expect(told).toEqual([
    [256, pages],
    [pages, pages],
  ]);
});

it('changes nothing of the store', async () => {
  await using store = await aClosedStore();
  flipByte(store.path, 7, 100);
  const before = readFileSync(store.path);
  await scanPages(store.path, store.key);
  expect(readFileSync(store.path)).toEqual(before);
});

it.each([
  ['its beginning', 0],
  ['its middle', 2000],
  ['its initialisation vector', 4016],
  ['the first byte of its seal', 4032],
  ['the last byte of its seal', 4095],
])('names a page of which one bit was flipped in %s', async (_where, offset) => {
  await using store = await aClosedStore();
  const pages = statSync(store.path).size / pageSize;
  const numbers = [2, 256, 257, pages];
  for (const number of numbers) flipByte(store.path, number, offset);
  const scan = await scanPages(store.path, store.key);
  expect(scan).toEqual({ pages, badPages: numbers, lengthProblem: null });
  expect(isSound(scan)).toBe(false);
});

it('names both of two pages that changed places', async () => {
  await using store = await aClosedStore();
  const [one = 0, other = 0] = leavesOf(store.path, store.key, 'actions');
  swapPages(store.path, one, other);
  const { badPages } = await scanPages(store.path, store.key);
  expect(badPages).toEqual([one, other].toSorted((a, b) => a - b));
});

it('names a page that was overwritten with zeros', async () => {
  await using store = await aClosedStore();
  zeroPage(store.path, 100);
  expect(await scanPages(store.path, store.key)).toMatchObject({ badPages: [100] });
});

it('names the first page alone when only that is bad, and judges the length by its parts', async () => {
  await using store = await aClosedStore();
  const pages = statSync(store.path).size / pageSize;
  flipByte(store.path, 1, 500);
  expect(await scanPages(store.path, store.key)).toEqual({
    pages,
    badPages: [1],
    lengthProblem: null,
  });
  truncateSync(store.path, statSync(store.path).size - 1000);
  expect(await scanPages(store.path, store.key)).toEqual({
    pages,
    badPages: [1, pages],
    lengthProblem: 'ends-inside-a-page',
  });
});

it.each([
  ['another key', async (): Promise<void> => {}, randomBytes(32)],
  ['another salt', async (path: string) => flipByte(path, 1, 3), null],
])('finds no page whole with %s', async (_what, spoil, otherKey) => {
  await using store = await aClosedStore();
  await spoil(store.path);
  const pages = statSync(store.path).size / pageSize;
  const { badPages } = await scanPages(store.path, otherKey ?? store.key);
  expect(badPages).toHaveLength(pages);
});

it.each([
  ['a page', pageSize],
  ['1,000 bytes', 1000],
])('finds that a store was cut short by %s', async (_what, bytes) => {
  await using store = await aClosedStore();
  const pages = statSync(store.path).size / pageSize;
  truncateSync(store.path, pages * pageSize - bytes);
  expect(await scanPages(store.path, store.key)).toEqual({
    pages,
    badPages: [pages],
    lengthProblem: 'too-short',
  });
});

it.each([
  ['a page', pageSize],
  ['1,000 bytes', 1000],
])('finds %s of garbage behind the store, and no bad page', async (_what, bytes) => {
  await using store = await aClosedStore();
  const pages = statSync(store.path).size / pageSize;
  append(store.path, randomBytes(bytes));
  expect(await scanPages(store.path, store.key)).toEqual({
    pages,
    badPages: [],
    lengthProblem: 'too-long',
  });
});

it.each([0, 10])('finds a file of %i bytes too short', async (size) => {
  await using store = await aClosedStore();
  truncateSync(store.path, size);
  const { lengthProblem } = await scanPages(store.path, store.key);
  expect(lengthProblem).toBe(size === 0 ? 'too-short' : 'ends-inside-a-page');
});

it('cannot see that an old page was put back: SQLCipher seals a page, not its age', async () => {
  await using store = await aClosedStore();
  const [number = 0] = leavesOf(store.path, store.key, 'forums');
  const old = readPage(store.path, number);
  const again = await store.reopen();
  await again.db.updateTable('forums').set({ name: 'Southmere MARAC' }).execute();
  await again.close();
  writePage(store.path, number, old);
  expect(isSound(await scanPages(store.path, store.key))).toBe(true);
});

it('refuses a store that is not there', async () => {
  await using store = await aClosedStore();
  await expect(scanPages(`${store.path}.gone`, store.key)).rejects.toThrow('ENOENT');
});

it('looks again at a page of an open store that is just being written', async () => {
  await using store = await aClosedStore();
  const { path, key } = store;
  const good = readPage(path, 50);
  zeroPage(path, 50);
  const open = openStore(path, key);
  let isMended = false;
  const scan = await scanPages(path, key, {
    descriptor: open.descriptor,
    onProgress: () => {
      if (isMended) return;
      isMended = true;
      // After the scan has read the page, and before it looks again.
      writePage(path, 50, good);
    },
  });
  expect(isMended).toBe(true);
  expect(isSound(scan)).toBe(true);
  zeroPage(path, 50);
  const again = await scanPages(path, key, { descriptor: open.descriptor });
  expect(again).toMatchObject({ badPages: [50], lengthProblem: null });
  await open.close();
});

it('stops when it is asked to', async () => {
  await using store = await aClosedStore();
  let asked = 0;
  const stopped = scanPages(store.path, store.key, { shouldStop: () => (asked += 1) > 1 });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(asked).toBe(2);
});

it('scans in a thread, tells of its progress, and leaves the key of its caller as it is', async () => {
  await using store = await aClosedStore();
  flipByte(store.path, 60, 60);
  const pages = statSync(store.path).size / pageSize;
  const key = Uint8Array.from(store.key);
  const told: number[] = [];
  const scan = scanInThread(scanWorkerUrl, { path: store.path }, key, (done) => told.push(done));
  expect(await scan.result).toEqual({ pages, badPages: [60], lengthProblem: null });
  expect(told).toEqual([256, pages]);
  expect(key).toEqual(Uint8Array.from(store.key));
  await scan.stop();
});

it('stops a thread, and passes on what the thread could not do', async () => {
  await using store = await aClosedStore();
  const scan = scanInThread(scanWorkerUrl, { path: store.path }, store.key);
  await scan.stop();
  await expect(scan.result).rejects.toMatchObject({ code: 'cancelled' });
  const missing = scanInThread(scanWorkerUrl, { path: `${store.path}.gone` }, store.key);
  await expect(missing.result).rejects.toThrow('The thread that checks the store failed');
});

it('scans a store while it is written, and finds it whole each time', async () => {
  await using store = await aClosedStore();
  const open = openStore(store.path, store.key);
  const { path, key } = store;
  for (let turn = 0; turn < 5; turn += 1) {
    const scan = scanInThread(scanWorkerUrl, { path, descriptor: open.descriptor }, key);
    for (let change = 0; change < 10; change += 1) {
      await open.db
        .updateTable('actions')
        .set({ text: `Changed for the ${turn}th and ${change}th time` })
        .where('position', '=', change % 6)
        .execute();
      // Gives the thread's messages their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isSound(await scan.result)).toBe(true);
  }
  await open.close();
});

it('keeps the lock of an open store', async () => {
  await using store = await aClosedStore();
  const open = openStore(store.path, store.key);
  const { path, key } = store;
  await scanInThread(scanWorkerUrl, { path, descriptor: open.descriptor }, key).result;
  expect(openInAnotherProcess(path, key)).toBe('store-in-use');
  await open.close();
  expect(openInAnotherProcess(path, key)).toBe('opened');
}, 60_000);

// Windows keeps its locks; there only the rule is needless.
it.skipIf(process.platform === 'win32')(
  'would lose that lock by opening the file anew, which is why nobody may',
  async () => {
    await using store = await aClosedStore();
    const open = openStore(store.path, store.key);
    await scanPages(store.path, store.key);
    expect(openInAnotherProcess(store.path, store.key)).toBe('opened');
    await open.close();
  },
  60_000,
);
