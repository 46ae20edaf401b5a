import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { migrate, storeVersion } from '../../../src/main/store/migrate.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { salvageStore, type Salvage } from '../../../src/main/store/salvage.ts';
import { ordinaryTables } from '../../../src/main/store/table-form.ts';
import { tableWords } from '../../../src/renderer/features/backups/table-words.ts';
import { flipByte, leavesOf, pagesOf, rowsOn } from '../../support/damage-store.ts';
import { generateStore } from '../../support/generate-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

// Each makes a real store; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 60_000 });

type Rows = Record<string, unknown[]>;

/** Every row of every table with its rowid, and the counters that SQLite keeps. */
function rowsOf(path: string, key: Uint8Array): Rows {
  using raw = openRaw(path, key);
  const tables = raw.handle
    .prepare("SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    .all() as { name: string; wr: number }[];
  return Object.fromEntries(
    tables.map(({ name, wr }) => [
      name,
      raw.handle
        .prepare(
          name === 'sqlite_schema'
            ? // Triggers are made again behind the tables of later versions.
              'SELECT * FROM sqlite_schema ORDER BY type, name'
            : `SELECT ${wr === 1 ? '' : 'rowid, '}* FROM "${name}"`,
        )
        .raw()
        .all(),
    ]),
  );
}

const actionsPerCase = 6;
const cases = 70;
const actionCount = cases * actionsPerCase;

/** A closed store of some thousand rows, in which a text runs over many pages. */
async function aClosedStore(size = cases): Promise<TestStore> {
  const store = await openTestStore();
  await generateStore(store, { cases: size });
  await store.change('sample.filled', null, async (tx) => {
    const value = 'Longer than a page. '.repeat(1000);
    await tx.insertInto('store_facts').values({ name: 'long', value }).execute();
  });
  await store.close();
  return store;
}

type Salvaged = Salvage & { readonly before: Rows; readonly after: Rows; readonly newPath: string };

/** Salvages a store after a fault, having seen that the damaged file stays as it is. */
async function salvageAfter(
  store: TestStore,
  damage: (path: string) => void,
  before: Rows = rowsOf(store.path, store.key),
): Promise<Salvaged> {
  damage(store.path);
  const bytes = readFileSync(store.path);
  const newPath = `${store.path}-salvaged`;
  const salvage = await salvageStore(store.path, store.key, newPath);
  expect(readFileSync(store.path).equals(bytes)).toBe(true);
  return { ...salvage, before, after: rowsOf(newPath, store.key), newPath };
}

const lostOf = ({ tables }: Salvage): object[] =>
  tables.filter(({ lost }) => lost !== 0).map(({ table, read, lost }) => ({ table, read, lost }));

/** The tables of which not every row is there again. */
const changedIn = ({ before, after }: Salvaged): string[] =>
  Object.keys(before).filter((table) => {
    const there = new Set(after[table]?.map((row) => JSON.stringify(row)));
    return before[table]?.some((row) => !there.has(JSON.stringify(row)));
  });

it('makes the same store again of one that is whole, under the same key and for its owner alone', async () => {
  await using store = await aClosedStore();
  const told: number[] = [];
  const newPath = `${store.path}-salvaged`;
  const salvage = await salvageStore(store.path, store.key, newPath, {
    onProgress: (rows) => told.push(rows),
  });
  expect(rowsOf(newPath, store.key)).toEqual(rowsOf(store.path, store.key));
  expect(lostOf(salvage)).toEqual([]);
  expect(salvage.tables.every(({ leftOut }) => leftOut === 0)).toBe(true);
  expect(salvage.tables.find(({ table }) => table === 'actions')).toEqual({
    table: 'actions',
    read: actionCount,
    lost: 0,
    leftOut: 0,
  });
  expect(statSync(newPath).mode & 0o777).toBe(0o600);
  expect(readFileSync(newPath).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(salvage.tables.reduce((sum, { read }) => sum + read, 0));
});

it('keeps all but the rows of one bad page of actions, and every other table whole', async () => {
  await using store = await aClosedStore(350);
  const [, bad = 0] = leavesOf(store.path, store.key, 'actions');
  const lost = rowsOn(store.path, store.key, 'actions', [bad]);
  expect(lost).toBeGreaterThan(5);
  const salvaged = await salvageAfter(store, (path) => flipByte(path, bad, 2000));
  expect(changedIn(salvaged)).toEqual(['actions']);
  expect(lostOf(salvaged)).toEqual([{ table: 'actions', read: 2100 - lost, lost }]);
  expect(salvaged.after['actions']).toHaveLength(2100 - lost);

  const open = openStore(salvaged.newPath, store.key);
  const counted = open.db
    .selectFrom('actions')
    .select((select) => select.fn.countAll<number>().as('n'));
  expect(await counted.executeTakeFirst()).toEqual({ n: 2100 - lost });
  await open.close();
});

it('keeps what lies between bad pages', async () => {
  await using store = await aClosedStore();
  const leaves = leavesOf(store.path, store.key, 'actions');
  const bad = leaves.filter((_, index) => [0, 10, 12, leaves.length - 1].includes(index));
  const lost = rowsOn(store.path, store.key, 'actions', bad);
  const salvaged = await salvageAfter(store, (path) => {
    for (const page of bad) flipByte(path, page, 9);
  });
  expect(bad).toHaveLength(4);
  expect(lostOf(salvaged)).toEqual([{ table: 'actions', read: actionCount - lost, lost }]);
});

it('loses only the row whose text runs over a bad page', async () => {
  await using store = await aClosedStore();
  const [, bad = 0] = pagesOf(store.path, store.key, 'store_facts', 'overflow');
  const salvaged = await salvageAfter(store, (path) => flipByte(path, bad, 2000));
  expect(changedIn(salvaged)).toEqual(['store_facts']);
  expect(lostOf(salvaged)).toEqual([{ table: 'store_facts', read: 0, lost: 1 }]);
});

it('keeps a table of which the index is bad', async () => {
  await using store = await aClosedStore();
  const [bad = 0] = leavesOf(store.path, store.key, 'sqlite_autoindex_actions_1');
  const salvaged = await salvageAfter(store, (path) => flipByte(path, bad, 2000));
  expect(changedIn(salvaged)).toEqual([]);
  expect(lostOf(salvaged)).toEqual([]);
});

it('passes by an inner page with all that is behind it', async () => {
  await using store = await aClosedStore();
  const [root = 0] = pagesOf(store.path, store.key, 'actions', 'internal');
  const salvaged = await salvageAfter(store, (path) => flipByte(path, root, 2000));
  expect(changedIn(salvaged)).toEqual(['actions']);
  expect(lostOf(salvaged)).toEqual([{ table: 'actions', read: 0, lost: actionCount }]);
});

it('says that rows are missing where nothing tells how many, as in a table without an index', async () => {
  await using store = await aClosedStore();
  const bad = leavesOf(store.path, store.key, 'person_phones')[1] ?? 0;
  const lost = rowsOn(store.path, store.key, 'person_phones', [bad]);
  const salvaged = await salvageAfter(store, (path) => flipByte(path, bad, 2000));
  expect(changedIn(salvaged)).toEqual(['person_phones']);
  const total = salvaged.before['person_phones']?.length ?? 0;
  const read = salvaged.after['person_phones']?.length ?? 0;
  expect(read).toBe(total - lost);
  expect(lostOf(salvaged)).toEqual([{ table: 'person_phones', read, lost: null }]);
});

/** By table, for those that refer to something. */
const leftOutOf = ({ tables }: Salvage): Record<string, number> =>
  Object.fromEntries(
    tables.flatMap(({ table, leftOut }) => (leftOut > 0 ? [[table, leftOut]] : [])),
  );

const brokenIn = (path: string, key: Uint8Array): unknown => {
  using raw = openRaw(path, key);
  return raw.handle.pragma('foreign_key_check');
};

it('leaves out the rows that belong to a lost one, and tells how many of each table', async () => {
  await using store = await aClosedStore();
  const [bad = 0] = leavesOf(store.path, store.key, 'meetings');
  const salvaged = await salvageAfter(store, (path) => flipByte(path, bad, 2000));
  expect(brokenIn(salvaged.newPath, store.key)).toEqual([]);
  const { before, after } = salvaged;
  const gone = (table: string): number =>
    (before[table]?.length ?? 0) - (after[table]?.length ?? 0);
  expect(gone('hearings')).toBeGreaterThan(0);
  expect(leftOutOf(salvaged)).toMatchObject({
    hearings: gone('hearings'),
    information: gone('information'),
    actions: gone('actions'),
  });
  for (const table of ['persons', 'cases', 'referrals', 'incidents', 'audit_entries', 'users'])
    expect(after[table]).toEqual(before[table]);
});

it('keeps a record whose first record is lost, and an action whose risk is', async () => {
  await using store = await aClosedStore();
  {
    using raw = openRaw(store.path, store.key);
    raw.handle.pragma('foreign_keys = OFF');
    raw.handle.exec(`
      UPDATE persons SET identity_id = 'lost' WHERE rowid = 1;
      UPDATE actions SET risk_id = 'lost' WHERE rowid = 1`);
  }
  const salvage = await salvageStore(store.path, store.key, `${store.path}-salvaged`);
  expect(leftOutOf(salvage)).toEqual({});
  using raw = openRaw(`${store.path}-salvaged`, store.key);
  const one = (sql: string): unknown => raw.handle.prepare(sql).pluck().get();
  expect(one('SELECT identity_id = id FROM persons WHERE rowid = 1')).toBe(1);
  expect(one('SELECT risk_id FROM actions WHERE rowid = 1')).toBeNull();
});

it('puts lost users back who have a passphrase, and leaves each entry of the audit as it is', async () => {
  await using store = await aClosedStore();
  const [bad = 0] = leavesOf(store.path, store.key, 'users');
  const before = rowsOf(store.path, store.key);
  flipByte(store.path, bad, 2000);
  const newPath = `${store.path}-salvaged`;
  const id = '0b4f1f55-6f5e-4b53-8a36-0f6a1d1b2c77';
  const users = [{ id, name: 'The chair', role: 'chair', holdsAddressKey: true }] as const;
  const at = '2026-11-10T09:00:00.000Z';
  const salvage = await salvageStore(store.path, store.key, newPath, { users, at });
  expect(leftOutOf(salvage)).toEqual({});
  expect(rowsOf(newPath, store.key)['audit_entries']).toEqual(before['audit_entries']);
  using raw = openRaw(newPath, store.key);
  const found = raw.handle.prepare('SELECT id, name, role, removed_at FROM users ORDER BY name');
  expect(found.raw().all()).toEqual([
    [store.viewer.userId, 'A user whose name is lost', 'auditor', at],
    [id, 'The chair', 'chair', null],
  ]);
});

it('keeps the tables of which the definition can still be read, and names the others', async () => {
  await using store = await aClosedStore();
  const [bad = 0] = leavesOf(store.path, store.key, 'sqlite_schema');
  const before = rowsOf(store.path, store.key);
  const salvaged = await salvageAfter(store, (path) => flipByte(path, bad, 2000), before);
  const lost = salvaged.tables.filter(({ lost: missing }) => missing === null);
  expect(lost.map(({ table }) => table)).toContain('forums');
  expect(lost.every(({ read }) => read === 0)).toBe(true);
  expect(lost.length).toBeLessThan(salvaged.tables.length / 2);
  const whole = salvaged.tables.filter(
    ({ read, lost: missing, leftOut }) => read > 0 && missing === 0 && leftOut === 0,
  );
  expect(whole.length).toBeGreaterThan(2);
  for (const { table } of whole) expect(salvaged.after[table]).toEqual(salvaged.before[table]);
  // What belongs to the forum is left out with it: a backup is the better way then.
  expect(leftOutOf(salvaged)).toMatchObject({ actions: actionCount });
});

it('gives no number of the audit again whose entry was lost', async () => {
  await using store = await aClosedStore();
  const leaves = leavesOf(store.path, store.key, 'audit_entries');
  const salvaged = await salvageAfter(store, (path) => flipByte(path, leaves.at(-1) ?? 0, 2000));
  expect(salvaged.after['audit_entries']).toEqual([]);
  expect(salvaged.after['sqlite_sequence']).toEqual(salvaged.before['sqlite_sequence']);
});

it('says that nothing can be understood without the first page, and leaves no new file', async () => {
  await using store = await aClosedStore();
  flipByte(store.path, 1, 2000);
  const newPath = `${store.path}-salvaged`;
  await expect(salvageStore(store.path, store.key, newPath)).rejects.toMatchObject({
    code: 'store-damaged',
    message: expect.stringContaining('first page'),
  });
  expect(existsSync(newPath)).toBe(false);
});

it('replaces no file', async () => {
  await using store = await aClosedStore();
  const newPath = `${store.path}-salvaged`;
  writeFileSync(newPath, 'something else');
  await expect(salvageStore(store.path, store.key, newPath)).rejects.toMatchObject({
    code: 'store-exists',
  });
  expect(readFileSync(newPath, 'utf8')).toBe('something else');
});

it('refuses a store from the future', async () => {
  await using store = await openTestStore();
  await store.close();
  {
    using raw = openRaw(store.path, store.key);
    raw.handle.pragma(`user_version = ${storeVersion + 1}`);
  }
  await expect(salvageStore(store.path, store.key, `${store.path}-salvaged`)).rejects.toMatchObject(
    { code: 'store-from-future' },
  );
});

it('salvages a store of an earlier version as it is, and opening brings it forward', async () => {
  await using store = await openTestStore();
  await store.close();
  const path = `${store.path}-old`;
  {
    using raw = openRaw(path, store.key, { mayCreate: true });
    migrate(raw.handle, 3);
    raw.handle.exec(`
      INSERT INTO persons SELECT column1, 'A', 'Reed', NULL, '', '', '', '', '', '', '', '', '', NULL,
        '', '' FROM (VALUES ('p'), ('q'));`);
    // Two columns come that the rows written before do not hold.
    migrate(raw.handle, 4);
  }
  const newPath = `${path}-salvaged`;
  await salvageStore(path, store.key, newPath);
  expect(rowsOf(newPath, store.key)).toEqual(rowsOf(path, store.key));
  const open = openStore(newPath, store.key);
  expect(await open.db.selectFrom('persons').select(['id', 'number']).execute()).toEqual([
    { id: 'p', number: 1 },
    { id: 'q', number: 2 },
  ]);
  await open.close();
});

it('gives a column that came later its default, where a row does not hold it yet', async () => {
  await using store = await openTestStore();
  await store.close();
  using raw = openRaw(store.path, store.key);
  raw.handle.exec(`
    CREATE TABLE later (id TEXT PRIMARY KEY, came TEXT NOT NULL DEFAULT 'then', n INTEGER DEFAULT 7,
      rest TEXT, made TEXT AS (id || '!'));`);
  const form = ordinaryTables(raw.handle).find(({ name }) => name === 'later');
  expect(form?.valuesOf({ rowid: 5n, values: ['x'] })).toEqual([5n, 'x', 'then', 7n, null]);
  expect(form?.valuesOf({ rowid: 5n, values: ['x', 'y'] })).toEqual([5n, 'x', 'y', 7n, null]);
});

it('loses a row that breaks a rule of its table, and no other', async () => {
  await using store = await openTestStore();
  await store.close();
  {
    using raw = openRaw(store.path, store.key);
    raw.handle.pragma('ignore_check_constraints = ON');
    const insert = raw.handle.prepare("INSERT INTO forums VALUES (?, 'n', ?, '{}', '', '')");
    insert.run('f', 'panel');
    insert.run('g', 'marac');
  }
  const salvage = await salvageStore(store.path, store.key, `${store.path}-salvaged`);
  expect(lostOf(salvage)).toEqual([{ table: 'forums', read: 2, lost: 1 }]);
});

it('knows every kind of table that a store has', async () => {
  await using store = await openTestStore();
  await store.close();
  using raw = openRaw(store.path, store.key);
  const others = raw.handle
    .prepare("SELECT name FROM pragma_table_list WHERE type <> 'table' AND schema = 'main'")
    .pluck()
    .all() as string[];
  // Indexes of words are filled in their own way, from the rows of their tables.
  expect(others.filter((name) => !/^[a-z]+_search(_[a-z]+)?$/.test(name))).toEqual([]);
  expect(ordinaryTables(raw.handle).length).toBeGreaterThan(25);
});

it('has words for each table of which the page tells', async () => {
  await using store = await openTestStore();
  await store.close();
  const names = Object.keys(rowsOf(store.path, store.key)).filter(
    (name) => !name.startsWith('sqlite_'),
  );
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !/^[A-Z]/.test(tableWords(name)))).toEqual([]);
});
