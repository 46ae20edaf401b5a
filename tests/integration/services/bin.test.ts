import { expect, it } from 'vitest';
import { addToAgenda, removeFromAgenda } from '../../../src/main/services/agenda.ts';
import { listBin } from '../../../src/main/services/bin.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { saveAction, saveRisk, setBinned } from '../../../src/main/services/hearings.ts';
import { createMeeting, startMeeting } from '../../../src/main/services/meetings.ts';
import { finaliseMinutes } from '../../../src/main/services/minutes.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { anId, aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';

const binOf = async (store: Store) =>
  (await listBin(store, { kind: null, offset: 0, limit: 50 })).rows;

/** A started meeting with one case, in which a risk and an action were recorded. */
async function recorded(store: Store) {
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, 'High risk');
  const { id: meetingId } = await createMeeting(store, aPlan({ heldOn: '2026-11-12' }));
  const { entries } = await addToAgenda(store, meetingId, [referralId]);
  const hearingId = entries[0]?.hearingId ?? '';
  await startMeeting(store, meetingId);
  const [agency] = await listAgencies(store.db);
  const [riskId, actionId] = [anId(), anId()];
  await saveRisk(store, hearingId, {
    id: riskId,
    subject: 'victim',
    text: 'He knows where she works',
    imminence: 'days',
  });
  await saveAction(store, hearingId, {
    id: actionId,
    agencyId: agency?.id ?? '',
    text: 'Tell the school',
    dueOn: '2026-12-01',
    riskId: null,
  });
  return { meetingId, referralId, hearingId, riskId, actionId };
}

it('is empty until something is removed', async () => {
  await using store = await openTestStore();
  await recorded(store);
  expect(await binOf(store)).toEqual([]);
});

it('shows what was removed with its words, the latest first, until it is put back', async () => {
  await using store = await openTestStore();
  const { riskId, actionId, meetingId, referralId } = await recorded(store);
  await setBinned(store, 'risks', riskId, true);
  store.setNow('2026-11-09T10:00:00.000Z');
  await setBinned(store, 'actions', actionId, true);
  expect(await binOf(store)).toMatchObject([
    { kind: 'action', id: actionId, text: 'Tell the school', meetingOn: '2026-11-12' },
    { kind: 'risk', id: riskId, text: 'He knows where she works', isFinal: false },
  ]);
  expect(await listBin(store, { kind: 'risk', offset: 0, limit: 50 })).toMatchObject({
    total: 1,
    rows: [{ id: riskId, meetingId, referralId }],
  });
  await setBinned(store, 'risks', riskId, false);
  await setBinned(store, 'actions', actionId, false);
  expect(await binOf(store)).toEqual([]);
});

it('gives back a case that was taken off an agenda, with all that was recorded', async () => {
  await using store = await openTestStore();
  const { meetingId, hearingId, referralId, actionId } = await recorded(store);
  await setBinned(store, 'actions', actionId, true);
  store.setNow('2026-11-09T10:00:00.000Z');
  await removeFromAgenda(store, meetingId, hearingId);
  const [entry] = await binOf(store);
  expect(entry).toMatchObject({ kind: 'agenda', id: hearingId, meetingId, referralId });
  const { entries } = await addToAgenda(store, meetingId, [referralId]);
  expect(entries.map((listed) => listed.hearingId)).toEqual([hearingId]);
});

it('says which of them stand in final minutes, and so cannot simply come back', async () => {
  await using store = await openTestStore();
  const { riskId, meetingId } = await recorded(store);
  await setBinned(store, 'risks', riskId, true);
  await finaliseMinutes(store, meetingId);
  expect(await binOf(store)).toMatchObject([{ id: riskId, isFinal: true }]);
  await expect(setBinned(store, 'risks', riskId, false)).rejects.toMatchObject({
    code: 'minutes-final',
  });
});

it('pages', async () => {
  await using store = await openTestStore();
  const { riskId, actionId } = await recorded(store);
  await setBinned(store, 'risks', riskId, true);
  await setBinned(store, 'actions', actionId, true);
  const page = await listBin(store, { kind: null, offset: 1, limit: 1 });
  expect(page.total).toBe(2);
  expect(page.rows).toHaveLength(1);
});
