import { z } from 'zod';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { ReferralStatus, Referral, ReferralSummary } from '../../shared/domain/referral.ts';
import { acceptanceReason } from '../../shared/domain/referral-criteria.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { casesFound } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { countOf } from '../store/read-page.ts';
import {
  confirmedRepeatOf,
  countReferrals,
  decideReferral,
  findReferrals,
  AsReceived,
  pageOfReferrals,
  toFacts,
  type DecisionBasis,
  type ReferralRow,
} from '../store/referral-store.ts';
import { relatedReferralsOf } from '../store/related-referrals.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { judgeReferrals, summarise, type Judgement } from './referral-views.ts';

type ListInput = { status: ReferralStatus | null; search: string; offset: number; limit: number };

export async function listReferrals(
  { db }: Store,
  { search, ...filter }: ListInput,
): Promise<{ total: number; rows: ReferralSummary[] }> {
  const cases = search === '' ? null : casesFound(db, search);
  const { total, rows } = await pageOfReferrals(db, { ...filter, cases });
  return { total, rows: await summarise(db, rows) };
}

export async function countByStatus({
  db,
}: Store): Promise<Record<ReferralStatus | 'held', number>> {
  const held = await countOf(db.selectFrom('held_rows').where('state', '=', 'held'));
  return { ...(await countReferrals(db)), held };
}

const OtherColumns = z.array(z.strictObject({ heading: z.string(), value: z.string() }));

export async function getReferral({ db }: Store, id: string): Promise<Referral> {
  const row = await oneReferral(db, id);
  const [summary] = await summarise(db, [row]);
  if (summary === undefined) throw notFound();
  const related = (await relatedReferralsOf(db, [row.case_id])).get(row.case_id);
  return {
    ...summary,
    ...AsReceived.parse(JSON.parse(row.as_received)),
    facts: toFacts(row),
    decidedAt: row.decided_at,
    confirmed: confirmedRepeatOf(row),
    otherColumns: OtherColumns.parse(JSON.parse(row.other_columns)),
    earlier: (related?.referrals ?? [])
      .filter((other) => other.caseId === row.case_id && other.id !== id)
      .filter((other) => other.receivedOn <= row.received_on)
      .toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn))
      .map(({ id: otherId, receivedOn, status, hearing }) => ({
        id: otherId,
        receivedOn,
        status,
        heardOn: hearing.state === 'heard' ? hearing.on : null,
      })),
  };
}

const notFound = (): AppError => new AppError('not-found', 'This referral is not in the store.');

async function oneReferral(db: Db, id: string): Promise<ReferralRow> {
  const [row] = await findReferrals(db, [id]);
  if (row === undefined) throw notFound();
  return row;
}

const basisOf = (
  { criteria, repeat }: Judgement,
  confirmedBy: string,
  confirmedAt: Instant,
): DecisionBasis => ({ criteria, repeat, confirmedBy, confirmedAt });

async function decide(
  store: Store,
  id: string,
  status: 'accepted' | 'returned',
  reason: string,
): Promise<void> {
  await store.change(`referral.${status}`, id, async (tx, at) => {
    const row = await oneReferral(tx, id);
    if (row.status !== 'received') {
      throw new AppError('conflict', 'This referral has already been decided. Reopen it first.');
    }
    const [judged] = await judgeReferrals(tx, [row], await getForum(tx));
    if (judged === undefined) throw notFound();
    const basis = basisOf(judged, store.actor, at);
    await decideReferral(tx, id, { status, reason, decidedAt: at, basis }, at);
  });
}

export const acceptReferral = (store: Store, id: string, reason: string): Promise<void> =>
  decide(store, id, 'accepted', reason);

export const returnReferral = (store: Store, id: string, reason: string): Promise<void> =>
  decide(store, id, 'returned', reason);

/** Earliest first, since each accepted referral is an anchor for the next of its pair. */
export async function acceptReferrals(
  store: Store,
  ids: readonly string[],
): Promise<{ accepted: string[]; left: string[] }> {
  return store.change('referrals.accepted', null, async (tx, at) => {
    const forum = await getForum(tx);
    const rows = (await findReferrals(tx, ids))
      .filter(({ status }) => status === 'received')
      .toSorted((a, b) => a.received_on.localeCompare(b.received_on));
    const accepted: string[] = [];
    for (const row of rows) {
      const [judged] = await judgeReferrals(tx, [row], forum);
      if (judged === undefined || judged.criteria.length === 0) continue;
      const reason = acceptanceReason(judged.criteria);
      const basis = basisOf(judged, store.actor, at);
      await decideReferral(tx, row.id, { status: 'accepted', reason, decidedAt: at, basis }, at);
      accepted.push(row.id);
    }
    return { accepted, left: ids.filter((id) => !accepted.includes(id)) };
  });
}

export async function reopenReferral(store: Store, id: string): Promise<void> {
  await store.change('referral.reopened', id, async (tx, at) => {
    await refuseIfListed(tx, id);
    const open = { status: 'received', reason: '', decidedAt: null, basis: null } as const;
    await decideReferral(tx, id, open, at);
  });
}

async function refuseIfListed(tx: Tx, id: string): Promise<void> {
  const listed = await tx
    .selectFrom('hearings')
    .select('id')
    .where('referral_id', '=', id)
    .where('binned_at', 'is', null)
    .executeTakeFirst();
  if (listed !== undefined) {
    throw new AppError('conflict', 'The case is on an agenda. Take it off the agenda first.');
  }
}
