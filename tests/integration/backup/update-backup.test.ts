import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { migrations, storeVersion } from '../../../src/main/store/migrate.ts';
import { storeError } from '../../../src/main/store/store-error.ts';
import { backupsOf, openKept, verify } from '../../support/backed-up.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { makeOlder } from '../../support/make-older.ts';
import { openRaw } from '../../support/raw-store.ts';
import { tellRefused } from '../../support/tell-fault.ts';

const kept = keptForTests(2);

const versionOf = ({ path, key }: KeptStore): unknown => {
  using raw = openRaw(path, key);
  return raw.handle.pragma('user_version', { simple: true });
};

it('backs a store up, verified, before a newer version changes it', async () => {
  using store = kept.take();
  makeOlder(store);
  const { opened } = await openKept(store);
  await opened.close();
  expect(versionOf(store)).toBe(storeVersion);
  const [backup, ...others] = backupsOf(store.path);
  expect(others).toEqual([]);
  expect(backup).toMatchObject({ kind: 'before-update', manifest: { storeVersion: 7, epoch: 1 } });
  expect(await verify(backup?.path ?? '', store.key)).toMatchObject({
    counts: { store_facts: 1 },
    sha256: backup?.manifest.sha256,
  });
});

it('makes none of a store of this version', async () => {
  using store = kept.take();
  const { opened } = await openKept(store);
  await opened.close();
  expect(backupsOf(store.path)).toEqual([]);
});

it('leaves the store as it was and names the backup when a step fails', async () => {
  using store = kept.take();
  makeOlder(store);
  const last = migrations.at(-1);
  if (last === undefined) throw new Error('There is no step');
  const failing = vi.spyOn(last, 'sql', 'get' as never);
  failing.mockReturnValue(`CREATE TABLE half (id TEXT); INSERT INTO nowhere VALUES (1);`);
  try {
    const refused = await tellRefused('F44', openKept(store)).catch((error: unknown) => error);
    const [backup] = backupsOf(store.path);
    expect(refused).toMatchObject({
      code: 'update-failed',
      message: expect.stringContaining(backup?.name ?? 'no backup'),
    });
  } finally {
    failing.mockRestore();
  }
  expect(versionOf(store)).toBe(7);
  using raw = openRaw(store.path, store.key);
  const half = raw.handle.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all();
  expect(half).toEqual([]);
});

it('refuses a store from a newer version without a backup or a change', async () => {
  using store = kept.take();
  {
    using raw = openRaw(store.path, store.key);
    raw.handle.pragma(`user_version = ${storeVersion + 1}`);
  }
  const before = readFileSync(store.path);
  const refused = await tellRefused('F45', openKept(store)).catch((error: unknown) =>
    storeError(error),
  );
  expect(refused).toMatchObject({ code: 'store-from-future' });
  expect(readFileSync(store.path)).toEqual(before);
  expect(backupsOf(store.path)).toEqual([]);
});
