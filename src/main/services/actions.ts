import type { ActionStatus, ActionSummary } from '../../shared/domain/action.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { pageOfActions, unfinishedBefore, type ActionView } from '../store/action-store.ts';
import { getForum } from '../store/forum-store.ts';
import { getMeeting } from '../store/meeting-store.ts';
import type { Store } from '../store/store.ts';
import { findCaseIds } from './referrals.ts';

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
  const caseIds = search === '' ? null : await findCaseIds(db, search);
  return pageOfActions(db, kind, { ...filter, caseIds, today: today() });
}

/** More incomplete actions than this are not read out at one meeting. */
const incompleteLimit = 200;

/** Actions of earlier meetings that are still open: what the opening of a meeting goes through. */
export async function listIncomplete({ db }: Store, meetingId: string): Promise<ActionSummary[]> {
  const { kind } = await getForum(db);
  const { heldOn } = await getMeeting(db, meetingId);
  return unfinishedBefore(db, kind, heldOn, incompleteLimit);
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
        updated_at: at,
      })
      .where('id', '=', actionId)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) {
      throw new AppError('not-found', 'This action is not in the store.');
    }
  });
}
