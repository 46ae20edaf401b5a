import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backupFolderOf } from '../../../src/main/backup/backup-files.ts';
import { forgetRestored, settleRestore } from '../../../src/main/backup/restore-files.ts';
import { settleFolder } from '../../../src/main/backup/settle-folder.ts';
import { migrate, storeVersion } from '../../../src/main/store/migrate.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { verifyCopy } from '../../../src/main/store/verify-copy.ts';
import { readKeyFiles } from '../../../src/main/vault/key-file.ts';
import { backUp, backupsOf } from '../../support/backed-up.ts';
import { keepStore, type KeptStore, type KeptStores } from '../../support/kept-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { tries } from '../../support/tries.ts';

const killsEach = tries(4, 25);
const dying = fileURLToPath(new URL('../../support/die-in-backup.ts', import.meta.url));
const longest = killsEach * 60_000;

let kept: KeptStores;
beforeAll(async () => {
  kept = await keepStore(60);
}, 120_000);
afterAll(() => kept.dispose());

async function killIn(what: string, { path, key }: KeptStore): Promise<void> {
  const hex = Buffer.from(key).toString('hex');
  const child = spawn(process.execPath, [dying, what, path, hex], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await wait(Math.random() * 600);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Backups of the folder, each of which is then as it was written; nothing else may lie there. */
async function soundBackups({ path, key }: KeptStore): Promise<number> {
  const folder = backupFolderOf(path);
  await settleFolder(folder);
  const backups = backupsOf(path);
  for (const backup of backups) {
    const { sha256 } = await verifyCopy(backup.path, key);
    expect(sha256).toBe(backup.manifest.sha256);
  }
  const files = existsSync(folder) ? readdirSync(folder) : [];
  expect(files).toHaveLength(4 * backups.length);
  return backups.length;
}

it(
  'leaves each backup whole or absent, and the store sound, when killed while making some',
  async () => {
    for (let kill = 0; kill < killsEach; kill += 1) {
      using store = kept.take();
      await killIn('back-up', store);
      await soundBackups(store);
      rmSync(`${store.path}-journal`, { force: true });
      expect(await verifyCopy(store.path, store.key)).toMatchObject({ counts: { cases: 60 } });
    }
    tellFault('F21', { tries: killsEach, lost: 0 });
  },
  longest,
);

it(
  'leaves one store or the other, never between, when killed while restoring',
  async () => {
    using store = kept.take();
    await backUp(store, { at: '2026-11-28T20:38:01.000Z' });
    await backUp(store, { at: '2026-11-29T08:38:01.000Z' });
    const known = new Set(backupsOf(store.path).map(({ manifest }) => manifest.sha256));
    const first = await verifyCopy(store.path, store.key);
    known.add(first.sha256);
    for (let kill = 0; kill < killsEach; kill += 1) {
      await killIn('restore', store);
      await settleRestore(store.path);
      expect(known).toContain((await verifyCopy(store.path, store.key)).sha256);
      // Its audit is made up for at the next unlocking.
      await forgetRestored(store.path);
      const files = readdirSync(dirname(store.path));
      expect(files.filter((file) => /restored|restoring|\.tmp$/.test(file))).toEqual([]);
      const aside = files.filter((file) => / before restore \w+\.casetable$/.test(file));
      for (const file of aside) {
        const path = `${dirname(store.path)}/${file}`;
        expect(known).toContain((await verifyCopy(path, store.key)).sha256);
        expect((await readKeyFiles(path)).files).toHaveLength(2);
        // The next round puts stores aside at the same moments.
        for (const ending of ['', '-keys', '-keys-2']) rmSync(path + ending);
      }
      expect(await readKeyFiles(store.path)).toMatchObject({ needsMending: false });
      expect(files).toContain(basename(store.path));
      expect(await soundBackups(store)).toBe(2);
    }
    tellFault('F21', { tries: killsEach, lost: 0 });
  },
  longest,
);

it(
  'leaves the old version or the new one, with a backup, when killed while bringing it forward',
  async () => {
    for (let kill = 0; kill < killsEach; kill += 1) {
      using store = kept.take();
      rmSync(store.path);
      {
        using raw = openRaw(store.path, store.key, { mayCreate: true });
        migrate(raw.handle, 7);
      }
      await killIn('update', store);
      const backups = await soundBackups(store);
      using raw = openRaw(store.path, store.key);
      const version = raw.handle.pragma('user_version', { simple: true });
      expect([7, storeVersion]).toContain(version);
      expect(raw.handle.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(backups >= (version === storeVersion ? 1 : 0)).toBe(true);
      expect(backupsOf(store.path).map(({ kind }) => kind)).toEqual(
        Array.from({ length: backups }, () => 'before-update'),
      );
    }
    tellFault('F21', { tries: killsEach, lost: 0 });
  },
  longest,
);

it(
  'leaves the whole record, and opens, when killed while the file is written anew',
  async () => {
    using store = kept.take();
    const { counts } = await verifyCopy(store.path, store.key);
    for (let kill = 0; kill < killsEach; kill += 1) {
      await killIn('rewrite', store);
      // Opening rolls back what was begun, and writes the file anew if that is still due.
      await openStore(store.path, store.key, store.addressKey).close();
      expect((await verifyCopy(store.path, store.key)).counts).toEqual(counts);
      using raw = openRaw(store.path, store.key);
      const due = raw.handle.prepare("SELECT 1 FROM store_facts WHERE name = 'rewrite_due'").all();
      expect(due).toEqual([]);
    }
    tellFault('F21', { tries: killsEach, lost: 0 });
  },
  longest,
);
