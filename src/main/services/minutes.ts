import { randomUUID } from 'node:crypto';
import { isForYou } from '../../shared/domain/access/not-for-you.ts';
import type { ClosedEntry } from '../../shared/domain/agenda.ts';
import { buildMinutes, type MeetingRecord } from '../../shared/domain/build-minutes.ts';
import type { HeardCase } from '../../shared/domain/build-minutes-case.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { hasDestroyed, Minutes, withoutCases } from '../../shared/domain/minutes.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { caseNumber } from '../store/case-store.ts';
import { closedCases } from '../store/closed-rows.ts';
import { getForum } from '../store/forum-store.ts';
import { listedHearings } from '../store/hearing-store.ts';
import { getMeeting, nextMeeting } from '../store/meeting-store.ts';
import { findReferrals } from '../store/referral-store.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { listIncomplete, noLimit } from './actions.ts';
import { slotsOf } from './agenda.ts';
import { getHearing } from './hearings.ts';
import { lapsedCases } from './lapses.ts';
import { listAttendance } from './meetings.ts';

type Edition = Pick<MeetingRecord, 'version' | 'status' | 'finalisedAt' | 'correctionReason'>;

/** The latest final minutes, or a draft of what is recorded so far. */
export async function previewMinutes(store: Store, meetingId: string): Promise<Minutes> {
  const meeting = await getMeeting(store.db, meetingId);
  if (meeting.status === 'finalised')
    return forViewer(store, await latestMinutes(store.db, meetingId));
  return buildMinutes(await recordOf(store, meeting, await nextEdition(store.db, meeting)));
}

export async function listVersions(
  db: Db,
  meetingId: string,
): Promise<{ version: number; finalisedAt: string; correctionReason: string }[]> {
  const rows = await db
    .selectFrom('minutes_versions')
    .select(['version', 'finalised_at', 'correction_reason'])
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    finalisedAt: row.finalised_at,
    correctionReason: row.correction_reason,
  }));
}

/**
 * Keeps the minutes as they stand as the next version, and makes the record read only. The version
 * holds every case, also those that whoever makes it final may not see.
 */
export async function finaliseMinutes(store: Store, meetingId: string): Promise<Minutes> {
  const finalise = async (tx: Tx, at: string): Promise<Minutes> => {
    const { status } = await getMeeting(tx, meetingId);
    if (status === 'finalised') return latestMinutes(tx, meetingId);
    if (status === 'planned') {
      throw new AppError('conflict', 'Start the meeting before its minutes are made final.');
    }
    // First, so that the minutes say when the last case ended.
    await endRunningHearing(tx, meetingId, at);
    const meeting = await getMeeting(tx, meetingId);
    const edition = await nextEdition(tx, meeting);
    const final = { ...edition, status: 'Final', finalisedAt: at } as const;
    const minutes = buildMinutes(await recordOf({ ...store, db: tx, whole: tx }, meeting, final));
    await keepVersion(tx, meetingId, minutes, at);
    return minutes;
  };
  return forViewer(store, await store.change('minutes.finalised', meetingId, finalise));
}

/** What was kept for all, without what is closed to the viewer. */
async function forViewer({ whole, viewer }: Store, minutes: Minutes): Promise<Minutes> {
  const { kind } = await getForum(whole);
  const closed = await closedCases(whole, viewer.userId).select('cases.number').execute();
  if (closed.length === 0) return minutes;
  const hearings = await whole
    .selectFrom('hearings')
    .select('id')
    .where('case_id', 'in', closedCases(whole, viewer.userId))
    .execute();
  return withoutCases(minutes, {
    hearingIds: new Set(hearings.map(({ id }) => id)),
    caseNumbers: new Set(closed.map(({ number }) => caseNumber(kind, number))),
  });
}

async function keepVersion(tx: Tx, meetingId: string, minutes: Minutes, at: string): Promise<void> {
  await tx
    .insertInto('minutes_versions')
    .values({
      id: randomUUID(),
      meeting_id: meetingId,
      version: minutes.version,
      correction_reason: minutes.correctionReason,
      finalised_at: at,
      content: JSON.stringify(minutes),
    })
    .execute();
  await tx
    .updateTable('meetings')
    .set({ status: 'finalised', correction_reason: '', updated_at: at })
    .where('id', '=', meetingId)
    .execute();
}

async function endRunningHearing(tx: Tx, meetingId: string, at: string): Promise<void> {
  await tx
    .updateTable('hearings')
    .set({ ended_at: at })
    .where('meeting_id', '=', meetingId)
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Opens the record again; every version made so far stays as it is. */
export async function correctMinutes(
  store: Store,
  meetingId: string,
  reason: string,
): Promise<void> {
  await store.change('minutes.reopened', meetingId, async (tx, at) => {
    const { status } = await getMeeting(tx, meetingId);
    if (status !== 'finalised') throw new AppError('conflict', 'These minutes are not final yet.');
    if (hasDestroyed(await latestMinutes(tx, meetingId))) throw cannotBeOpened();
    await tx
      .updateTable('meetings')
      .set({ status: 'in-progress', correction_reason: reason, updated_at: at })
      .where('id', '=', meetingId)
      .execute();
  });
}

/** What was said of a destroyed case cannot be written again, and the numbers of the others would shift. */
const cannotBeOpened = (): AppError =>
  new AppError(
    'conflict',
    'A case of this meeting was destroyed, so its minutes cannot be opened any more. They stay as they are.',
  );

async function latestMinutes(db: Db, meetingId: string): Promise<Minutes> {
  const row = await db
    .selectFrom('minutes_versions')
    .select('content')
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This meeting has no final minutes.');
  return Minutes.parse(JSON.parse(row.content));
}

async function nextEdition(db: Db, meeting: Meeting): Promise<Edition> {
  const row = await db
    .selectFrom('meetings')
    .select('correction_reason')
    .where('id', '=', meeting.id)
    .executeTakeFirstOrThrow();
  const version = meeting.minutesVersion + 1;
  return {
    version,
    status: 'Draft',
    finalisedAt: null,
    correctionReason: row.correction_reason,
  };
}

async function recordOf(store: Store, meeting: Meeting, edition: Edition): Promise<MeetingRecord> {
  const { db } = store;
  const forum = await getForum(db);
  const attendance = await listAttendance(db, meeting.id);
  const next = await nextMeeting(db, meeting.heldOn, meeting.id);
  return {
    forum,
    meeting,
    ...edition,
    attendance,
    hearings: await heardCases(store, meeting.id),
    incomplete: await listIncomplete(store, meeting.id, noLimit),
    lapsed: await lapsedCases(db, meeting),
    nextMeetingOn: next?.heldOn ?? null,
    distribution: attendance.map(({ agencyName }) => agencyName),
  };
}

async function heardCases(
  store: Pick<Store, 'db' | 'whole'>,
  meetingId: string,
): Promise<(HeardCase | ClosedEntry)[]> {
  const { db } = store;
  const listed = await listedHearings(db, meetingId);
  const referrals = new Map(
    (
      await findReferrals(
        db,
        listed.map(({ referralId }) => referralId),
      )
    ).map((row) => [row.id, row]),
  );
  const referralIds = new Map(listed.map(({ hearingId, referralId }) => [hearingId, referralId]));
  const slots = await slotsOf(store, meetingId);
  const entries = slots.filter(isForYou);
  const cases: (HeardCase | ClosedEntry)[] = [];
  for (const slot of slots) {
    if (!isForYou(slot)) {
      cases.push(slot);
      continue;
    }
    const referral = referrals.get(referralIds.get(slot.hearingId) ?? '');
    if (referral === undefined) continue;
    const hearing = await getHearing(db, slot.hearingId, entries);
    cases.push({
      ...hearing,
      receivedOn: referral.received_on,
      victimAware: referral.victim_aware,
    });
  }
  return cases;
}
