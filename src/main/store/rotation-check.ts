import type { Database } from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';

const Count = z.strictObject({ n: z.int() });
const Named = z.array(z.strictObject({ name: z.string() }));
const LastEntry = z.strictObject({ number: z.int(), mac: z.string() });
type LastEntry = z.infer<typeof LastEntry>;

/** What a copy of a store must have as the store has it. */
export type Content = {
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>;
  readonly version: number;
  /** The end of the audit chain; null when it is empty. */
  readonly lastEntry: LastEntry | null;
};

export const contentOf = (store: Database): Content => ({
  rows: new Map(
    tablesOf(store).map((name) => {
      const row = store.prepare(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`).get();
      return [name, Count.parse(row).n];
    }),
  ),
  version: Number(store.pragma('user_version', { simple: true })),
  lastEntry: entryAt(store, null),
});

/** What rotating the keys itself adds: its own entry, and the key of the entries before it. */
const added: ReadonlyMap<string, number> = new Map([
  ['audit_entries', 1],
  ['audit_keys', 1],
]);

/** @throws Error when a copy is not sound, or holds anything but what the store did */
export function refuseOtherContent(copy: Database, content: Content): void {
  const broken = copy.pragma('integrity_check', { simple: true });
  if (broken !== 'ok') throw new Error('The copy of the store is not sound');
  const dangling = copy.pragma('foreign_key_check');
  if (!Array.isArray(dangling) || dangling.length > 0) {
    throw new Error('The copy of the store has a reference to nothing');
  }
  const copied = contentOf(copy);
  if (copied.version !== content.version || copied.rows.size !== content.rows.size) {
    throw new Error('The copy of the store is of another version');
  }
  for (const [table, rows] of content.rows) {
    // A store without an entry has no head yet.
    const more = table === 'audit_head' ? 1 - rows : (added.get(table) ?? 0);
    if (copied.rows.get(table) !== rows + more) {
      throw new Error('The copy of the store has not the same rows');
    }
  }
  const { lastEntry } = content;
  const same = lastEntry === null ? null : entryAt(copy, lastEntry.number);
  if (same?.mac !== lastEntry?.mac || copied.lastEntry?.number !== (lastEntry?.number ?? 0) + 1) {
    throw new Error('The copy of the store has not the same audit');
  }
}

const tablesOf = (store: Database): string[] =>
  Named.parse(
    store
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .all(),
  ).map(({ name }) => name);

/** An entry of the audit by its number, or the last one. */
function entryAt(store: Database, number: number | null): LastEntry | null {
  const row = store
    .prepare(
      'SELECT number, mac FROM audit_entries WHERE ? IS NULL OR number = ? ORDER BY number DESC LIMIT 1',
    )
    .get(number, number);
  return row === undefined ? null : LastEntry.parse(row);
}
