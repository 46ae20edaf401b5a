import type { Database } from 'better-sqlite3-multiple-ciphers';
import type { StoredValue } from './read-record.ts';
import type { StoredRow } from './read-tree.ts';

/** How rows that were read from the pages of a table go into a table of the same form. */
export type TableForm = {
  readonly name: string;
  /** The indexes that have an entry for each row. */
  readonly indexes: readonly string[];
  readonly insertSql: string;
  readonly valuesOf: (row: StoredRow) => readonly StoredValue[];
};

type Column = {
  readonly name: string;
  readonly type: string;
  readonly dflt_value: string | null;
  /** The place in the primary key, from 1; 0 outside of it. */
  readonly pk: number;
};

/** Every table of a store but those that SQLite keeps for itself. */
export function ordinaryTables(handle: Database): TableForm[] {
  const tables = handle
    .prepare(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`,
    )
    .all() as { name: string; wr: number }[];
  return tables.map(({ name, wr }) => formOf(handle, name, wr === 1));
}

function formOf(handle: Database, name: string, isWithoutRowid: boolean): TableForm {
  // Computed columns are hidden: they are not stored.
  const columns = handle
    .prepare('SELECT name, type, dflt_value, pk FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .all(name) as Column[];
  const indexes = handle
    .prepare('SELECT name FROM pragma_index_list(?) WHERE partial = 0')
    .pluck()
    .all(name) as string[];
  const stored = isWithoutRowid ? keyFirst(columns) : columns;
  const defaults = stored.map(({ dflt_value }) => defaultOf(handle, dflt_value));
  const keys = columns.filter(({ pk }) => pk > 0);
  const isNumbered = !isWithoutRowid && keys.length === 1 && keys[0]?.type === 'INTEGER';
  const numbered = isNumbered ? stored.findIndex(({ pk }) => pk > 0) : -1;
  const hasRowid = !isWithoutRowid && !isNumbered;
  const into = [...(hasRowid ? ['rowid'] : []), ...stored.map((column) => column.name)];
  return {
    name,
    indexes,
    insertSql: `INSERT OR IGNORE INTO "${name}" (${into.map((column) => `"${column}"`).join(', ')})
      VALUES (${into.map(() => '?').join(', ')})`,
    valuesOf: ({ rowid, values }) => {
      // A column that came after the row was written is not in the row.
      const own = stored.map((_, index) => {
        if (index === numbered) return rowid;
        return index < values.length ? (values[index] ?? null) : (defaults[index] ?? null);
      });
      return hasRowid ? [rowid, ...own] : own;
    },
  };
}

/** Without a rowid the primary key comes first, in its own order. */
const keyFirst = (columns: readonly Column[]): Column[] => [
  ...columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk),
  ...columns.filter(({ pk }) => pk === 0),
];

const defaultOf = (handle: Database, sql: string | null): StoredValue =>
  sql === null
    ? null
    : (handle.prepare(`SELECT ${sql}`).pluck().safeIntegers().get() as StoredValue);
