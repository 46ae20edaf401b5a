import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import { randomUUID } from 'node:crypto';
import type { AttendanceMark, Meeting, MeetingPlan } from '../../shared/domain/meeting.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { getForum } from '../store/forum-store.ts';
import { getMeeting, planColumns } from '../store/meeting-store.ts';
import type { Store } from '../store/store.ts';
import type { Db, MeetingsTable } from '../store/tables.ts';

export async function createMeeting(store: Store, plan: MeetingPlan): Promise<Meeting> {
  const { id: forumId, settings } = await getForum(store.db);
  const id = randomUUID();
  await store.change('meeting.created', id, async (tx, at) => {
    await tx
      .insertInto('meetings')
      .values({
        id,
        forum_id: forumId,
        ...planColumns(plan),
        status: 'planned',
        opening_minutes: settings.agenda.openingMinutes,
        closing_minutes: settings.agenda.closingMinutes,
        confidentiality_read_at: null,
        started_at: null,
        other_business: '',
        correction_reason: '',
        created_at: at,
        updated_at: at,
      })
      .execute();
  });
  return getMeeting(store.db, id);
}

/** @throws AppError `minutes-final` once the minutes are final: the record is read only then. */
export async function refuseIfFinal(db: Db, meetingId: string): Promise<Meeting> {
  const meeting = await getMeeting(db, meetingId);
  if (meeting.status === 'finalised') {
    throw new AppError(
      'minutes-final',
      'The minutes of this meeting are final. Choose Correct on the minutes to change the record.',
    );
  }
  return meeting;
}

async function update(
  store: Store,
  verb: AuditVerb,
  meetingId: string,
  columns: (at: string, meeting: Meeting) => Partial<MeetingsTable>,
): Promise<Meeting> {
  await store.change(verb, meetingId, async (tx, at) => {
    const meeting = await refuseIfFinal(tx, meetingId);
    await tx
      .updateTable('meetings')
      .set({ ...columns(at, meeting), updated_at: at })
      .where('id', '=', meetingId)
      .execute();
  });
  return getMeeting(store.db, meetingId);
}

export const saveMeeting = (
  store: Store,
  input: { meetingId: string; plan: MeetingPlan; openingMinutes: number; closingMinutes: number },
): Promise<Meeting> =>
  update(store, 'meeting.changed', input.meetingId, () => ({
    ...planColumns(input.plan),
    opening_minutes: input.openingMinutes,
    closing_minutes: input.closingMinutes,
  }));

/** Starting again after a break keeps the first start. */
export const startMeeting = (store: Store, meetingId: string): Promise<Meeting> =>
  update(store, 'meeting.started', meetingId, (at, { startedAt }) => ({
    status: 'in-progress',
    started_at: startedAt ?? at,
  }));

export const readStatement = (store: Store, meetingId: string, isRead: boolean): Promise<Meeting> =>
  update(store, 'meeting.statement-read', meetingId, (at) => ({
    confidentiality_read_at: isRead ? at : null,
  }));

export async function saveOtherBusiness(
  store: Store,
  meetingId: string,
  text: string,
): Promise<void> {
  await update(store, 'meeting.other-business', meetingId, () => ({ other_business: text }));
}

/** One mark for every agency of the forum, in speaking order; `unmarked` until somebody says. */
export async function listAttendance(db: Db, meetingId: string): Promise<AttendanceMark[]> {
  const rows = await db
    .selectFrom('agencies')
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.agency_id', '=', 'agencies.id')
        .on('attendance.meeting_id', '=', meetingId),
    )
    .select(['agencies.id', 'agencies.name', 'agencies.representative as usual'])
    .select(['attendance.attendance', 'attendance.representative'])
    .select(['attendance.information_sent_on', 'attendance.signed'])
    .orderBy('agencies.position')
    .execute();
  return rows.map((row) => ({
    agencyId: row.id,
    agencyName: row.name,
    attendance: row.attendance ?? 'unmarked',
    representative: row.representative ?? row.usual,
    informationSentOn: row.information_sent_on,
    signed: row.signed === 1,
  }));
}

export async function markAttendance(
  store: Store,
  meetingId: string,
  mark: Omit<AttendanceMark, 'agencyName'>,
): Promise<void> {
  const columns = {
    attendance: mark.attendance,
    representative: mark.representative,
    information_sent_on: mark.informationSentOn,
    signed: mark.signed ? 1 : 0,
  } as const;
  await store.change('attendance.marked', meetingId, async (tx) => {
    await refuseIfFinal(tx, meetingId);
    await tx
      .insertInto('attendance')
      .values({ meeting_id: meetingId, agency_id: mark.agencyId, ...columns })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'agency_id']).doUpdateSet(columns))
      .execute();
  });
}
