import { addDays, addMonths, dayOf, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import { counted, inList } from '../../shared/domain/count-words.ts';
import { isDue, reviewOf, whyUnfinished, type Review } from '../../shared/domain/retention.ts';
import type {
  CaseRetention,
  RetentionRow,
  RetentionView,
} from '../../shared/ipc/contract/retention.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { caseNumber, namesOfCases, refuseUnknownCase, standingCase } from '../store/case-store.ts';
import { standingCases } from '../store/destroy-case.ts';
import { getForum } from '../store/forum-store.ts';
import { inGroups } from '../store/insert-many.ts';
import { countOf } from '../store/read-page.ts';
import {
  casesPastReferral,
  deleteProposals,
  factsOfCases,
  heldCases,
  insertHolds,
  insertProposals,
  liftHolds,
  listProposals,
  type CaseFacts,
  type Proposal,
} from '../store/retention-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';

/** A case with its review and who proposed to destroy it. */
export type ReviewedCase = CaseFacts & {
  readonly review: Review;
  readonly proposal: Proposal | null;
};

type OnDay = { readonly today: CalendarDate };

/** One page of the cases of a view; what is due longest comes first. */
export async function listRetention(
  store: Store,
  { view, offset, limit }: { view: RetentionView; offset: number; limit: number },
): Promise<{ total: number; rows: RetentionRow[] }> {
  const { db, viewer } = store;
  const cases = await casesOfView(db, view, { today: store.today() });
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
  const day = { today: store.today() };
  return {
    due: (await casesOfView(db, 'due', day)).length,
    proposed: (await casesOfView(db, 'proposed', day)).length,
    held: (await heldCases(db)).length,
    destroyed: await countOf(db.selectFrom('destroyed_cases')),
  };
}

/** So many of those that may be due are looked at where it is only asked whether any is. */
const lookedAt = 40;

/** Whether a case is due that nobody proposed; asked at each look at Today, so it reads few. */
export async function isAnyDue(store: Store): Promise<boolean> {
  const { db } = store;
  const today = store.today();
  const passedOver = (await listProposals(db)).length;
  const some = await casesPastReferral(db, await keptOn(db, today))
    .where('referrals.case_id', 'not in', await heldCases(db, today))
    .limit(lookedAt + passedOver)
    .execute();
  const cases = await reviewCases(
    db,
    some.map(({ id }) => id),
  );
  return cases.some(({ review, proposal }) => proposal === null && isDue(review, today));
}

/** How many cases wait for this user as the second of the two people. */
export async function countToConfirm({ db, viewer, today }: Store): Promise<number> {
  const cases = await casesOfView(db, 'proposed', { today: today() });
  return cases.filter(({ proposal }) => proposal?.proposedById !== viewer.userId).length;
}

export async function retentionOfCase(store: Store, caseId: string): Promise<CaseRetention> {
  const { db, viewer } = store;
  const [known] = await reviewCases(db, [await standingCase(db, caseId)]);
  if (known === undefined) throw noCase();
  return standingOf(known, { today: store.today(), viewerId: viewer.userId });
}

const standingOf = (
  { review, holds, proposal }: ReviewedCase,
  { today, viewerId }: OnDay & { readonly viewerId: string },
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

async function casesOfView(db: Db, view: RetentionView, { today }: OnDay): Promise<ReviewedCase[]> {
  const cases = await reviewCases(db, await candidatesOf(db, view, today));
  const wanted = {
    due: ({ review, proposal }: ReviewedCase) => proposal === null && isDue(review, today),
    proposed: ({ proposal }: ReviewedCase) => proposal !== null,
    held: ({ hold }: ReviewedCase) => hold !== null,
  }[view];
  return cases.filter(wanted).toSorted(byReviewDay);
}

/** Held without a day last. */
const byReviewDay = (one: ReviewedCase, other: ReviewedCase): number =>
  (one.review.on ?? '~').localeCompare(other.review.on ?? '~') || one.number - other.number;

async function candidatesOf(
  db: Db,
  view: RetentionView,
  today: CalendarDate,
): Promise<readonly string[]> {
  if (view === 'held') return heldCases(db);
  if (view === 'proposed') return (await listProposals(db)).map(({ caseId }) => caseId);
  const rows = await casesPastReferral(db, await keptOn(db, today)).execute();
  return rows.map(({ id }) => id);
}

async function keptOn(
  db: Db,
  today: CalendarDate,
): Promise<Parameters<typeof casesPastReferral>[1]> {
  const { years, yearsWithChildren } = (await getForum(db)).settings.retention;
  const firstDay = (count: number): CalendarDate =>
    addDays(addMonths(today, -12 * count), 1 + daysToSpare);
  return { from: firstDay(years), fromWithChildren: firstDay(yearsWithChildren) };
}

/** Months differ in length: a few cases too many are read, and the rule decides. */
const daysToSpare = 4;

/** These standing cases, reviewed by the rule of their forum. */
async function reviewCases(db: Db, caseIds: readonly string[]): Promise<ReviewedCase[]> {
  const { settings } = await getForum(db);
  const proposals = new Map((await listProposals(db)).map((each) => [each.caseId, each]));
  const cases: ReviewedCase[] = [];
  for (const ids of inGroups(caseIds)) {
    for (const facts of await factsOfCases(db, ids)) {
      const review = reviewOf(facts, settings.retention);
      const proposal = proposals.get(facts.caseId);
      const stands = proposal !== undefined && isDue(review, dayOf(proposal.proposedAt));
      cases.push({ ...facts, review, proposal: stands ? proposal : null });
    }
  }
  return cases;
}

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
    const [known] = await reviewCases(tx, [await standingCase(tx, caseId)]);
    if (known === undefined) throw noCase();
    if (known.holds.length > 0) throw new AppError('conflict', 'This case is on hold already.');
    const joined = [...(await standingCases(tx, [known.caseId])).keys()];
    const by = store.viewer.userId;
    await insertHolds(tx, joined, { reason, until_on: untilOn, held_by: by, held_at: at });
    await deleteProposals(tx, joined);
  });
}

export async function liftHold(store: Store, caseId: string): Promise<void> {
  await store.change('case.hold-lifted', caseId, async (tx, at) => {
    const [known] = await reviewCases(tx, [await standingCase(tx, caseId)]);
    if (known === undefined) throw noCase();
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
  const cases = await reviewCases(db, [...new Set(caseIds)]);
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

const noCase = (): AppError => new AppError('not-found', 'This case is not in the store.');
