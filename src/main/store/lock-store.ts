import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { LockSettings, OwnIdleMinutes } from '../../shared/domain/lock.ts';
import type { Db } from './tables.ts';

export async function getLockSettings(db: Db): Promise<LockSettings> {
  const row = await db.selectFrom('lock_settings').selectAll().executeTakeFirstOrThrow();
  return LockSettings.parse({
    idleMinutes: row.idle_minutes,
    meetingMinutes: row.meeting_minutes,
  });
}

export async function updateLockSettings(db: Db, settings: LockSettings): Promise<void> {
  const { idleMinutes, meetingMinutes } = settings;
  await db
    .updateTable('lock_settings')
    .set({ idle_minutes: idleMinutes, meeting_minutes: meetingMinutes })
    .execute();
}

/** Null for a user who keeps to the store's minutes. */
export async function ownIdleMinutes(db: Db, userId: string): Promise<OwnIdleMinutes> {
  const row = await db
    .selectFrom('lock_choices')
    .select('idle_minutes')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return OwnIdleMinutes.parse(row?.idle_minutes ?? null);
}

export async function setOwnIdleMinutes(
  db: Db,
  userId: string,
  minutes: OwnIdleMinutes,
): Promise<void> {
  await db.deleteFrom('lock_choices').where('user_id', '=', userId).execute();
  if (minutes === null) return;
  await db.insertInto('lock_choices').values({ user_id: userId, idle_minutes: minutes }).execute();
}

/** On its own day only: a meeting stays in progress until its minutes are final, days later. */
export async function isInProgressOn(
  db: Db,
  meetingId: string,
  day: CalendarDate,
): Promise<boolean> {
  const row = await db
    .selectFrom('meetings')
    .select('id')
    .where('id', '=', meetingId)
    .where('status', '=', 'in-progress')
    .where('held_on', '=', day)
    .executeTakeFirst();
  return row !== undefined;
}
