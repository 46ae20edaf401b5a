import { sql } from 'kysely';
import type { Db } from '../../src/main/store/tables.ts';

/** What changes with every change, whatever it is about. */
const passing = new Set(['audit_entries', 'audit_head', 'match_decisions']);

/** Every row of every table as text, in order; without the moments at which rows were changed. */
export async function dumpOf(db: Db): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(db);
  const dump: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    if (passing.has(name)) continue;
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(name)}`.execute(
      db,
    );
    dump[name] = rows.map((row) => JSON.stringify({ ...row, updated_at: undefined })).toSorted();
  }
  return dump;
}
