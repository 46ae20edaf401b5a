import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { Instant } from '../../shared/domain/calendar-date.ts';
import type { Look } from '../../shared/domain/history/last-visit.ts';
import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import type { Db } from './tables.ts';

/* What the audit says of one case or one row. Each question is answered by an index of the audit. */

const oneOf = (values: readonly string[]): RawBuilder<unknown> =>
  sql.join(values.map((value) => sql`${value}`));

/** More looks of one person than this are no other visit: they would be five minutes apart for days. */
const looksAtMost = 2000;

/** When a user looked at a case or at its hearings, the latest first. */
export async function looksOf(
  db: Db,
  userId: string,
  objectIds: readonly string[],
): Promise<Look[]> {
  // A plus before a column keeps SQLite from looking for an index of it: few entries are on one case.
  const { rows } = await sql<Look>`
    SELECT number, at FROM audit_entries
    WHERE object_id IN (${oneOf(objectIds)}) AND +user_id = ${userId}
      AND +verb IN ('case.viewed', 'hearing.viewed') AND +outcome = 'done'
    ORDER BY number DESC LIMIT ${looksAtMost}`.execute(db);
  return rows.filter(({ at }) => Instant.safeParse(at).success);
}

/** Verbs that change many records at once, or whose object is not the record that they change. */
const ofMany = [
  'referrals.accepted',
  'destruction.proposed',
  'destruction.withdrawn',
  'person.same',
  'person.different',
  'pair.same',
  'person.decision-undone',
  'person.separated',
] as const satisfies readonly AuditVerb[];

/** Verbs by which a referral comes into the store, and with it what it says of known people. */
const ofIntake = [
  'referral.added',
  'list.imported',
  'held-row.mended',
  'incident-list.imported',
] as const satisfies readonly AuditVerb[];

export type Wanted = {
  /** Entries on any of these. */
  readonly objectIds: readonly string[];
  /** Entries by which something came in at one of these moments. */
  readonly moments: readonly Instant[];
  /** What else is found must tell of one of these rows. */
  readonly rowIds: readonly string[];
  /** Entries behind this one alone. */
  readonly after: number;
};

/** The numbers of what was done, in order. */
export async function findChanges(
  db: Db,
  { objectIds, moments, rowIds, after }: Wanted,
): Promise<number[]> {
  if (rowIds.length === 0) return [];
  const tells = sql<SqlBool>`(${sql.join(
    rowIds.map((id) => sql`instr(changes, ${id}) > 0`),
    sql` OR `,
  )})`;
  const parts = [
    sql`object_id IN (${oneOf(objectIds)}) AND number > ${after} AND +outcome = 'done'`,
    sql`verb IN (${oneOf(ofMany)}) AND number > ${after} AND +outcome = 'done' AND ${tells}`,
    sql`at IN (${oneOf(moments)}) AND +number > ${after} AND +verb IN (${oneOf(ofIntake)})`,
  ];
  const numbers = new Set<number>();
  for (const part of parts) {
    const { rows } = await sql<{ number: number }>`
      SELECT number FROM audit_entries WHERE ${part}`.execute(db);
    for (const { number } of rows) numbers.add(number);
  }
  return [...numbers].toSorted((one, other) => one - other);
}

/** Who brought something in at a moment; null where the audit does not say. */
export async function whoBroughtIn(db: Db, at: Instant): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    SELECT users.name FROM audit_entries LEFT JOIN users ON users.id = audit_entries.user_id
    WHERE at = ${at} AND +verb IN (${oneOf(ofIntake)}) LIMIT 1`.execute(db);
  return rows[0]?.name ?? null;
}
