import { type CalendarDate } from '../../shared/domain/calendar-date.ts';
import { counted, inList } from '../../shared/domain/count-words.ts';
import { isDue, whyUnfinished } from '../../shared/domain/retention.ts';
import type {
  CaseRetention,
  RetentionRow,
  RetentionView,
} from '../../shared/ipc/contract/retention.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { caseNumber, namesOfCases, refuseUnknownCase } from '../store/case-store.ts';
import { standingCases } from '../store/destroy-case.ts';
import { getForum } from '../store/forum-store.ts';
import { countOf } from '../store/read-page.ts';
import {
  deleteProposals,
  heldCases,
  insertHolds,
  insertProposals,
  liftHolds,
} from '../store/retention-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import {
  casesOfView,
  reviewCase,
  reviewCases,
  rulesOn,
  type ReviewedCase,
} from './review-cases.ts';

/** One page of the cases of a view. */
export async function listRetention(
  store: Store,
  { view, offset, limit }: { view: RetentionView; offset: number; limit: number },
): Promise<{ total: number; rows: RetentionRow[] }> {
  const { db, viewer } = store;
  const cases = await casesOfView(db, view, await rulesOn(db, store.today()));
  const some = cases.slice(offset, offset + limit);
  const { kind } = await getForum(db);
  const names = await namesOfCases(
    db,
    some.map(({ caseId }) => caseId),
  );
  const rows = some.flatMap((each): RetentionRow[] => {
    const pair = names.get(each.caseId);
    if (pair === undefined) return [];
    return [
      {
        ...standingOf(each, { today: store.today(), viewerId: viewer.userId }),
        caseId: each.caseId,
        caseNumber: caseNumber(kind, each.number),
        victim: pair.victim,
        perpetrator: pair.perpetrator,
        lastOn: each.review.lastOn,
        openActions: each.openActions,
        unfinished: whyUnfinished(each),
      },
    ];
  });
  return { total: cases.length, rows };
}

export async function countRetention(
  store: Store,
): Promise<Record<RetentionView | 'destroyed', number>> {
  const { db } = store;
  const rules = await rulesOn(db, store.today());
  return {
    due: (await casesOfView(db, 'due', rules)).length,
    proposed: (await casesOfView(db, 'proposed', rules)).length,
    held: (await heldCases(db)).length,
    destroyed: await countOf(db.selectFrom('destroyed_cases')),
  };
}

export async function retentionOfCase(store: Store, caseId: string): Promise<CaseRetention> {
  const { db, viewer } = store;
  const known = await reviewCase(store, db, caseId);
  return standingOf(known, { today: store.today(), viewerId: viewer.userId });
}

const standingOf = (
  { review, holds, proposal }: ReviewedCase,
  { today, viewerId }: { readonly today: CalendarDate; readonly viewerId: string },
): CaseRetention => ({
  reviewOn: review.on,
  isDue: isDue(review, today),
  reason: review.reason,
  holds: holds.map(({ reason, untilOn, heldBy, heldAt }) => ({ reason, untilOn, heldBy, heldAt })),
  proposal:
    proposal === null
      ? null
      : {
          proposedBy: proposal.proposedBy,
          proposedAt: proposal.proposedAt,
          isOwn: proposal.proposedById === viewerId,
        },
});

type NewHold = {
  readonly caseId: string;
  readonly reason: string;
  readonly untilOn: CalendarDate | null;
};

/** Keeps a case until the hold is lifted, or until it is looked at again on a day. */
export async function holdCase(store: Store, { caseId, reason, untilOn }: NewHold): Promise<void> {
  if (untilOn !== null && untilOn <= store.today()) {
    throw new AppError('invalid-input', 'Choose a day that is still to come, or none.');
  }
  await store.change('case.held', caseId, async (tx, at) => {
    const known = await reviewCase(store, tx, caseId);
    if (known.holds.length > 0) throw new AppError('conflict', 'This case is on hold already.');
    const joined = [...(await standingCases(tx, [known.caseId])).keys()];
    const by = store.viewer.userId;
    await insertHolds(tx, joined, { reason, until_on: untilOn, held_by: by, held_at: at });
    await deleteProposals(tx, joined);
  });
}

export async function liftHold(store: Store, caseId: string): Promise<void> {
  await store.change('case.hold-lifted', caseId, async (tx, at) => {
    const known = await reviewCase(store, tx, caseId);
    if (known.holds.length === 0) {
      throw new AppError('conflict', 'This case is not on hold any more.');
    }
    const joined = [...(await standingCases(tx, [known.caseId])).keys()];
    await liftHolds(tx, { caseIds: joined, by: store.viewer.userId }, at);
  });
}

/** The first of the two people: what they propose waits for the other. */
export async function proposeDestroying(store: Store, caseIds: readonly string[]): Promise<void> {
  const today = store.today();
  await store.change(
    'destruction.proposed',
    null,
    async (tx, at) => {
      const cases = await refuseUnlessReady(tx, caseIds, today);
      const unproposed = cases.filter(({ proposal }) => proposal === null);
      const ids = unproposed.map(({ caseId }) => caseId);
      // What was proposed before something new happened in a case counts no more.
      await deleteProposals(tx, ids);
      if (ids.length > 0) await insertProposals(tx, { caseIds: ids, by: store.viewer.userId }, at);
      return ids.length;
    },
    (count) => counted(count, 'case'),
  );
}

export async function withdrawProposals(store: Store, caseIds: readonly string[]): Promise<void> {
  await store.change(
    'destruction.withdrawn',
    null,
    async (tx) => {
      for (const id of caseIds) await refuseUnknownCase(tx, id);
      const count = await deleteProposals(tx, caseIds);
      if (count > 0) return count;
      throw new AppError('conflict', 'Nobody proposes these cases any more.');
    },
    (count) => counted(count, 'case'),
  );
}

/**
 * These cases, when each of them may be destroyed.
 * @throws AppError `not-found`, `conflict` naming those that may not, and why
 */
export async function refuseUnlessReady(
  db: Db,
  caseIds: readonly string[],
  today: CalendarDate,
): Promise<ReviewedCase[]> {
  const { kind } = await getForum(db);
  for (const id of caseIds) await refuseUnknownCase(db, id);
  const cases = await reviewCases(db, [...new Set(caseIds)], await rulesOn(db, today));
  if (cases.length < new Set(caseIds).size) {
    throw new AppError(
      'conflict',
      'One of these cases was joined to another meanwhile. Look at the list again.',
    );
  }
  const reasons = cases.flatMap((each) => {
    const why = whyNotReady(each, today);
    return why === null ? [] : [`${caseNumber(kind, each.number)}: ${why}`];
  });
  if (reasons.length === 0) return cases;
  throw new AppError('conflict', `Nothing was changed. ${inList(reasons.slice(0, 3))}.`);
}

function whyNotReady(each: ReviewedCase, today: CalendarDate): string | null {
  const unfinished = whyUnfinished(each);
  if (unfinished !== null) return unfinished.toLowerCase();
  if (isDue(each.review, today)) return null;
  return each.hold === null ? 'it is not due yet' : 'it is on hold';
}
