import { describe, expect, it } from 'vitest';
import { setActionStatus } from '../../../src/main/services/actions.ts';
import { addToAgenda } from '../../../src/main/services/agenda.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { saveEntry } from '../../../src/main/services/entries.ts';
import { saveInformation, saveOutcome, saveWishes } from '../../../src/main/services/hearings.ts';
import { historySince } from '../../../src/main/services/history-since.ts';
import { createMeeting } from '../../../src/main/services/meetings.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { TypedEntry } from '../../../src/shared/domain/entries/entry.ts';
import { historyCalls } from '../../../src/shared/ipc/contract/history.ts';
import { asChair } from '../../support/as-chair.ts';
import { aPlan, aReferral, anId } from '../../support/builders.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { hearCase } from '../../support/hear-case.ts';
import { openTestStore } from '../../support/test-store.ts';
import { anEntry } from '../../support/typed-entry.ts';

const clock = (time: string): string => `2026-11-09T${time}:00.000Z`;

async function aCase(store: Store) {
  const referralId = await aReferral(store);
  const { caseId } = await getReferral(store, referralId);
  return { referralId, caseId, ...(await recordsOf(store, referralId)) };
}

const anOrder = (caseId: string, given: Partial<TypedEntry> = {}): TypedEntry =>
  anEntry({ caseId, ...given });

const look = (store: Store, objectId: string): Promise<void> =>
  store.note({ verb: 'case.viewed', objectId });

/** As it crosses to the page: the contract names all that may. */
const since = async (store: Store, caseId: string) =>
  historyCalls['history.since'].output.parse(await historySince(store, caseId));

describe('what changed since somebody looked', () => {
  it('is told to whoever looked before, and not to whoever did it', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { caseId, victim } = await aCase(store);
    await look(store, caseId);
    await look(chair, caseId);
    store.setNow(clock('10:00'));
    const order = anOrder(caseId);
    await saveEntry(chair, order);
    await saveEntry(chair, { ...order, untilOn: '2026-12-01' });
    const contact = { method: 'phone', result: 'spoke' };
    const flag = anEntry({ personId: victim, kind: 'flag', content: { flag: 'mappa' } });
    await saveEntry(chair, flag);
    store.setNow(clock('10:05'));
    await saveEntry(chair, anOrder(caseId, { kind: 'contact', content: contact }));
    store.setNow(clock('11:00'));
    await look(store, caseId);
    expect(await since(store, caseId)).toEqual({
      lastLookedAt: clock('08:00'),
      more: 0,
      changes: [
        {
          at: clock('10:05'),
          userName: 'R. Hargreaves',
          sentence: 'Contact recorded',
          what: 'Phone call, spoke',
          times: 1,
          opens: { page: 'entry', id: expect.any(String) as string },
        },
        expect.objectContaining({ sentence: 'Flag recorded', what: 'MAPPA' }),
        expect.objectContaining({
          sentence: 'Order or bail recorded',
          what: 'Bail',
          times: 2,
          opens: { page: 'entry', id: order.id },
        }),
      ],
    });
    expect(await since(chair, caseId)).toEqual({
      lastLookedAt: clock('08:00'),
      changes: [],
      more: 0,
    });
  });

  it('is the same all through a visit, and nothing at the first', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { caseId } = await aCase(store);
    await look(store, caseId);
    await saveEntry(chair, anOrder(caseId));
    expect(await since(store, caseId)).toMatchObject({ lastLookedAt: null, changes: [] });
    // Before the look that opens the page is written, and after it, and later in the same visit.
    store.setNow(clock('09:00'));
    const atFirst = await since(store, caseId);
    expect(atFirst).toMatchObject({ lastLookedAt: clock('08:00'), changes: [{ times: 1 }] });
    await look(store, caseId);
    expect(await since(store, caseId)).toEqual(atFirst);
    store.setNow(clock('09:20'));
    await look(store, caseId);
    expect(await since(store, caseId)).toEqual(atFirst);
    store.setNow(clock('10:00'));
    expect(await since(store, caseId)).toMatchObject({
      lastLookedAt: clock('09:20'),
      changes: [],
    });
  });

  it('tells what was said and agreed at a hearing, what was decided, and what came in', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { referralId, caseId } = await aCase(store);
    await look(store, caseId);
    store.setNow(clock('10:00'));
    const { meetingId, hearingId } = await hearCase(chair, referralId, '2026-11-12');
    const [agency] = await listAgencies(store.db);
    const said = { isOpinion: false, notForDisclosure: true, state: 'information' } as const;
    const text = 'Marker information';
    await saveInformation(chair, hearingId, { agencyId: agency?.id ?? '', text, ...said });
    const wishes = { wishesSource: '', tellVictimWho: '', tellVictimBy: null };
    await saveWishes(chair, hearingId, { ...wishes, wishes: 'To stay' });
    // A save that changes nothing is no change.
    await saveOutcome(chair, hearingId, { outcome: 'heard', outcomeNote: '' });
    const { id: actionId } = await store.db
      .selectFrom('actions')
      .select('id')
      .executeTakeFirstOrThrow();
    const status = { actionId, status: 'done', note: '', on: '2026-11-09' } as const;
    await setActionStatus(chair, status);
    store.setNow(clock('10:30'));
    const again = await aReferral(chair, { facts: { receivedOn: '2026-11-08' } });
    await chair.change('referrals.accepted', null, (tx) =>
      tx.updateTable('referrals').set({ decision_reason: 'x' }).where('id', '=', again).execute(),
    );
    const { changes } = await since(store, caseId);
    const name = agency?.name ?? '';
    expect(changes.map(({ sentence, what }) => [sentence, what])).toEqual([
      ['Accepted several referrals', 'Referral of M-0001'],
      ['Added a referral', 'Referral of M-0001'],
      [`Action of ${name} marked as done`, 'Address marker'],
      ['Recorded what the victim wants', 'M-0001, meeting of 12 Nov 2026'],
      [`Information of ${name} recorded`, ''],
      ['Recorded the outcome of a hearing', 'M-0001, meeting of 12 Nov 2026'],
      ['Put cases on the agenda', 'M-0001, meeting of 12 Nov 2026'],
      ['Accepted a referral', 'Referral of M-0001'],
    ]);
    expect(changes[1]?.opens).toEqual({ page: 'referral', id: again });
    expect(changes[2]?.opens).toEqual({ page: 'minutes', id: meetingId });
  });

  it('tells nothing of another case of the same agenda that was moved', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { referralId, caseId } = await aCase(store);
    await acceptReferral(store, referralId, 'High risk');
    const { id: meetingId } = await createMeeting(store, aPlan());
    await addToAgenda(store, meetingId, [referralId]);
    await look(store, caseId);
    store.setNow(clock('10:00'));
    const other = await aReferral(store, {
      victim: { surname: 'Other' },
      facts: { assessmentYes: 24 },
    });
    await acceptReferral(chair, other, 'High risk');
    await addToAgenda(chair, meetingId, [other]);
    expect((await since(store, caseId)).changes).toEqual([]);
  });

  it('counts what is more than a hundred', async () => {
    await using store = await openTestStore({ now: clock('08:00') });
    const chair = await asChair(store);
    const { caseId } = await aCase(store);
    await look(store, caseId);
    store.setNow(clock('10:00'));
    for (let turn = 0; turn < 103; turn += 1) await saveEntry(chair, anOrder(caseId));
    const told = await since(store, caseId);
    expect([told.changes.length, told.more]).toEqual([100, 3]);
  });

  it('refuses a case that is not there', async () => {
    await using store = await openTestStore();
    await expect(since(store, anId())).rejects.toMatchObject({ code: 'not-found' });
  });
});
