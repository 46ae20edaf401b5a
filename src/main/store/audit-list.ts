import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { AuditOutcome } from '../../shared/domain/access/audit-outcome.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { chainKeys, isBound } from './audit-chain.ts';
import { toLine, type AuditKey, type AuditLine, type EndVerb } from './audit-store.ts';
import type { Db } from './tables.ts';

/** Which entries; null where any will do. */
export type EntryFilter = {
  readonly userId: string | null;
  readonly verbs: readonly string[] | null;
  readonly from: Instant | null;
  readonly before: Instant | null;
  readonly objectIds: readonly string[] | null;
  readonly outcome: AuditOutcome | null;
  /** Of what is closed to whoever reads: entries on these are passed over. */
  readonly hiddenIds: readonly string[];
};

export type ListedEntry = AuditLine & {
  /** Whether it stands as it was written, behind the entry before it. */
  readonly isWhole: boolean;
};

/** Entries that match, by number and the newest first; `isMore` where there are others behind them. */
export type FoundEntries = { readonly numbers: readonly number[]; readonly isMore: boolean };

/** So many that match are found by an index and put in order; more are met by going back. */
const fewEntries = 10_000;

/**
 * At least the first `wanted` entries that match. Where one of the conditions is rare its index finds
 * them all at once; where all are common they are met soon by going back from the last, in turns.
 */
export async function findEntries(
  db: Db,
  filter: EntryFilter,
  wanted: number,
): Promise<FoundEntries> {
  const conditions = conditionsOf(filter);
  const rare = await findRare(db, conditions);
  if (rare === null) return goBack(db, filter, conditions, wanted);
  const others = conditions.filter((condition) => condition !== rare);
  const rows = await db
    .selectFrom('audit_entries')
    .select('number')
    .where(all([rare.byIndex, ...others.map(({ byRow }) => byRow)]))
    .orderBy(sql`+number`, 'desc')
    .execute();
  return { numbers: rows.map(({ number }) => number), isMore: false };
}

type Part = RawBuilder<SqlBool>;
type Condition = {
  /** Null where no index would find it. */
  readonly byIndex: Part | null;
  /** A plus before a column keeps SQLite from looking for an index of it. */
  readonly byRow: Part;
};

function conditionsOf(filter: EntryFilter): Condition[] {
  const { userId, verbs, from, before, objectIds, outcome, hiddenIds } = filter;
  const both = (part: (plus: RawBuilder<unknown>) => Part): Condition => ({
    byIndex: part(sql``),
    byRow: part(sql`+`),
  });
  const oneOf = (values: readonly string[]): RawBuilder<unknown> =>
    sql.join(values.map((value) => sql`${value}`));
  const isOutcome: Part = sql`+outcome = ${outcome}`;
  return [
    ...(objectIds === null ? [] : [both((plus) => sql`${plus}object_id IN (${oneOf(objectIds)})`)]),
    ...(verbs === null ? [] : [both((plus) => sql`${plus}verb IN (${oneOf(verbs)})`)]),
    ...(userId === null ? [] : [both((plus) => sql`${plus}user_id = ${userId}`)]),
    ...(from === null && before === null
      ? []
      : [
          both((plus) => sql`${plus}at >= ${from ?? ''} AND ${plus}at < ${before ?? '\u{10ffff}'}`),
        ]),
    ...(hiddenIds.length === 0
      ? []
      : [
          {
            byIndex: null,
            byRow: sql<SqlBool>`(object_id IS NULL OR +object_id NOT IN (${oneOf(hiddenIds)}))`,
          },
        ]),
    ...(outcome === null
      ? []
      : [
          {
            // The index holds only what was not done, and is used where the question says so.
            byIndex: outcome === 'done' ? null : sql<SqlBool>`outcome <> 'done' AND ${isOutcome}`,
            byRow: isOutcome,
          },
        ]),
  ];
}

const all = (parts: readonly Part[]): Part => sql.join(parts, sql` AND `);

type RareCondition = Condition & { readonly byIndex: Part };

/** The condition that the fewest entries meet, if they are few. */
async function findRare(db: Db, conditions: readonly Condition[]): Promise<RareCondition | null> {
  let rare: RareCondition | null = null;
  let fewest = fewEntries + 1;
  for (const { byIndex, byRow } of conditions) {
    if (byIndex === null) continue;
    const { count } = await db
      .selectFrom(
        db
          .selectFrom('audit_entries')
          .select('number')
          .where(byIndex)
          .limit(fewEntries + 1)
          .as('some'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count < fewest) {
      rare = { byIndex, byRow };
      fewest = count;
    }
  }
  return rare;
}

/** So many entries are looked at in one turn of main. */
const entriesInTurn = 4000;

async function goBack(
  db: Db,
  filter: EntryFilter,
  conditions: readonly Condition[],
  wanted: number,
): Promise<FoundEntries> {
  const numbers: number[] = [];
  const { first, last } = await boundsOf(db, filter);
  for (let to = last; to >= first; to -= entriesInTurn) {
    if (numbers.length > wanted) return { numbers, isMore: true };
    const range: Part = sql`number <= ${to} AND number > ${Math.max(first - 1, to - entriesInTurn)}`;
    const rows = await db
      .selectFrom('audit_entries')
      .select('number')
      .where(all([range, ...conditions.map(({ byRow }) => byRow)]))
      .orderBy('number', 'desc')
      .execute();
    numbers.push(...rows.map(({ number }) => number));
    await nextTurn();
  }
  return { numbers, isMore: false };
}

/** Computers differ by seconds, so that a few entries may stand before an earlier one. */
const outOfOrder = 1000;

/** Between which numbers a period lies. Where a clock was set back it may lie anywhere. */
async function boundsOf(
  db: Db,
  { from, before }: EntryFilter,
): Promise<{ first: number; last: number }> {
  const last = await lastNumber(db);
  const setBack = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('verb', '=', 'clock.set-back')
    .limit(1)
    .executeTakeFirst();
  if (setBack !== undefined) return { first: 1, last };
  const start = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('at', '>=', from ?? '')
    .orderBy('at')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  const end = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('at', '<', before ?? '\u{10ffff}')
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    first: Math.max(1, (start?.number ?? 1) - outOfOrder),
    last: Math.min(last, (end?.number ?? last) + outOfOrder),
  };
}

export async function lastNumber(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('audit_entries')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/**
 * The entries with these numbers, the newest first. Whether each is as it was written is judged by the
 * one before it, so that what somebody changed stands out without a verification.
 */
export async function entriesByNumber(
  db: Db,
  auditKey: AuditKey,
  numbers: readonly number[],
): Promise<ListedEntry[]> {
  if (numbers.length === 0) return [];
  const keys = await chainKeys(db, auditKey);
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('number', 'in', [...new Set(numbers.flatMap((number) => [number - 1, number]))])
    .orderBy('number', 'desc')
    .execute();
  const macs = new Map(rows.map(({ number, mac }) => [number, mac]));
  await addBeforeGaps(db, rows, macs);
  const wanted = new Set(numbers);
  return rows
    .filter(({ number }) => wanted.has(number))
    .map((row) => {
      const { mac, ...line } = toLine(row);
      const before = line.number === 1 ? '' : macs.get(line.number - 1);
      return {
        ...line,
        isWhole: before !== undefined && isBound({ ...line, mac }, before, keys),
      };
    });
}

const ofBrokenEnds: readonly string[] = ['audit.cut-off', 'audit.end-changed'] satisfies EndVerb[];

/** An entry that tells of a broken end is bound to the entry before the gap. */
async function addBeforeGaps(
  db: Db,
  rows: readonly { readonly number: number; readonly verb: string }[],
  macs: Map<number, string>,
): Promise<void> {
  const behindGaps = rows.filter(
    ({ number, verb }) => ofBrokenEnds.includes(verb) && !macs.has(number - 1),
  );
  for (const { number } of behindGaps) {
    const row = await db
      .selectFrom('audit_entries')
      .select('mac')
      .where('number', '<', number)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    macs.set(number - 1, row?.mac ?? '');
  }
}
