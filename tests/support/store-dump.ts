import { sql } from 'kysely';
import { isSealed } from '../../src/main/store/sealer.ts';
import type { Store } from '../../src/main/store/store.ts';

/** What changes with every change, whatever it is about. */
const passing = new Set(['audit_entries', 'audit_head', 'match_decisions']);

type Row = Readonly<Record<string, unknown>>;

/** The same value is sealed otherwise each time: what a column of its own holds is opened. */
function opened({ sealer }: Pick<Store, 'sealer'>, table: string, row: Row): Row {
  const id = row['id'] ?? row['person_id'] ?? row['name'];
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const isOwn = sealer !== null && typeof value === 'string' && isSealed(value);
      if (column === 'as_received') return [column, inOrder(String(value))];
      return [column, isOwn ? sealer.open(`${table} ${String(id)} ${column}`, value) : value];
    }),
  );
}

/** The fields of a record that is kept as text, in the order of their names. */
const inOrder = (json: string): string =>
  JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Every row of every table as text, in order; without the moments at which rows were changed. */
export async function dumpOf(
  store: Pick<Store, 'whole' | 'sealer'>,
): Promise<Record<string, string[]>> {
  const { whole } = store;
  const tables = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(
    whole,
  );
  const dump: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    if (passing.has(name)) continue;
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(name)}`.execute(
      whole,
    );
    dump[name] = rows
      .map((row) => JSON.stringify({ ...opened(store, name, row), updated_at: undefined }))
      .toSorted();
  }
  return dump;
}
