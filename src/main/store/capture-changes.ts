import type { Database } from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  changedField,
  changedGroups,
  type AuditChanges,
  type ChangedField,
  type ChangedRow,
  type FieldValue,
} from '../../shared/domain/access/audit-changes.ts';
import { isSealed } from './sealer.ts';
import type { Db } from './tables.ts';

/** The tables that people edit. Their rows are known by the columns of their primary key. */
export const capturedTables = [
  'forums',
  'agencies',
  'users',
  'lock_settings',
  'case_closures',
  'case_holds',
  'destruction_proposals',
  'persons',
  'cases',
  'referrals',
  'held_rows',
  'meetings',
  'attendance',
  'hearings',
  'information',
  'risks',
  'actions',
  'match_decisions',
  'incident_lists',
  'entries',
  'attachments',
  'services',
] as const;

/** They say no more than the entry's own time, or than the fields they are made of. */
const passing = new Set(['created_at', 'updated_at', 'last_unlocked_at', 'words', 'search_number']);

/** Confidential, or made from what is: only that they changed is kept, never what they held. */
const confidential = new Set([
  'address',
  'postcode',
  'phone',
  'safe_contact',
  'person_key',
  'referrer',
  'as_received',
  'other_columns',
  'row_values',
  'problems',
  'secrets',
]);
const isConfidential = (column: string): boolean =>
  confidential.has(column) || column.endsWith('_hash');

/** Objects in JSON, of which each group is told as a field of its own. */
const inGroups = new Set(['forums.settings', 'entries.content']);

/** Work on thousands of rows at once is told by its counts, and what is destroyed by no content. */
const toldByCounts = new Set([
  'list.imported',
  'incident-list.imported',
  'incident-list.undone',
  'services.imported',
  'sample.filled',
  'cases.destroyed',
]);
export const isCaptured = (verb: string): boolean => !toldByCounts.has(verb);

/** A change of more rows than this is told by as many of them and a count of the rest. */
const rowsAtMost = 500;

type Column = { readonly name: string; readonly pk: number };

/**
 * Makes the triggers that put what a change does to each field into a table in memory, which
 * `takeChanges` reads. All of it is temporary: it is gone with the connection, reaches no disk, and is
 * undone with a transaction that is rolled back.
 */
export function watchChanges(handle: Database): void {
  handle.exec(`
CREATE TEMP TABLE capture (is_on INTEGER NOT NULL) STRICT;
INSERT INTO capture VALUES (0);
CREATE TEMP TABLE captured (
  number INTEGER PRIMARY KEY, place TEXT NOT NULL, row_id TEXT NOT NULL, what TEXT NOT NULL,
  field TEXT, is_told INTEGER NOT NULL, before ANY, after ANY
) STRICT;`);
  for (const table of capturedTables) {
    const columns = handle.pragma(`main.table_info(${table})`) as Column[];
    const keys = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
    const fields = columns.filter(({ name, pk }) => pk === 0 && !passing.has(name));
    if (keys.length === 0) throw new Error(`There is no table ${table} to watch`);
    handle.exec(triggersOf(table, keys, fields));
  }
}

function triggersOf(table: string, keys: readonly Column[], fields: readonly Column[]): string {
  const id = (row: 'OLD' | 'NEW'): string =>
    keys.map(({ name }) => `${row}.${name}`).join(" || ' ' || ");
  const insert = 'INSERT INTO captured (place, row_id, what, field, is_told, before, after)';
  const trigger = (event: string, body: readonly string[]): string => `
CREATE TEMP TRIGGER capture_${event}_${table} AFTER ${event} ON main.${table}
WHEN (SELECT is_on FROM capture) = 1 BEGIN
  ${body.join('\n  ')}
END;`;
  return [
    trigger(
      'UPDATE',
      fields.map(({ name }) => {
        const values = isConfidential(name) ? '0, NULL, NULL' : `1, OLD.${name}, NEW.${name}`;
        return `${insert} SELECT '${table}', ${id('NEW')}, 'changed', '${name}', ${values} WHERE OLD.${name} IS NOT NEW.${name};`;
      }),
    ),
    trigger('INSERT', [
      `${insert} VALUES ('${table}', ${id('NEW')}, 'added', NULL, 0, NULL, NULL);`,
    ]),
    trigger('DELETE', [
      `${insert} VALUES ('${table}', ${id('OLD')}, 'removed', NULL, 0, NULL, NULL);`,
    ]),
  ].join('');
}

/** From here to `takeChanges` what the transaction does is captured. */
export async function startCapture(tx: Db): Promise<void> {
  await sql`UPDATE capture SET is_on = 1`.execute(tx);
}

const Captured = z.object({
  place: z.string(),
  row_id: z.string(),
  what: z.enum(['added', 'changed', 'removed']),
  field: z.string().nullable(),
  is_told: z.union([z.literal(0), z.literal(1)]),
  before: z.union([z.string(), z.number(), z.null()]),
  after: z.union([z.string(), z.number(), z.null()]),
});
type Captured = z.infer<typeof Captured>;

/** What was changed since `startCapture`, as JSON for the audit; empty when nothing was. */
export async function takeChanges(tx: Db): Promise<string> {
  const { rows } = await sql`
    SELECT place, row_id, what, field, is_told, before, after FROM captured ORDER BY number`.execute(
    tx,
  );
  await sql`UPDATE capture SET is_on = 0`.execute(tx);
  if (rows.length === 0) return '';
  await sql`DELETE FROM captured`.execute(tx);
  const changed = toRows(z.array(Captured).parse(rows));
  if (changed.length === 0) return '';
  const left = changed.length - rowsAtMost;
  const changes: AuditChanges = {
    rows: changed.slice(0, rowsAtMost),
    ...(left > 0 && { more: left }),
  };
  return JSON.stringify(changes);
}

/** A field that was changed twice is told once; one that came back to what it was is not told. */
function toRows(captured: readonly Captured[]): ChangedRow[] {
  const byRow = Map.groupBy(captured, ({ place, row_id }) => `${place} ${row_id}`);
  return [...byRow.values()].flatMap((all): ChangedRow[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { place, row_id } = first;
    const isNew = first.what === 'added';
    const isGone = all.at(-1)?.what === 'removed';
    if (isNew && isGone) return [];
    if (isNew || isGone) return [[place, row_id, isNew ? 'added' : 'removed']];
    const fields = [...Map.groupBy(all, ({ field }) => field).values()].flatMap(toFields);
    return fields.length === 0 ? [] : [[place, row_id, fields]];
  });
}

function toFields(changes: readonly Captured[]): ChangedField[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined || first.field === null) return [];
  const { place, field, is_told, before } = first;
  const { after } = last;
  if (is_told === 0) return [[field]];
  if (before === after) return [];
  if (isSealedValue(before) || isSealedValue(after)) return [[field]];
  return inGroups.has(`${place}.${field}`)
    ? changedGroups(field, String(before), String(after))
    : [changedField(field, before, after)];
}

const isSealedValue = (value: FieldValue): boolean => typeof value === 'string' && isSealed(value);
