import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { Meeting, MeetingPlan, MeetingSummary } from '../../shared/domain/meeting.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { countOf } from './read-page.ts';
import type { Db, MeetingsTable } from './tables.ts';

/** The columns that a plan fills. */
export const planColumns = (plan: MeetingPlan) => ({
  held_on: plan.heldOn,
  starts_at: plan.startsAt,
  ends_at: plan.endsAt,
  place: plan.place,
  chair: plan.chair,
  minute_taker: plan.minuteTaker,
});

const toMeeting = (row: MeetingsTable, minutesVersion: number): Meeting => ({
  id: row.id,
  heldOn: row.held_on,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  chair: row.chair,
  minuteTaker: row.minute_taker,
  status: row.status,
  openingMinutes: row.opening_minutes,
  closingMinutes: row.closing_minutes,
  confidentialityReadAt: row.confidentiality_read_at,
  startedAt: row.started_at,
  otherBusiness: row.other_business,
  minutesVersion,
});

export async function getMeeting(db: Db, id: string): Promise<Meeting> {
  const row = await db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This meeting is not in the store.');
  const last = await db
    .selectFrom('minutes_versions')
    .select('version')
    .where('meeting_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return toMeeting(row, last?.version ?? 0);
}

/** Meetings with their numbers of cases and actions. */
const withCounts = (db: Db) =>
  db.selectFrom('meetings').select((select) => [
    'meetings.id',
    'meetings.held_on',
    'meetings.starts_at',
    'meetings.ends_at',
    'meetings.place',
    'meetings.status',
    select
      .selectFrom('hearings')
      .whereRef('hearings.meeting_id', '=', 'meetings.id')
      .where('hearings.binned_at', 'is', null)
      .select((count) => count.fn.countAll<number>().as('n'))
      .as('case_count'),
    select
      .selectFrom('actions')
      .innerJoin('hearings', 'hearings.id', 'actions.hearing_id')
      .whereRef('hearings.meeting_id', '=', 'meetings.id')
      .where('actions.binned_at', 'is', null)
      .select((count) => count.fn.countAll<number>().as('n'))
      .as('action_count'),
  ]);

type CountedRow = Awaited<ReturnType<ReturnType<typeof withCounts>['execute']>>[number];

const toSummary = (row: CountedRow): MeetingSummary => ({
  id: row.id,
  heldOn: row.held_on,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  status: row.status,
  caseCount: row.case_count ?? 0,
  actionCount: row.action_count ?? 0,
});

/** Meetings, latest first. */
export async function pageOfMeetings(
  db: Db,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: MeetingSummary[] }> {
  const rows = await withCounts(db)
    .orderBy('meetings.held_on', 'desc')
    .orderBy('meetings.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: await countOf(db.selectFrom('meetings')), rows: rows.map(toSummary) };
}

/** The first meeting on or after a day that is not finished, other than `exceptId`. */
export async function nextMeeting(
  db: Db,
  from: string,
  exceptId = '',
): Promise<MeetingSummary | null> {
  const row = await withCounts(db)
    .where('meetings.id', '<>', exceptId)
    .where('meetings.held_on', '>=', from)
    .where('meetings.status', '<>', 'finalised')
    .orderBy('meetings.held_on')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toSummary(row);
}

/** Meetings of today or later whose minutes are not final, the next one first. */
export async function meetingsToCome(db: Db, from: CalendarDate): Promise<string[]> {
  const rows = await toCome(db, from).orderBy('held_on').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Agencies research for these; what is over is no longer asked of them. */
export const toCome = (db: Db, from: CalendarDate) =>
  db
    .selectFrom('meetings')
    .select('meetings.id')
    .where('meetings.held_on', '>=', from)
    .where('meetings.status', '<>', 'finalised');

/** The latest meeting with final minutes, unless they became final before `since`. */
export async function lastFinalMeeting(
  db: Db,
  since: CalendarDate,
): Promise<MeetingSummary | null> {
  const row = await withCounts(db)
    .select((select) =>
      select
        .selectFrom('minutes_versions')
        .whereRef('minutes_versions.meeting_id', '=', 'meetings.id')
        .select((of) => of.fn.max('minutes_versions.finalised_at').as('at'))
        .as('finalised_at'),
    )
    .where('meetings.status', '=', 'finalised')
    .orderBy('meetings.held_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || (row.finalised_at ?? '') < since ? null : toSummary(row);
}

/** The day of the last meeting held before another; null when there is none. */
export async function previousMeetingDate(db: Db, before: string): Promise<string | null> {
  const row = await db
    .selectFrom('meetings')
    .select('held_on')
    .where('held_on', '<', before)
    .where('status', '<>', 'planned')
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.held_on ?? null;
}

/** Meetings that have been held, or begun, without final minutes. */
export async function meetingsWithoutMinutes(db: Db, before: string): Promise<MeetingSummary[]> {
  const rows = await withCounts(db)
    .where('meetings.status', 'in', ['planned', 'in-progress'])
    .where((where) =>
      where.or([
        where('meetings.held_on', '<', before),
        where('meetings.status', '=', 'in-progress'),
      ]),
    )
    .orderBy('meetings.held_on')
    .limit(20)
    .execute();
  return rows.map(toSummary);
}
