import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { CriterionMet } from '../../shared/domain/referral-criteria.ts';
import {
  ConfirmedRepeat,
  type ReferralFacts,
  type ReferralStatus,
} from '../../shared/domain/referral.ts';
import type { RepeatFacts } from '../../shared/domain/repeat-facts.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { sealReceived, type Received } from './as-received.ts';
import type { CasesFound } from './case-store.ts';
import { sealColumns, type OtherColumns } from './other-columns.ts';
import { countOf, readPage } from './read-page.ts';
import { factColumns, repeatColumns, sealedOfReferral } from './referral-columns.ts';
import type { Sealer } from './sealer.ts';
import type { Db, ReferralsTable } from './tables.ts';

export type ReferralRow = ReferralsTable & { agency_name: string; case_number: number };

export type ReferralFilter = {
  readonly status: ReferralStatus | null;
  /** Only these cases; null for all. */
  readonly cases: CasesFound | null;
  readonly offset: number;
  readonly limit: number;
};

const base = (db: Db) =>
  db
    .selectFrom('referrals')
    .innerJoin('agencies', 'agencies.id', 'referrals.agency_id')
    .innerJoin('cases', 'cases.id', 'referrals.case_id');

/**
 * One page of referrals with how many there are: the latest first, but those to decide as they came,
 * since each accepted one may make the next of its pair a repeat.
 */
export async function pageOfReferrals(
  db: Db,
  { status, cases, offset, limit }: ReferralFilter,
): Promise<{ total: number; rows: ReferralRow[] }> {
  // Referrals alone, so that an index serves both the count and the order.
  let filtered = db.selectFrom('referrals');
  if (status !== null) filtered = filtered.where('status', '=', status);
  if (cases !== null) filtered = filtered.where('case_id', 'in', cases);
  const found = await readPage({
    filtered,
    isSearch: cases !== null,
    page: (query) =>
      query
        .select('id')
        .orderBy('received_on', status === 'received' ? 'asc' : 'desc')
        .orderBy('id', status === 'received' ? 'desc' : 'asc')
        .limit(limit)
        .offset(offset),
  });
  const ids = found.rows.map(({ id }) => id);
  const rows = await findReferrals(db, ids);
  const place = new Map(ids.map((id, index) => [id, index]));
  return {
    total: found.total,
    rows: rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  };
}

export const findReferrals = (db: Db, ids: readonly string[]): Promise<ReferralRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : base(db)
        .selectAll('referrals')
        .select(['agencies.name as agency_name', 'cases.number as case_number'])
        .where('referrals.id', 'in', ids)
        .execute();

export async function oneReferral(db: Db, id: string): Promise<ReferralRow> {
  const [row] = await findReferrals(db, [id]);
  if (row === undefined) throw referralNotFound();
  return row;
}

export const referralNotFound = (): AppError =>
  new AppError('not-found', 'This referral is not in the store.');

export const referralsOfCase = (db: Db, caseId: string): Promise<ReferralRow[]> =>
  base(db)
    .selectAll('referrals')
    .select(['agencies.name as agency_name', 'cases.number as case_number'])
    .where('referrals.case_id', '=', caseId)
    .orderBy('referrals.received_on', 'desc')
    .execute();

/** The last meeting on whose agenda each referral stands. */
export async function meetingDatesOf(
  db: Db,
  referralIds: readonly string[],
): Promise<Map<string, CalendarDate>> {
  if (referralIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.referral_id', 'meetings.held_on'])
    .where('hearings.referral_id', 'in', referralIds)
    .where('hearings.binned_at', 'is', null)
    .orderBy('meetings.held_on')
    .execute();
  return new Map(rows.map((row) => [row.referral_id, row.held_on]));
}

export async function updateRepeatFacts(
  db: Db,
  id: string,
  facts: RepeatFacts,
  at: string,
): Promise<void> {
  await db
    .updateTable('referrals')
    .set({ ...repeatColumns(facts), updated_at: at })
    .where('id', '=', id)
    .execute();
}

export type NewReferral = {
  readonly id: string;
  readonly caseId: string;
  readonly enteredCaseId: string;
  readonly agencyId: string;
  readonly facts: ReferralFacts;
  readonly received: Received;
  readonly otherColumns: OtherColumns;
  /** Keyed. */
  readonly rowHash: string | null;
};

export async function insertReferral(
  db: Db,
  sealer: Sealer,
  created: NewReferral,
  at: string,
): Promise<void> {
  const { id, facts, received, otherColumns } = created;
  await db
    .insertInto('referrals')
    .values({
      id,
      case_id: created.caseId,
      entered_case_id: created.enteredCaseId,
      agency_id: created.agencyId,
      ...factColumns(sealer, id, facts),
      as_received: JSON.stringify(sealReceived(sealer, id, received)),
      other_columns: sealColumns(sealer, sealedOfReferral(id, 'other_columns'), otherColumns),
      row_hash: created.rowHash,
      status: 'received',
      decision_reason: '',
      decided_at: null,
      decision_basis: null,
      awaits_hearing: 0,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

/** What of a saved referral a correction changes; what it kept of a row stays. */
export async function correctReferralRow(
  db: Db,
  sealer: Sealer,
  { id, agencyId, facts, received }: Pick<NewReferral, 'id' | 'agencyId' | 'facts' | 'received'>,
  at: string,
): Promise<void> {
  await db
    .updateTable('referrals')
    .set({
      agency_id: agencyId,
      ...factColumns(sealer, id, facts),
      as_received: JSON.stringify(sealReceived(sealer, id, received)),
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
}

/** What a decision rests on: kept as it stood, whatever becomes known later. */
export type DecisionBasis = ConfirmedRepeat & { readonly criteria: readonly CriterionMet[] };

export type Decision = {
  readonly status: ReferralStatus;
  readonly reason: string;
  readonly decidedAt: string | null;
  readonly basis: DecisionBasis | null;
};

/** The verdict on which a referral was decided; null when it is not decided. */
export const confirmedRepeatOf = ({
  decision_basis: basis,
}: Pick<ReferralsTable, 'decision_basis'>): ConfirmedRepeat | null =>
  basis === null ? null : ConfirmedRepeat.parse(JSON.parse(basis));

export async function decideReferral(
  db: Db,
  id: string,
  { status, reason, decidedAt, basis }: Decision,
  at: string,
): Promise<void> {
  await db
    .updateTable('referrals')
    .set({
      status,
      decision_reason: reason,
      decided_at: decidedAt,
      decision_basis: basis === null ? null : JSON.stringify(basis),
      awaits_hearing: status === 'accepted' ? 1 : 0,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Works out again whether a referral waits to be put on an agenda: it is accepted, and it stands on
 * none or the last one deferred it.
 */
export async function updateAwaiting(db: Db, id: string): Promise<void> {
  const last = await db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select('hearings.outcome')
    .where('hearings.referral_id', '=', id)
    .where('hearings.binned_at', 'is', null)
    .orderBy('meetings.held_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  const waits = last === undefined || last.outcome === 'deferred';
  await db
    .updateTable('referrals')
    .set({ awaits_hearing: waits ? 1 : 0 })
    .where('id', '=', id)
    .where('status', '=', 'accepted')
    .execute();
}

/** Referrals that wait for an agenda, earliest first. */
export const awaitingReferrals = (db: Db, limit: number): Promise<ReferralRow[]> =>
  base(db)
    .selectAll('referrals')
    .select(['agencies.name as agency_name', 'cases.number as case_number'])
    .where('referrals.awaits_hearing', '=', 1)
    .orderBy('referrals.received_on')
    .limit(limit)
    .execute();

/** The accepted are nearly all of an old store: they are what the few others leave of the whole. */
export async function countReferrals(db: Db): Promise<Record<ReferralStatus, number>> {
  const referrals = db.selectFrom('referrals');
  const received = await countOf(referrals.where('status', '=', 'received'));
  const returned = await countOf(referrals.where('status', '=', 'returned'));
  const withdrawn = await countOf(referrals.where('status', '=', 'withdrawn'));
  const accepted = (await countOf(referrals)) - received - returned - withdrawn;
  return { received, returned, withdrawn, accepted };
}
