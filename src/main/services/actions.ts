import { isOpen, type ActionStatus, type ActionSummary } from '../../shared/domain/action.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { actionsOfEarlierMeetings, pageOfActions, type ActionView } from '../store/action-store.ts';
import { casesFound } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { getMeeting, previousMeetingDate } from '../store/meeting-store.ts';
import type { Store } from '../store/store.ts';

type ListInput = {
  view: ActionView;
  agencyId: string | null;
  search: string;
  offset: number;
  limit: number;
};

export async function listActions(
  { db, today }: Store,
  { search, ...filter }: ListInput,
): Promise<{ total: number; rows: ActionSummary[] }> {
  const { kind } = await getForum(db);
  const cases = search === '' ? null : casesFound(db, search);
  return pageOfActions(db, kind, { ...filter, cases, today: today() });
}

/**
 * What the opening of a meeting goes through: actions of earlier meetings that are still open, or
 * that were settled since the meeting before this one. Of each at most `limit`, the longest due first.
 */
export async function listIncomplete(
  { db }: Store,
  meetingId: string,
  limit: number,
): Promise<ActionSummary[]> {
  const { kind } = await getForum(db);
  const { heldOn } = await getMeeting(db, meetingId);
  const settledAfter = await previousMeetingDate(db, heldOn);
  if (settledAfter === null) return [];
  return actionsOfEarlierMeetings(db, kind, { heldBefore: heldOn, settledAfter, limit });
}

/** What the opening screen shows of them. */
export async function listToReadOut(
  store: Store,
  meetingId: string,
): Promise<{ actions: ActionSummary[]; hasMore: boolean }> {
  const listed = await listIncomplete(store, meetingId, readOutLimit + 1);
  const open = listed.filter(isOpen);
  const beyond = open[readOutLimit];
  return { actions: listed.filter((each) => each !== beyond), hasMore: beyond !== undefined };
}

export async function setActionStatus(
  store: Store,
  input: { actionId: string; status: ActionStatus; note: string; on: string },
): Promise<void> {
  const { actionId, status, note, on } = input;
  await store.change(`action.${status}`, actionId, async (tx, at) => {
    const result = await tx
      .updateTable('actions')
      .set({
        status,
        status_note: note,
        status_on: status === 'open' ? null : on,
        status_recorded_at: status === 'open' ? null : at,
        updated_at: at,
      })
      .where('id', '=', actionId)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) {
      throw new AppError('not-found', 'This action is not in the store.');
    }
  });
}

/** So many of each are gone through at one meeting; the minutes list them all. */
const readOutLimit = 60;
export const noLimit = 1_000_000;
