import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { storeVersion } from '../../../src/main/store/migrate.ts';
import { probeStore } from '../../../src/main/store/probe-store.ts';
import { putBackReplaced, replacedPath } from '../../../src/main/vault/clear-rotation.ts';
import { flipByte, leavesOf } from '../../support/damage-store.ts';
import { dieInChangeOf } from '../../support/die-in-change-of.ts';
import { eighthVersion } from '../../support/eighth-version.ts';
import { generateStore } from '../../support/generate-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore, temporaryFolder, type TestStore } from '../../support/test-store.ts';

// Each makes a real store; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 60_000 });

async function aClosedStore(): Promise<TestStore> {
  const store = await openTestStore();
  await generateStore(store, { cases: 40 });
  await store.close();
  return store;
}

/** What lies on the disk, with when it was written last. */
const onDisk = (path: string): unknown =>
  [path, `${path}-journal`].map((file) =>
    existsSync(file) ? [readFileSync(file).toString('base64'), statSync(file).mtimeMs] : null,
  );

const codeOf = (work: () => void): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

it('leaves a store of an earlier version as it is', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'eighth.casetable');
  const key = randomBytes(32);
  eighthVersion(path, key);
  const before = onDisk(path);
  expect(codeOf(() => probeStore(path, key))).toBeNull();
  expect(onDisk(path)).toEqual(before);
});

it('leaves a damaged store as it is, whether it opens or not', async () => {
  await using store = await aClosedStore();
  flipByte(store.path, leavesOf(store.path, store.key, 'actions')[1] ?? 0, 2000);
  const before = onDisk(store.path);
  expect(codeOf(() => probeStore(store.path, store.key))).toBeNull();
  expect(onDisk(store.path)).toEqual(before);
  flipByte(store.path, 1, 2000);
  const worse = onDisk(store.path);
  expect(codeOf(() => probeStore(store.path, store.key))).toBe('store-damaged');
  expect(codeOf(() => probeStore(store.path, randomBytes(32)))).toBe('store-damaged');
  expect(onDisk(store.path)).toEqual(worse);
});

it('plays no journal back', async () => {
  await using store = await aClosedStore();
  dieInChangeOf(store.path, store.key);
  const before = onDisk(store.path);
  expect(codeOf(() => probeStore(store.path, store.key))).toBe('read-only-folder');
  expect(onDisk(store.path)).toEqual(before);
});

it.each([
  ['has it open', 'BEGIN EXCLUSIVE'],
  ['writes', 'BEGIN IMMEDIATE'],
  ['reads', 'BEGIN; SELECT count(*) FROM forums'],
])('finds that somebody %s', async (_what, held) => {
  await using store = await aClosedStore();
  using other = openRaw(store.path, store.key);
  for (const statement of held.split('; ')) {
    const prepared = other.handle.prepare(statement);
    if (prepared.reader) prepared.get();
    else prepared.run();
  }
  expect(codeOf(() => probeStore(store.path, store.key))).toBe('store-in-use');
});

it('serves to put back the store of before an interrupted rotation, in its own version', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'north.casetable');
  const keys = [randomBytes(32), randomBytes(32)].map((dataKey, index) => ({
    epoch: index + 1,
    dataKey,
    addressKey: randomBytes(32),
  }));
  const key = keys[0]?.dataKey ?? Buffer.alloc(0);
  eighthVersion(replacedPath(path), key);
  const bytes = readFileSync(replacedPath(path));
  expect(await putBackReplaced(path, keys)).toBe(true);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  using raw = openRaw(path, key);
  expect(raw.handle.pragma('user_version', { simple: true })).toBe(8);
  expect(storeVersion).toBeGreaterThan(8);
});
