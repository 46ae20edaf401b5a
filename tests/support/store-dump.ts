import { sql } from 'kysely';
import { openAllReceived, readAsReceived } from '../../src/main/store/as-received.ts';
import { openSecret, readSecrets } from '../../src/main/store/entry-store.ts';
import { isSealed } from '../../src/main/store/sealer.ts';
import type { Store } from '../../src/main/store/store.ts';

/** What changes with every change, whatever it is about. */
const passing = new Set(['audit_entries', 'audit_head', 'match_decisions']);

const keyedHashes = new Set([
  'said_hash',
  'postcode_hash',
  'door_hash',
  'house_hash',
  'numbers_hash',
  'slips_hash',
]);

/** Where a row stands in an index is no fact of it. */
const places = new Set(['search_number']);

type Row = Readonly<Record<string, unknown>>;

/** The same value is sealed otherwise each time: what a column of its own holds is opened. */
function opened({ sealer }: Pick<Store, 'sealer'>, table: string, row: Row): Row {
  const id =
    row['id'] ?? row['attachment_id'] ?? row['referral_id'] ?? row['person_id'] ?? row['name'];
  const facts = Object.entries(row).filter(([column]) => !places.has(column));
  return Object.fromEntries(
    facts.map(([column, value]) => {
      const isOwn = sealer !== null && typeof value === 'string' && isSealed(value);
      if (table === 'entries' && column === 'secrets') return [column, secretsOf(sealer, row)];
      if (column === 'as_received') return [column, asReceived(sealer, String(id), String(value))];
      // By the same key the same text has the same hash, and by another one another.
      if (table === 'match_keys' && /^[cp][\w-]{22}$/.test(String(value))) return [column, 'hash'];
      if (keyedHashes.has(column)) return [column, value === '' ? '' : 'hash'];
      const field = table === 'referral_children' ? `${String(row['position'])}.${column}` : column;
      return [column, isOwn ? sealer.open(`${table} ${String(id)} ${field}`, value) : value];
    }),
  );
}

/** The confidential fields of an entry, opened. */
function secretsOf(sealer: Store['sealer'], row: Row): string {
  const secrets = readSecrets(String(row['secrets']));
  if (sealer === null) return String(row['secrets']);
  const said = Object.entries(secrets).map(([field, sealed]) => [
    field,
    openSecret(sealer, String(row['id']), field, sealed),
  ]);
  return JSON.stringify(Object.fromEntries(said));
}

/** The two people of a referral as they came in, with what is confidential. */
function asReceived(sealer: Store['sealer'], referralId: string, json: string): string {
  const received = readAsReceived(json);
  if (sealer === null) return json;
  return JSON.stringify(openAllReceived(sealer, referralId, received));
}

/** Every row of every table as text, in order; without the moments at which rows were changed. */
export async function dumpOf(
  store: Pick<Store, 'whole' | 'sealer'>,
): Promise<Record<string, string[]>> {
  const { whole } = store;
  const tables = await sql<{ name: string }>`
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(whole);
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
