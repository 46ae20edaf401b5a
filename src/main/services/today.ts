import { sql } from 'kysely';
import { addDays, daysBetween } from '../../shared/domain/calendar-date.ts';
import type { Today } from '../../shared/ipc/contract/today.ts';
import { listAgencies } from '../store/forum-store.ts';
import { lastFinalMeeting, meetingsWithoutMinutes, nextMeeting } from '../store/meeting-store.ts';
import { countOf } from '../store/read-page.ts';
import { pageOfReferrals } from '../store/referral-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { dueEntries } from './due-entries.ts';
import { summarise } from './referral-views.ts';
import { waitingReviews } from './review-cases.ts';
import { countByStatus } from './referrals.ts';

/** So many referrals to decide are shown; the rest is one click away. */
const shownReferrals = 8;
const soonDays = 7;
/** So long after its minutes became final is the last meeting kept in view. */
const justFinalDays = 7;

export async function getToday(store: Store): Promise<Today> {
  const { db } = store;
  const today = store.today();
  const toDecide = await pageOfReferrals(db, {
    status: 'received',
    cases: null,
    offset: 0,
    limit: shownReferrals,
  });
  const counts = await countByStatus(store);
  const next = await nextMeeting(db, today);
  const reviews = await waitingReviews(store);
  const due = await dueEntries(store);
  return {
    today,
    nextMeeting: next,
    casesToHear: next === null ? 0 : await countToHear(db, next.id),
    justFinal: await lastFinalMeeting(db, addDays(today, -justFinalDays)),
    referralsToDecide: await summarise(db, toDecide.rows),
    referralsToDecideCount: toDecide.total,
    heldRowCount: counts.held,
    acceptedNotListedCount: await countAwaiting(db),
    overdueByAgency: await overdueByAgency(db, today),
    dueSoonCount: await countDueSoon(db, today),
    minutesDue: await meetingsWithoutMinutes(db, today),
    dueEntries: due.rows,
    dueEntriesCount: due.count,
    areReviewsDue: reviews.areDue,
    toConfirmCount: reviews.toConfirm,
  };
}

const countToHear = (db: Db, meetingId: string): Promise<number> =>
  countOf(
    db
      .selectFrom('hearings')
      .where('meeting_id', '=', meetingId)
      .where('binned_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('outcome', 'is', null),
  );

const countAwaiting = (db: Db): Promise<number> =>
  countOf(db.selectFrom('referrals').where('awaits_hearing', '=', 1));

const countDueSoon = (db: Db, today: string): Promise<number> =>
  countOf(
    db
      .selectFrom('actions')
      .where('progress', '=', 'open')
      .where('due_on', '>=', today)
      .where('due_on', '<=', addDays(today, soonDays)),
  );

/** Overdue actions of each agency that has any: the most first, then by name. */
async function overdueByAgency(db: Db, today: string): Promise<Today['overdueByAgency']> {
  const names = new Map((await listAgencies(db)).map(({ id, name }) => [id, name]));
  // Actions alone, and a plus: one index holds all that is counted here, already in groups.
  const rows = await db
    .selectFrom('actions')
    .select(['agency_id', 'status'])
    .select((select) => [
      select.fn.countAll<number>().as('n'),
      select.fn.min('due_on').as('oldest'),
    ])
    .where('progress', '=', 'open')
    .where(sql`+due_on`, '<', today)
    .groupBy(['agency_id', 'status'])
    .execute();
  const byAgency = new Map<string, Today['overdueByAgency'][number]>();
  for (const { agency_id, status, n, oldest } of rows) {
    const known = byAgency.get(agency_id);
    byAgency.set(agency_id, {
      agencyId: agency_id,
      agencyName: names.get(agency_id) ?? '',
      noUpdate: (known?.noUpdate ?? 0) + (status === 'open' ? n : 0),
      notUndertaken: (known?.notUndertaken ?? 0) + (status === 'open' ? 0 : n),
      oldestDays: Math.max(known?.oldestDays ?? 0, daysBetween(oldest, today)),
    });
  }
  const total = (agency: Today['overdueByAgency'][number]): number =>
    agency.noUpdate + agency.notUndertaken;
  return [...byAgency.values()].toSorted(
    (a, b) => total(b) - total(a) || a.agencyName.localeCompare(b.agencyName),
  );
}
