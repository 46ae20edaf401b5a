import { readdirSync, readlinkSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore } from '../../support/test-store.ts';

/** Twice as much as the store may keep in its cache, so that a sort must put rows aside somewhere. */
const manyRows = `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
  SELECT hex(randomblob(3500)) AS words FROM numbers`;

/** Files that this process holds open; SQLite takes the name of a temporary one away at once. */
const temporaryFiles = (): string[] =>
  readdirSync('/proc/self/fd')
    .map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        // The one with which the folder was read.
        return '';
      }
    })
    .filter((file) => file.includes('etilqs_'));

/** Sorted rows wait in their files until the last one is read, so the first tells. */
describe.skipIf(process.platform !== 'linux')('a big sort', () => {
  it('writes no file in a store as it is opened', async () => {
    await using store = await openTestStore();
    const sorted = store.db
      .selectFrom(sql<{ words: string }>`(${sql.raw(manyRows)})`.as('many'))
      .select('words')
      .orderBy('words');
    let found: readonly string[] | null = null;
    for await (const { words } of sorted.stream()) {
      expect(words).toHaveLength(7000);
      found = temporaryFiles();
      break;
    }
    expect(found).toEqual([]);
  });

  it('would write one without the setting of the store', async () => {
    await using store = await openTestStore();
    await store.close();
    using raw = openRaw(store.path, store.key);
    raw.handle.pragma('temp_store = FILE');
    const rows = raw.handle.prepare(`${manyRows} ORDER BY words`).iterate();
    rows.next();
    const found = temporaryFiles();
    rows.return?.();
    expect(found).not.toEqual([]);
  });
});
