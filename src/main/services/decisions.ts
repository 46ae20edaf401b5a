import type { Instant } from '../../shared/domain/calendar-date.ts';
import { acceptanceReason } from '../../shared/domain/referral-criteria.ts';
import { withAnswer } from '../../shared/domain/referral-answer.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { getForum } from '../store/forum-store.ts';
import {
  decideReferral,
  findReferrals,
  oneReferral,
  referralNotFound,
  type DecisionBasis,
  type ReferralRow,
} from '../store/referral-store.ts';
import type { Store, Tx } from '../store/store.ts';
import { judgeReferrals, type JudgedReferral, type Judgement } from './referral-views.ts';

const basisOf = (
  { criteria, repeat }: Judgement,
  confirmedBy: string,
  confirmedAt: Instant,
): DecisionBasis => ({ criteria, repeat, confirmedBy, confirmedAt });

/** `isRepeat` answers a verdict that is to be confirmed; null when nothing was asked. */
export async function acceptReferral(
  store: Store,
  id: string,
  reason: string,
  isRepeat: boolean | null = null,
): Promise<void> {
  await store.change('referral.accepted', id, async (tx, at) => {
    const judged = await judgeOne(tx, await undecided(tx, id));
    if (judged.repeat.toConfirm && isRepeat === null) {
      throw new AppError('conflict', 'Say first whether it is a repeat.');
    }
    if (!judged.repeat.toConfirm && isRepeat !== null) {
      throw new AppError(
        'conflict',
        'Whether it is a repeat is no longer in question. Look at it again, then decide.',
      );
    }
    const answer = { by: store.viewer.name, at };
    const settled = isRepeat === null ? judged : withAnswer(judged, { ...answer, isRepeat });
    const basis = basisOf(settled, store.viewer.name, at);
    await decideReferral(tx, id, { status: 'accepted', reason, decidedAt: at, basis }, at);
  });
}

export async function returnReferral(store: Store, id: string, reason: string): Promise<void> {
  await store.change('referral.returned', id, async (tx, at) => {
    const basis = basisOf(await judgeOne(tx, await undecided(tx, id)), store.viewer.name, at);
    await decideReferral(tx, id, { status: 'returned', reason, decidedAt: at, basis }, at);
  });
}

/** As its referrer asked; also once it is accepted, as long as no agenda has it. */
export async function withdrawReferral(store: Store, id: string, reason: string): Promise<void> {
  await store.change('referral.withdrawn', id, async (tx, at) => {
    const row = await oneReferral(tx, id);
    if (row.status === 'returned' || row.status === 'withdrawn') throw alreadyDecided();
    // A case that its last meeting deferred stands on that agenda for ever, and waits all the same.
    if (row.awaits_hearing === 0) await refuseIfListed(tx, id);
    const basis = basisOf(await judgeOne(tx, row), store.viewer.name, at);
    await decideReferral(tx, id, { status: 'withdrawn', reason, decidedAt: at, basis }, at);
  });
}

async function undecided(tx: Tx, id: string): Promise<ReferralRow> {
  const row = await oneReferral(tx, id);
  if (row.status !== 'received') throw alreadyDecided();
  return row;
}

const alreadyDecided = (): AppError =>
  new AppError('conflict', 'This referral has already been decided. Reopen it first.');

async function judgeOne(tx: Tx, row: ReferralRow): Promise<JudgedReferral> {
  const [judged] = await judgeReferrals(tx, [row], await getForum(tx));
  if (judged === undefined) throw referralNotFound();
  return judged;
}

type BulkResult = { accepted: string[]; possibleRepeats: string[]; left: string[] };

/**
 * Accepts each for the criteria it meets, earliest first, since each accepted referral is an anchor for
 * the next of its pair. One that may be a repeat is left, whatever else it meets.
 */
export async function acceptReferrals(store: Store, ids: readonly string[]): Promise<BulkResult> {
  return store.change('referrals.accepted', null, async (tx, at) => {
    const forum = await getForum(tx);
    const rows = (await findReferrals(tx, ids))
      .filter(({ status }) => status === 'received')
      .toSorted((a, b) => a.received_on.localeCompare(b.received_on));
    const accepted: string[] = [];
    const possibleRepeats: string[] = [];
    for (const row of rows) {
      const [judged] = await judgeReferrals(tx, [row], forum);
      if (judged === undefined) continue;
      const { criteria, repeat } = judged;
      if (repeat.toConfirm || repeat.outcome === 'possible-repeat') possibleRepeats.push(row.id);
      else if (criteria.length > 0) {
        const reason = acceptanceReason(criteria);
        const basis = basisOf(judged, store.viewer.name, at);
        await decideReferral(tx, row.id, { status: 'accepted', reason, decidedAt: at, basis }, at);
        accepted.push(row.id);
      }
    }
    const taken = new Set([...accepted, ...possibleRepeats]);
    return { accepted, possibleRepeats, left: ids.filter((id) => !taken.has(id)) };
  });
}

/** Takes a decision back, with the answer that was given at it. */
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
