import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../shared/domain/calendar-date.ts';
import type { RetentionFacts, Unfinished } from '../../shared/domain/retention.ts';
import { lastActions, lastEntries, lastHearings } from './last-of-case.ts';
import { countOf } from './read-page.ts';
import type { CaseHoldsTable, DestroyedCasesTable } from './retention-tables.ts';
import type { Db } from './tables.ts';

/** A list may name children and not count them. */
const childrenOf = (table: 'referrals' | 'other') =>
  sql<number>`max(
    ${sql.ref(`${table}.children_count`)},
    coalesce(json_array_length(${sql.ref(`${table}.as_received`)}, '$.children'), 0)
  )`;

type Kept = {
  /** The first day that still keeps a case, and one that keeps a case with a child. */
  readonly from: CalendarDate;
  readonly fromWithChildren: CalendarDate;
};

/**
 * Cases in which nothing was referred since: only these can be due, by what was heard and done in them.
 * Those on hold and those that are proposed are among them.
 */
export const casesPastReferral = (db: Db, { from, fromWithChildren }: Kept) =>
  db
    .selectFrom('referrals')
    .select('referrals.case_id as id')
    .distinct()
    .where('referrals.received_on', '<', from)
    .where((where) => {
      const since = (day: CalendarDate) =>
        where
          .selectFrom('referrals as other')
          .select('other.id')
          .whereRef('other.case_id', '=', 'referrals.case_id')
          .where('other.received_on', '>=', day);
      const withChildren = where
        .selectFrom('referrals as other')
        .select('other.id')
        .whereRef('other.case_id', '=', 'referrals.case_id')
        .where(childrenOf('other'), '>', 0);
      return where.and([
        where.not(where.exists(since(from))),
        where.or([
          where.not(where.exists(withChildren)),
          where.not(where.exists(since(fromWithChildren))),
        ]),
      ]);
    });

export type StandingHold = {
  readonly reason: string;
  readonly untilOn: CalendarDate | null;
  readonly heldBy: string;
  readonly heldAt: Instant;
};

export type CaseFacts = RetentionFacts &
  Unfinished & {
    readonly caseId: string;
    readonly number: number;
    readonly openActions: number;
    readonly holds: readonly StandingHold[];
  };

/** What retention has to know of these standing cases, in no order. */
export async function factsOfCases(db: Db, caseIds: readonly string[]): Promise<CaseFacts[]> {
  if (caseIds.length === 0) return [];
  const referred = await db
    .selectFrom('cases')
    .innerJoin('referrals', 'referrals.case_id', 'cases.id')
    .select(['cases.id', 'cases.number'])
    .select(({ fn }) => [
      fn.max('referrals.received_on').as('last'),
      sql<number>`max(${childrenOf('referrals')})`.as('children'),
      fn.max('referrals.awaits_hearing').as('awaits'),
      sql<number>`sum(referrals.status = 'received')`.as('undecided'),
    ])
    .where('cases.id', 'in', caseIds)
    .where('cases.joined_to', 'is', null)
    .groupBy('cases.id')
    .execute();
  const heard = new Map((await lastHearings(db, caseIds)).map((row) => [row.id, row]));
  const acted = new Map((await lastActions(db, caseIds)).map((row) => [row.id, row]));
  const recorded = new Map((await lastEntries(db, caseIds)).map((row) => [row.id, row]));
  const holds = Map.groupBy(await standingHolds(db), ({ caseId }) => caseId);
  return referred.map((row) => ({
    caseId: row.id,
    number: row.number,
    lastReferredOn: row.last,
    lastHeardOn: heard.get(row.id)?.last ?? null,
    lastActionOn: acted.get(row.id)?.last ?? null,
    lastEntryOn: recorded.get(row.id)?.last ?? null,
    childrenCount: row.children,
    undecidedReferrals: row.undecided,
    awaitsHearing: row.awaits === 1,
    openMeetings: heard.get(row.id)?.unfinished ?? 0,
    openActions: acted.get(row.id)?.open ?? 0,
    holds: holds.get(row.id) ?? [],
    hold: longestHold(holds.get(row.id) ?? []),
  }));
}

/** Joined cases may each have one: what is held without a day is held longest. */
const longestHold = (holds: readonly StandingHold[]): RetentionFacts['hold'] =>
  holds.reduce<RetentionFacts['hold']>(
    (longest, { untilOn }) =>
      longest !== null && (longest.untilOn === null || (untilOn ?? '~') <= longest.untilOn)
        ? longest
        : { untilOn },
    null,
  );

/** Every standing hold by the case that stands for its own, once for all that are joined; they are few. */
async function standingHolds(
  db: Db,
): Promise<readonly (StandingHold & { readonly caseId: string })[]> {
  const rows = await db
    .selectFrom('case_holds')
    .innerJoin('cases', 'cases.id', 'case_holds.case_id')
    .innerJoin('users', 'users.id', 'case_holds.held_by')
    .selectAll('case_holds')
    .select(['users.name', 'cases.joined_to'])
    .where('case_holds.lifted_at', 'is', null)
    .orderBy('case_holds.held_at')
    .execute();
  const holds = rows.map((row) => ({
    caseId: row.joined_to ?? row.case_id,
    reason: row.reason,
    untilOn: row.until_on,
    heldBy: row.name,
    heldAt: row.held_at,
  }));
  return [...new Map(holds.map((hold) => [JSON.stringify(hold), hold])).values()];
}

/** The standing cases on which a hold stands; with a day, those that it still keeps then. */
export async function heldCases(db: Db, day: CalendarDate | null = null): Promise<string[]> {
  let held = db
    .selectFrom('case_holds')
    .innerJoin('cases', 'cases.id', 'case_holds.case_id')
    .select(({ fn }) => fn.coalesce('cases.joined_to', 'cases.id').as('id'))
    .distinct()
    .where('case_holds.lifted_at', 'is', null);
  if (day !== null) {
    held = held.where((where) =>
      where.or([where('until_on', 'is', null), where('until_on', '>', day)]),
    );
  }
  return (await held.execute()).map(({ id }) => id);
}

type NewHold = Omit<CaseHoldsTable, 'id' | 'case_id' | 'lifted_by' | 'lifted_at'>;

/** On each of the cases: they may be parted later. */
export async function insertHolds(
  db: Db,
  caseIds: readonly string[],
  hold: NewHold,
): Promise<void> {
  const standing = { ...hold, lifted_by: null, lifted_at: null };
  await db
    .insertInto('case_holds')
    .values(caseIds.map((id) => ({ ...standing, id: randomUUID(), case_id: id })))
    .execute();
}

/** A case that is made of others is held for as long as they are. */
export async function copyHold(
  db: Db,
  fromCases: readonly string[],
  toCase: string,
): Promise<void> {
  const holds = await db
    .selectFrom('case_holds')
    .select(['case_id', 'reason', 'until_on', 'held_by', 'held_at'])
    .where('case_id', 'in', [...fromCases, toCase])
    .where('lifted_at', 'is', null)
    // The one that keeps it longest: without a day before the latest day.
    .orderBy(sql`until_on IS NOT NULL`)
    .orderBy('until_on', 'desc')
    .execute();
  const [first] = holds;
  if (first === undefined || holds.some(({ case_id }) => case_id === toCase)) return;
  const { case_id: _from, ...hold } = first;
  await insertHolds(db, [toCase], hold);
}

type Lifting = { readonly caseIds: readonly string[]; readonly by: string };

export async function liftHolds(db: Db, { caseIds, by }: Lifting, at: Instant): Promise<void> {
  await db
    .updateTable('case_holds')
    .set({ lifted_by: by, lifted_at: at })
    .where('case_id', 'in', caseIds)
    .where('lifted_at', 'is', null)
    .execute();
}

export type Proposal = {
  readonly caseId: string;
  readonly proposedBy: string;
  readonly proposedById: string;
  readonly proposedAt: Instant;
};

/** What was proposed to be destroyed and has not been, the earliest first. */
export async function listProposals(db: Db): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('destruction_proposals')
    .innerJoin('users', 'users.id', 'destruction_proposals.proposed_by')
    .selectAll('destruction_proposals')
    .select('users.name')
    .orderBy('proposed_at')
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    proposedBy: row.name,
    proposedById: row.proposed_by,
    proposedAt: row.proposed_at,
  }));
}

type Proposing = { readonly caseIds: readonly string[]; readonly by: string };

export async function insertProposals(
  db: Db,
  { caseIds, by }: Proposing,
  at: Instant,
): Promise<void> {
  const rows = caseIds.map((id) => ({ case_id: id, proposed_by: by, proposed_at: at }));
  await db.insertInto('destruction_proposals').values(rows).execute();
}

/** @returns how many there were */
export async function deleteProposals(db: Db, caseIds: readonly string[]): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('destruction_proposals')
    .where('case_id', 'in', caseIds)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** One page of the register, the latest first. */
export async function pageOfDestroyed(
  db: Db,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: DestroyedCasesTable[] }> {
  const rows = await db
    .selectFrom('destroyed_cases')
    .selectAll()
    .orderBy('destroyed_at', 'desc')
    .orderBy('number')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: await countOf(db.selectFrom('destroyed_cases')), rows };
}

export const listDestroyed = (db: Db): Promise<DestroyedCasesTable[]> =>
  db.selectFrom('destroyed_cases').selectAll().orderBy('destroyed_at').orderBy('number').execute();

/** What is in the register already stays as it was entered first. */
export async function insertDestroyed(db: Db, destroyed: DestroyedCasesTable): Promise<void> {
  await db
    .insertInto('destroyed_cases')
    .values(destroyed)
    .onConflict((known) => known.doNothing())
    .execute();
}
