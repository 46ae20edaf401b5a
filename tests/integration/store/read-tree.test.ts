import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTree, type StoredRow } from '../../../src/main/store/read-tree.ts';
import { createSealedPages } from '../../../src/main/store/sealed-pages.ts';
import { openRaw } from '../../support/raw-store.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: -200, max: 200 }).map(BigInt),
  fc.double({ noNaN: true }).filter((number) => !Number.isInteger(number)),
  fc.string({ unit: 'grapheme', maxLength: 50 }),
  fc.integer({ min: 900, max: 20_000 }).map((length) => 'é'.repeat(length)),
  fc.uint8Array({ maxLength: 5000 }).map((bytes) => Buffer.from(bytes)),
);
const rowid = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

type Rows = readonly (readonly [rowid: bigint, one: unknown, other: unknown])[];

/** Writes rows with SQLite into both kinds of table, and gives them as they are read page by page. */
function readBack(rows: Rows): { table: unknown[]; keyed: unknown[]; index: unknown[] } {
  using folder = temporaryFolder();
  const path = join(folder.path, 'x.casetable');
  const key = randomBytes(32);
  const roots = new Map<string, number>();
  {
    using raw = openRaw(path, key, { mayCreate: true });
    raw.handle.exec(`
      CREATE TABLE plain (one, other);
      CREATE INDEX by_one ON plain (one);
      CREATE TABLE keyed (one, other, PRIMARY KEY (other, one)) WITHOUT ROWID;`);
    const plain = raw.handle.prepare('INSERT INTO plain (rowid, one, other) VALUES (?, ?, ?)');
    const keyed = raw.handle.prepare('INSERT OR IGNORE INTO keyed VALUES (?, ?)');
    raw.handle.transaction(() => {
      for (const row of rows) {
        plain.run(...row);
        if (row[1] !== null && row[2] !== null) keyed.run(row[1], row[2]);
      }
    })();
    const found = raw.handle.prepare('SELECT name, rootpage FROM sqlite_schema').raw().all();
    for (const [name, root] of found as [string, number][]) roots.set(name, root);
  }
  const descriptor = openSync(path, 'r');
  const openPage = createSealedPages(descriptor, key);
  const read = (name: string): (StoredRow | null)[] => [
    ...readTree(openPage, roots.get(name) ?? 0),
  ];
  const table = read('plain').map((row) => [row?.rowid, ...(row?.values ?? [])]);
  const keyed = read('keyed').map((row) => row?.values);
  const index = read('by_one').map((row) => row?.values);
  closeSync(descriptor);
  return { table, keyed, index };
}

const byRowid = ([one]: Rows[number], [other]: Rows[number]): number => (one < other ? -1 : 1);

it('reads from the pages whatever SQLite wrote there, of every type and length', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(rowid, value, value), { selector: ([id]) => id, maxLength: 60 }),
      (rows) => {
        const { table, keyed, index } = readBack(rows);
        expect(table).toEqual(rows.toSorted(byRowid));
        expect(index).toHaveLength(rows.length);
        const pairs = rows.filter(([, one, other]) => one !== null && other !== null);
        for (const [, one, other] of pairs) expect(keyed).toContainEqual([other, one]);
      },
    ),
    { numRuns: 25 },
  );
});

it('reads trees of several levels in order', () => {
  const rows = Array.from(
    { length: 4000 },
    (_, index) => [BigInt(index + 1), `key ${index} ${'x'.repeat(200)}`, BigInt(index)] as const,
  );
  const { table, keyed, index } = readBack(rows);
  expect(table).toEqual(rows);
  expect(keyed).toEqual(rows.map(([, one, other]) => [other, one]));
  expect(index).toEqual(
    rows.map(([id, one]) => [one, id]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
});

it('does not go round for ever where pages lead back to one another', () => {
  // An inner page of a table whose only child is itself.
  const page = Buffer.alloc(4016);
  page[0] = 0x05;
  page.writeUInt32BE(2, 8);
  expect([...readTree(() => page, 2)]).toEqual([null]);
});

it.each([
  ['of another kind', (page: Buffer) => page.writeUInt8(0x0c, 0)],
  ['with more cells than fit', (page: Buffer) => page.writeUInt16BE(5000, 3)],
  ['with a cell outside of it', (page: Buffer) => page.writeUInt16BE(4015, 8)],
])('takes a page %s for one that cannot be read', (_what, spoil) => {
  const page = Buffer.alloc(4016);
  page[0] = 0x0d;
  page.writeUInt16BE(1, 3);
  page.writeUInt16BE(4000, 8);
  spoil(page);
  expect([...readTree(() => page, 2)]).toEqual([null]);
});
