import type {
  ChangedField,
  ChangedRow,
  FieldValue,
} from '../../shared/domain/access/audit-changes.ts';
import type { AuditEntryShown } from '../../shared/ipc/contract/audit.ts';
import type { Db } from '../store/tables.ts';

/* Which values of what was changed are told, and how. */

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Every id that a change names, of its rows and in what their fields held. */
export function idsIn(rows: readonly ChangedRow[]): string[] {
  const named = rows.flatMap(([, id, what]) => [
    ...id.split(' '),
    ...(typeof what === 'string' ? [] : what.flatMap(([, ...values]) => values)),
  ]);
  return [...new Set(named.filter(isId))];
}

type Words = ReadonlyMap<string, string>;

export function toField(
  field: ChangedField,
  isReadable: boolean,
  words: Words,
): AuditEntryShown['changes'][number]['fields'][number] {
  const [name] = field;
  if (field.length === 1 || !isReadable) return { field: name, change: null };
  const told = (value: FieldValue): string | null =>
    value === null ? null : (words.get(String(value)) ?? String(value));
  if (field.length === 3) {
    const [, before, after] = field;
    return { field: name, change: { before: told(before), after: told(after), from: null } };
  }
  const [, from, removed, inserted] = field;
  return { field: name, change: { before: removed, after: inserted, from } };
}

/** Whose values are told wherever they stand: they tell of no case. */
const open = new Set(['forums', 'agencies', 'users', 'meetings', 'attendance', 'lock_settings']);
/** Where a row without an id of its own belongs. */
const keeperOf: Readonly<Record<string, string>> = { information: 'hearings' };

/** Rows of which values are told: those that whoever asks could read themselves. */
export async function readableRows(
  db: Db,
  rows: readonly ChangedRow[],
): Promise<ReadonlySet<string>> {
  const readable = new Set<string>();
  for (const [table, of] of Map.groupBy(rows, ([name]) => name)) {
    const ids = of.map(([, id]) => id);
    const found = open.has(table) ? null : await foundIn(db, keeperOf[table] ?? table, ids);
    for (const id of ids) {
      if (found === null || found.has(id.split(' ')[0] ?? '')) readable.add(`${table} ${id}`);
    }
  }
  return readable;
}

async function foundIn(db: Db, table: string, ids: readonly string[]): Promise<Set<string>> {
  const known = tablesOfCases.find((name) => name === table);
  if (known === undefined) return new Set();
  const firsts = ids.map((id) => id.split(' ')[0] ?? '');
  const rows = await db.selectFrom(known).select('id').where('id', 'in', firsts).execute();
  return new Set(rows.map(({ id }) => id));
}

const tablesOfCases = [
  'persons',
  'cases',
  'case_closures',
  'referrals',
  'held_rows',
  'hearings',
  'risks',
  'actions',
  'match_decisions',
  'incident_lists',
  'entries',
  'attachments',
] as const;
