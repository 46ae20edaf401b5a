import { addDays, addMonths, dayOf, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import {
  isDue,
  reviewOf,
  type RetentionSettings,
  type Review,
} from '../../shared/domain/retention.ts';
import type { RetentionView } from '../../shared/ipc/contract/retention.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { standingCase } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { inGroups } from '../store/insert-many.ts';
import {
  casesPastReferral,
  factsOfCases,
  heldCases,
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

/** What decides over every case, read once for a call. */
type Rules = {
  readonly today: CalendarDate;
  readonly settings: RetentionSettings;
  readonly proposals: readonly Proposal[];
};

export const rulesOn = async (db: Db, today: CalendarDate): Promise<Rules> => ({
  today,
  settings: (await getForum(db)).settings.retention,
  proposals: await listProposals(db),
});

/** Whether a case that may belong to a view does. */
function isOfView(view: RetentionView, each: ReviewedCase, { today }: Rules): boolean {
  if (view === 'held') return each.hold !== null;
  if (view === 'proposed') return each.proposal !== null;
  return each.proposal === null && isDue(each.review, today);
}

/** The cases of a view; what is due longest comes first. */
export async function casesOfView(
  db: Db,
  view: RetentionView,
  rules: Rules,
): Promise<ReviewedCase[]> {
  const cases = await reviewCases(db, await candidatesOf(db, view, rules), rules);
  return cases.filter((each) => isOfView(view, each, rules)).toSorted(byReviewDay);
}

/** Held without a day last. */
const byReviewDay = (one: ReviewedCase, other: ReviewedCase): number =>
  (one.review.on ?? '~').localeCompare(other.review.on ?? '~') || one.number - other.number;

async function candidatesOf(db: Db, view: RetentionView, rules: Rules): Promise<readonly string[]> {
  if (view === 'held') return heldCases(db);
  if (view === 'proposed') return rules.proposals.map(({ caseId }) => caseId);
  const rows = await casesPastReferral(db, keptBy(rules)).execute();
  return rows.map(({ id }) => id);
}

function keptBy({ today, settings }: Rules): Parameters<typeof casesPastReferral>[1] {
  const firstDay = (years: number): CalendarDate =>
    addDays(addMonths(today, -12 * years), 1 + daysToSpare);
  return {
    from: firstDay(settings.years),
    fromWithChildren: firstDay(settings.yearsWithChildren),
  };
}

/** Months differ in length: a few cases too many are read, and the rule decides. */
const daysToSpare = 4;

/** These standing cases, reviewed by the rule of their forum. */
export async function reviewCases(
  db: Db,
  caseIds: readonly string[],
  { settings, proposals: all }: Rules,
): Promise<ReviewedCase[]> {
  const proposals = new Map(all.map((each) => [each.caseId, each]));
  const cases: ReviewedCase[] = [];
  for (const ids of inGroups(caseIds)) {
    for (const facts of await factsOfCases(db, ids)) {
      const review = reviewOf(facts, settings);
      const proposal = proposals.get(facts.caseId);
      const stands = proposal !== undefined && isDue(review, dayOf(proposal.proposedAt));
      cases.push({ ...facts, review, proposal: stands ? proposal : null });
    }
  }
  return cases;
}

/** The case that stands for this one. @throws AppError `not-found` */
export async function reviewCase({ today }: Store, db: Db, caseId: string): Promise<ReviewedCase> {
  const rules = await rulesOn(db, today());
  const [known] = await reviewCases(db, [await standingCase(db, caseId)], rules);
  if (known === undefined) throw new AppError('not-found', 'This case is not in the store.');
  return known;
}

/** So many of those that may be due are looked at where it is only asked whether any is. */
const lookedAt = 40;

/**
 * Whether a case is due that nobody proposed, and how many wait for this user as the second of the two
 * people. Asked at each look at Today, so it reads few.
 */
export async function waitingReviews({
  db,
  viewer,
  today,
}: Store): Promise<{ areDue: boolean; toConfirm: number }> {
  const rules = await rulesOn(db, today());
  const some = await casesPastReferral(db, keptBy(rules))
    .where('referrals.case_id', 'not in', await heldCases(db, rules.today))
    .limit(lookedAt + rules.proposals.length)
    .execute();
  const cases = await reviewCases(
    db,
    some.map(({ id }) => id),
    rules,
  );
  const proposed = await casesOfView(db, 'proposed', rules);
  return {
    areDue: cases.some((each) => isOfView('due', each, rules)),
    toConfirm: proposed.filter(({ proposal }) => proposal?.proposedById !== viewer.userId).length,
  };
}
