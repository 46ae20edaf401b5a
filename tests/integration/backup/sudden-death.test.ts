import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { backupFolderOf } from '../../../src/main/backup/backup-files.ts';
import { forgetRestored, settleRestore } from '../../../src/main/backup/restore-files.ts';
import { settleFolder } from '../../../src/main/backup/settle-folder.ts';
import { storeVersion } from '../../../src/main/store/migrate.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { verifyCopy } from '../../../src/main/store/verify-copy.ts';
import { readKeyFiles } from '../../../src/main/vault/key-file.ts';
import { backUp, backupsOf } from '../../support/backed-up.ts';
import { eighthVersion } from '../../support/eighth-version.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { killAfter, type Killed } from '../../support/kill-after.ts';
import { openRaw } from '../../support/raw-store.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { tries } from '../../support/tries.ts';

const killsEach = tries(4, 25);
const dying = fileURLToPath(new URL('../../support/die-in-backup.ts', import.meta.url));
const longest = killsEach * 60_000;

const kept = keptForTests(60);

function killIn(
  what: string,
  { path, key, addressKey }: KeptStore,
  afterMs = Math.random() * 600,
): Promise<Killed> {
  const keys = [key, addressKey].map((bytes) => Buffer.from(bytes).toString('hex'));
  return killAfter(dying, [what, path, ...keys], afterMs);
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

/** Some thousand people of the eighth version, whose values the update seals one by one. */
function fillEighth({ path, key }: KeptStore): void {
  rmSync(path);
  eighthVersion(path, key);
  using raw = openRaw(path, key);
  const people = `WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)`;
  const at = '2026-03-01T09:00:00.000Z';
  raw.handle.exec(`
    INSERT INTO persons ${people} SELECT 'p' || i, 'First' || i, 'Last', '1990-01-01', '', '', '', '',
      i || ' Long Lane', 'ZE1 0QX', '07700' || printf('%06d', i), '', '', NULL, '${at}', '${at}', i,
      'p' || i FROM n;
    INSERT INTO person_names ${people} SELECT 'p' || i, 'First' || i, 'Last', 'name' FROM n;
    INSERT INTO person_places ${people} SELECT 'p' || i, i || ' Long Lane', 'ZE1 0QX' FROM n;
    INSERT INTO person_phones ${people} SELECT 'p' || i, '07700' || printf('%06d', i) FROM n`);
}

/** Each row of each table as it stands in the file. */
function rowsOf({ path, key }: KeptStore): Record<string, unknown[]> {
  using raw = openRaw(path, key);
  const tables = raw.handle
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((name) => [name, raw.handle.prepare(`SELECT * FROM "${name}"`).raw().all()]),
  );
}

/** Each row once more where an update chooses at random: how a value is sealed, and the key of hashes. */
async function updatedRowsOf(store: KeptStore): Promise<unknown> {
  // A rewriting of the file that was still due is made up for.
  await openStore(store.path, store.key, store.addressKey).close();
  const { store_facts: _keys, ...tables } = rowsOf(store);
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => withoutChance(row))]),
  );
}

const withoutChance = (row: unknown): string =>
  JSON.stringify(row)
    .replaceAll(/\u{1f512}1:[\w+/=]+/gu, (sealed) => `sealed in ${sealed.length}`)
    .replaceAll(/"[\w-]{22}"/g, '"hash"');

it(
  'leaves the old version or the new one, with a backup, when killed while bringing it forward',
  async () => {
    using store = kept.take();
    fillEighth(store);
    const old = readFileSync(store.path);
    const before = rowsOf(store);
    // To its end, so as to know how long it takes and what comes of it: with the backup, and behind it.
    const parts = ['update', 'bring-forward'] as const;
    const lasts: number[] = [];
    for (const part of parts) {
      rmSync(backupFolderOf(store.path), { recursive: true, force: true });
      writeFileSync(store.path, old);
      const { hasLanded, ms } = await killIn(part, store, 120_000);
      expect(hasLanded).toBe(false);
      lasts.push(ms);
    }
    const after = await updatedRowsOf(store);
    let landed = 0;
    let inChange = 0;
    // A busy machine may come to its end before it is killed: that counts for nothing.
    for (let kill = 0; landed < killsEach && kill < 4 * killsEach; kill += 1) {
      rmSync(backupFolderOf(store.path), { recursive: true, force: true });
      writeFileSync(store.path, old);
      // Three of four while the tables are changed.
      const part = kill % 4 === 0 ? 0 : 1;
      const afterMs = ((lasts[part] ?? 0) * ((kill % killsEach) + 0.5)) / killsEach;
      const { hasLanded } = await killIn(parts[part] ?? '', store, afterMs);
      if (hasLanded) landed += 1;
      if (hasLanded && part === 1) inChange += 1;
      const backups = await soundBackups(store);
      const version = versionOf(store);
      expect([8, storeVersion]).toContain(version);
      const isOld = version === 8;
      const rows = isOld ? rowsOf(store) : await updatedRowsOf(store);
      expect(rows).toEqual(isOld ? before : after);
      expect(backups >= (version === storeVersion ? 1 : 0)).toBe(true);
      expect(backupsOf(store.path).map(({ kind }) => kind)).toEqual(
        Array.from({ length: backups }, () => 'before-update'),
      );
      rmSync(`${store.path}-journal`, { force: true });
    }
    expect(landed).toBe(killsEach);
    expect(inChange).toBeGreaterThan(0);
    tellFault('F21', { tries: landed, lost: 0 });
  },
  longest,
);

const versionOf = ({ path, key }: KeptStore): unknown => {
  using raw = openRaw(path, key);
  expect(raw.handle.pragma('integrity_check', { simple: true })).toBe('ok');
  return raw.handle.pragma('user_version', { simple: true });
};

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
