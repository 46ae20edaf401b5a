import type * as Fs from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it, vi } from 'vitest';
import { backupFolderOf } from '../../../src/main/backup/backup-files.ts';
import { backupsOf, openKept } from '../../support/backed-up.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import { makeOlder } from '../../support/make-older.ts';

const disk = vi.hoisted(() => ({ events: [] as string[], opened: new Map<number, string>() }));

/** What a power cut cannot take back, in the order in which it came to be so. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const openSync = (...asked: Parameters<typeof fs.openSync>): number => {
    const descriptor = fs.openSync(...asked);
    disk.opened.set(descriptor, String(asked[0]));
    return descriptor;
  };
  const fsyncSync = (descriptor: number): void => {
    fs.fsyncSync(descriptor);
    disk.events.push(`synced ${disk.opened.get(descriptor) ?? ''}`);
  };
  const renameSync: typeof fs.renameSync = (from, to) => {
    fs.renameSync(from, to);
    disk.events.push(`named ${basename(String(to))}`);
  };
  return { ...fs, openSync, fsyncSync, renameSync };
});

const kept = keptForTests(2);

it('has the names of a backup on the disk before an update changes its store', async () => {
  using store = kept.take();
  makeOlder(store);
  const { opened } = await openKept(store);
  await opened.close();
  const folder = backupFolderOf(store.path);
  const named = disk.events.indexOf(`named ${backupsOf(store.path)[0]?.name ?? ''}.json`);
  expect(named).toBeGreaterThan(0);
  expect(disk.events[named + 1]).toBe(`synced ${folder}`);
  // The folder itself was made for it.
  expect(disk.events.slice(0, named)).toContain(`synced ${dirname(folder)}`);
});
