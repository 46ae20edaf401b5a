import type { LapsedCase } from '../../shared/domain/build-minutes.ts';
import { addDays, addMonths, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import { type LapseReferral, listLapses } from '../../shared/domain/lapse.ts';
import type { EarlierStatus } from '../../shared/domain/repeat-settings.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { caseNumber, namesOfCases } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { previousMeetingDate } from '../store/meeting-store.ts';
import type { Db } from '../store/tables.ts';

/** Cases whose window for a repeat passed since the last meeting, so that agencies take their flags off. */
export async function lapsedCases(
  db: Db,
  { heldOn: meetingOn }: Pick<Meeting, 'heldOn'>,
): Promise<LapsedCase[]> {
  const forum = await getForum(db);
  const lastMeetingOn = await previousMeetingDate(db, meetingOn);
  const { repeat: repeats, agenda: settings } = forum.settings;
  const since = lastMeetingOn ?? addMonths(meetingOn, -settings.firstLapseMonths);
  const cases = await casesOfDays(db, repeats.anchorStatuses, {
    from: addDays(addMonths(since, -repeats.windowMonths), -daysToSpare),
    to: addDays(addMonths(meetingOn, -repeats.windowMonths), daysToSpare),
  });
  const lapses = listLapses({
    cases: [...cases].map(([caseId, { referrals }]) => ({ caseId, referrals })),
    lastMeetingOn,
    meetingOn,
    repeats,
    settings,
  });
  const pairs = await namesOfCases(
    db,
    lapses.map(({ caseId }) => caseId),
  );
  return lapses.flatMap(({ caseId, lastReferralOn }) => {
    const pair = pairs.get(caseId);
    if (pair === undefined) return [];
    const number = caseNumber(forum.kind, cases.get(caseId)?.number ?? 0);
    return [{ caseNumber: number, ...pair, lastReferralOn }];
  });
}

/** Months differ in length: a few cases too many are read, and the rule decides. */
const daysToSpare = 4;

type CaseReferrals = { readonly number: number; readonly referrals: LapseReferral[] };

/** Cases that were referred or heard between two days, each with all of its referrals. */
async function casesOfDays(
  db: Db,
  statuses: readonly EarlierStatus[],
  { from, to }: { from: CalendarDate; to: CalendarDate },
): Promise<Map<string, CaseReferrals>> {
  const referred = db
    .selectFrom('referrals')
    .select('referrals.case_id as id')
    .where('referrals.status', 'in', statuses)
    .where('referrals.received_on', '>=', from)
    .where('referrals.received_on', '<=', to);
  const heard = db
    .selectFrom('meetings')
    .innerJoin('hearings', 'hearings.meeting_id', 'meetings.id')
    .select('hearings.case_id as id')
    .where('meetings.held_on', '>=', from)
    .where('meetings.held_on', '<=', to);
  const rows = await db
    .selectFrom('cases')
    .innerJoin('referrals', 'referrals.case_id', 'cases.id')
    .leftJoin('hearings', (join) =>
      join
        .onRef('hearings.referral_id', '=', 'referrals.id')
        .on('hearings.outcome', '=', 'heard')
        .on('hearings.binned_at', 'is', null),
    )
    .leftJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['cases.id', 'cases.number', 'referrals.received_on', 'referrals.status'])
    .select('meetings.held_on')
    .where('cases.id', 'in', referred.union(heard))
    .execute();
  const cases = new Map<string, CaseReferrals>();
  for (const { id, number, received_on, status, held_on } of rows) {
    const known = cases.get(id) ?? { number, referrals: [] };
    known.referrals.push({ receivedOn: received_on, heardOn: held_on, status });
    cases.set(id, known);
  }
  return cases;
}
