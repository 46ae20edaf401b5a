import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFolderOf, makingName, storeIn } from '../../../src/main/backup/backup-files.ts';
import { settleFolder } from '../../../src/main/backup/settle-folder.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { createStoreAccess } from '../../../src/main/store/store.ts';
import { AppError } from '../../../src/shared/ipc/result.ts';
import { backUp, backupsOf, openKept, verify } from '../../support/backed-up.ts';
import { append, flipByte, swapPages } from '../../support/damage-store.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import { anAccess, aViewer, temporaryFolder } from '../../support/test-store.ts';

const kept = keptForTests(60);

const name = 'backup-20261129T203801Z';
const ofBackup = ['.casetable', '.casetable-keys', '.casetable-keys-2', '.json'];
const allFiles = ofBackup.map((ending) => name + ending);

it('makes a store of its own, for the owner only, with its key files and what it says of itself', async () => {
  using store = kept.take();
  const { manifest, path } = await backUp(store);
  const folder = backupFolderOf(store.path);
  expect(readdirSync(folder).toSorted()).toEqual(allFiles);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const file of allFiles) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  expect(manifest).toMatchObject({
    format: 'casetable-backup',
    epoch: 1,
    createdAt: '2026-11-29T20:38:01.000Z',
    counts: { cases: 60, actions: 360 },
    bytes: statSync(path).size,
  });
  expect(readFileSync(`${path}-keys`)).toEqual(readFileSync(`${store.path}-keys`));

  const { opened } = await openKept({ ...store, path });
  expect(await opened.db.selectFrom('cases').selectAll().execute()).toHaveLength(60);
  await opened.close();
});

it('holds neither names nor rows in clear', async () => {
  using store = kept.take();
  const { path } = await backUp(store);
  expect(readFileSync(path).subarray(0, 16).toString('latin1')).not.toContain('SQLite');
  expect(readFileSync(path).includes('Northmere')).toBe(false);
});

describe('a copy that is not as the store was', () => {
  it.each<[string, (path: string) => void]>([
    ['a bit flipped', (path) => flipByte(path, 5, 900)],
    ['two pages changed', (path) => swapPages(path, 5, 6)],
    ['cut short', (path) => truncateSync(path, statSync(path).size - 4096)],
    ['longer', (path) => append(path, Buffer.alloc(100))],
    ['empty', (path) => truncateSync(path, 0)],
  ])(
    'becomes no backup, and leaves the earlier one and nothing else: %s',
    async (_what, damage) => {
      using store = kept.take();
      await backUp(store, { at: '2026-11-28T20:38:01.000Z' });
      const before = backupsOf(store.path);
      const failing = backUp(store, {
        verifyWith: (path, key) => {
          damage(path);
          return verify(path, key);
        },
      });
      await expect(failing).rejects.toMatchObject({ code: 'backup-damaged' });
      expect(backupsOf(store.path)).toEqual(before);
      expect(readdirSync(backupFolderOf(store.path))).toHaveLength(4);
      expect(await verify(before[0]?.path ?? '', store.key)).toMatchObject({
        sha256: before[0]?.manifest.sha256,
      });
    },
  );

  it('is noticed when a row is missing, though every page is whole', async () => {
    using store = kept.take();
    const files = await openKept(store);
    await files.opened.close();
    const failing = backUp(store, {
      verifyWith: async (path, key) => {
        const copy = await verify(path, key);
        return { ...copy, counts: { ...copy.counts, cases: 59 } };
      },
    });
    await expect(failing).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(readdirSync(backupFolderOf(store.path))).toEqual([]);
  });
});

it.each(['SQLITE_FULL', 'ENOSPC', 'EROFS'])(
  'keeps earlier backups and leaves no empty file when the disk refuses: %s',
  async (code) => {
    using store = kept.take();
    await backUp(store, { at: '2026-11-28T20:38:01.000Z' });
    const failing = backUp(store, {
      copyTo: (path) => {
        // As SQLite leaves it when the disk fills up in the middle.
        writeFileSync(path, '');
        writeFileSync(`${path}-journal`, '');
        return Promise.reject(Object.assign(new Error('refused'), { code }));
      },
    });
    await expect(failing).rejects.toBeInstanceOf(AppError);
    expect(backupsOf(store.path).map((backup) => backup.name)).toEqual(['backup-20261128T203801Z']);
    expect(readdirSync(backupFolderOf(store.path))).toHaveLength(4);
  },
);

describe('a folder after a sudden end', () => {
  it('is cleared of what was only begun, and keeps what is not ours', async () => {
    using store = kept.take();
    await backUp(store);
    const folder = backupFolderOf(store.path);
    const temporary = '.copy-7d9f7a52-6f5e-4b53-8a36-0f6a1d1b2c01.tmp';
    const begun = storeIn('', makingName('backup-20261130T203801Z'));
    for (const file of [temporary, `${temporary}-journal`, begun, `${begun}-keys`]) {
      writeFileSync(join(folder, file), '');
    }
    writeFileSync(join(folder, 'notes.tmp'), 'ours');
    await settleFolder(folder);
    expect(readdirSync(folder).toSorted()).toEqual([...allFiles, 'notes.tmp'].toSorted());
  });

  it('is not made when it is not there', async () => {
    using store = kept.take();
    await settleFolder(backupFolderOf(store.path));
    expect(backupsOf(store.path)).toEqual([]);
  });
});

it('copies the store also while an auditor has it open, who can write no more than before', async () => {
  using store = kept.take();
  using folder = temporaryFolder();
  const opened = openStore(store.path, store.key);
  const viewer = aViewer({ role: 'auditor', holdsAddressKey: false });
  const access = createStoreAccess(
    opened,
    anAccess(store, () => store.at, viewer),
  );
  const { counts } = await access.copyTo(join(folder.path, 'copy.casetable'));
  expect(counts).toMatchObject({ cases: 60 });
  const write = access.whole.updateTable('actions').set({ status_note: 'x' }).execute();
  await expect(write).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  await access.close();
});
