import { expect, it } from 'vitest';
import { listActions, setActionStatus } from '../../../src/main/services/actions.ts';
import { addToAgenda } from '../../../src/main/services/agenda.ts';
import { saveAction, setBinned } from '../../../src/main/services/hearings.ts';
import { createMeeting, listAttendance } from '../../../src/main/services/meetings.ts';
import {
  acceptReferral,
  returnReferral,
  withdrawReferral,
} from '../../../src/main/services/decisions.ts';
import { countByStatus, listReferrals } from '../../../src/main/services/referrals.ts';
import { anId, aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

it('counts the actions of every view as its rows, without those in the bin', async () => {
  await using store = await openTestStore();
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, 'High risk');
  const meeting = await createMeeting(store, aPlan());
  const entries = openEntries(await addToAgenda(store, meeting.id, [referralId]));
  const [police, other] = await listAttendance(store.db, meeting.id);
  const add = async (agencyId = police?.agencyId ?? ''): Promise<string> => {
    const action = { id: anId(), agencyId, text: 'Ring', dueOn: '2026-01-05', riskId: null };
    await saveAction(store, entries[0]?.hearingId ?? '', action);
    return action.id;
  };
  const settle = (actionId: string, status: 'done' | 'not-possible' | 'not-undertaken') =>
    setActionStatus(store, { actionId, status, note: 'Said so', on: '2026-01-04' });
  await add();
  await add(other?.agencyId);
  await settle(await add(), 'done');
  await settle(await add(), 'not-possible');
  await settle(await add(), 'not-undertaken');
  await setBinned(store, 'actions', await add(), true);

  const page = { agencyId: null, search: '', offset: 0, limit: 50 };
  for (const [view, count] of [
    ['open', 3],
    ['overdue', 3],
    ['finished', 2],
    ['all', 5],
  ] as const) {
    const { total, rows } = await listActions(store, { ...page, view });
    expect([view, total, rows.length]).toEqual([view, count, count]);
    const ofOther = await listActions(store, { ...page, view, agencyId: other?.agencyId ?? '' });
    expect([view, ofOther.total]).toEqual([view, view === 'finished' ? 0 : 1]);
  }
});

it('counts the referrals of every status as its rows', async () => {
  await using store = await openTestStore();
  const ids: string[] = [];
  for (const surname of ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Oak']) {
    ids.push(await aReferral(store, { victim: { surname } }));
  }
  const [first = '', second = '', third = '', fourth = ''] = ids;
  await acceptReferral(store, first, 'High risk');
  await acceptReferral(store, second, 'High risk');
  await returnReferral(store, third, 'No criterion is met');
  await withdrawReferral(store, fourth, 'The victim asked for it');

  const counts = await countByStatus(store);
  expect(counts).toEqual({ received: 2, accepted: 2, returned: 1, withdrawn: 1, held: 0 });
  for (const status of ['received', 'accepted', 'returned', 'withdrawn'] as const) {
    const { total, rows } = await listReferrals(store, { status, search: '', offset: 0, limit: 9 });
    expect([status, total, rows.length]).toEqual([status, counts[status], counts[status]]);
  }
});
