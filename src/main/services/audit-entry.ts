import type {
  AuditChanges,
  ChangedField,
  ChangedRow,
  FieldValue,
} from '../../shared/domain/access/audit-changes.ts';
import type { AuditEntryShown } from '../../shared/ipc/contract/audit.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { entriesByNumber } from '../store/audit-list.ts';
import { describeObjects, idsClosedTo } from '../store/audit-objects.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { readChanges, toRows } from './audit.ts';

/**
 * One entry with what it changed, before and after. Values are told only of rows that whoever asks could
 * read themselves: not of a closed case, and not of what is gone.
 */
export async function auditEntry(store: Store, number: number): Promise<AuditEntryShown> {
  const { db, whole, auditKey, viewer } = store;
  const [entry] = await entriesByNumber(whole, auditKey, [number]);
  const hidden = await idsClosedTo(whole, viewer.userId);
  if (entry === undefined || hidden.includes(entry.objectId ?? '')) throw notThere();
  const [row] = await toRows(store, [entry]);
  if (row === undefined) throw notThere();
  const { rows, more = 0 }: AuditChanges = readChanges(entry.changes);
  const { kind } = await getForum(db);
  const words = await describeObjects(db, kind, idsIn(rows));
  const readable = await readableRows(db, rows);
  const changes = rows.map(([table, id, what]) => ({
    table,
    ...(typeof what === 'string' ? { what } : { what: 'changed' as const }),
    on: [...new Set(id.split(' ').map((part) => words.get(part) ?? ''))].filter(Boolean).join(', '),
    fields:
      typeof what === 'string'
        ? []
        : what.map((field) => toField(field, readable.has(`${table} ${id}`), words)),
  }));
  return { row, changes, more };
}

const notThere = (): AppError =>
  new AppError('not-found', 'This entry is not in the audit. Look at the list again.');

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Every id that a change names, of its rows and in what their fields held. */
function idsIn(rows: readonly ChangedRow[]): string[] {
  const named = rows.flatMap(([, id, what]) => [
    ...id.split(' '),
    ...(typeof what === 'string' ? [] : what.flatMap(([, ...values]) => values)),
  ]);
  return [...new Set(named.filter(isId))];
}

type Words = ReadonlyMap<string, string>;

function toField(
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

async function readableRows(db: Db, rows: readonly ChangedRow[]): Promise<ReadonlySet<string>> {
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
