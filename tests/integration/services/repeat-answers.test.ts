import { describe, expect, it } from 'vitest';
import { addToAgenda, getAgenda, listCandidates } from '../../../src/main/services/agenda.ts';
import {
  acceptReferral,
  acceptReferrals,
  reopenReferral,
  returnReferral,
} from '../../../src/main/services/decisions.ts';
import { createMeeting } from '../../../src/main/services/meetings.ts';
import { previewMinutes } from '../../../src/main/services/minutes.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { Referral } from '../../../src/shared/domain/referral.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { setRepeatRule } from '../../support/set-repeat-rule.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

const lastYear = { receivedOn: '2025-03-15', incidentOn: '2025-03-13' };

/** An accepted referral, and another after its window of which nobody said when the incident was. */
async function withoutItsDate(store: Store): Promise<[string, string]> {
  const first = await aReferral(store, { facts: lastYear });
  await acceptReferral(store, first, 'High risk');
  return [first, await aReferral(store, { facts: { incidentOn: null, assessmentYes: 9 } })];
}

const repeatOf = async (store: Store, id: string): Promise<Referral['repeat']> =>
  (await getReferral(store, id)).repeat;

const openForum = (): Promise<TestStore> => openTestStore({ viewer: { name: 'a.coordinator' } });

const answer = (isRepeat: boolean) => ({
  isRepeat,
  by: 'a.coordinator',
  at: '2026-11-09T09:00:00.000Z',
});

describe('a possible repeat', () => {
  it('is not accepted before somebody says whether it is one', async () => {
    await using store = await openForum();
    const [, id] = await withoutItsDate(store);
    expect(await repeatOf(store, id)).toMatchObject({
      outcome: 'possible-repeat',
      toConfirm: true,
      answer: null,
    });
    await expect(acceptReferral(store, id, 'High risk')).rejects.toMatchObject({
      code: 'conflict',
      message: 'Say first whether it is a repeat.',
    });
    expect(await getReferral(store, id)).toMatchObject({ status: 'received', confirmed: null });
  });

  it('that is one reads so wherever it is shown, with who said it', async () => {
    await using store = await openForum();
    const [first, id] = await withoutItsDate(store);
    await acceptReferral(store, id, 'Repeat', true);
    const settled = {
      outcome: 'repeat',
      toConfirm: false,
      answer: answer(true),
      anchorReferralId: first,
      anchorOn: '2025-03-15',
      reason:
        'Referral 28 Oct 2026 (no incident date is recorded) is after the 12 months from the referral of 15 Mar 2025, which ended on 15 Mar 2026; when it happened is not recorded; confirmed as a repeat by a.coordinator on 9 Nov 2026',
    };
    const criteria = [{ criterion: 'repeat', reason: settled.reason }];
    const referral = await getReferral(store, id);
    expect(referral).toMatchObject({ repeat: settled, criteria });
    expect(referral.confirmed).toMatchObject({
      repeat: settled,
      confirmedBy: 'a.coordinator',
      confirmedAt: '2026-11-09T09:00:00.000Z',
    });
    const { rows } = await listReferrals(store, {
      status: 'accepted',
      search: '',
      offset: 0,
      limit: 1,
    });
    expect(rows).toMatchObject([{ id, repeat: settled, criteria }]);

    const meeting = await createMeeting(store, aPlan());
    const candidates = await listCandidates(store.db, meeting.id);
    expect(candidates.find((candidate) => candidate.id === id)).toMatchObject({ repeat: settled });
    await addToAgenda(store, meeting.id, [id]);
    const entries = openEntries(await getAgenda(store, meeting.id));
    expect(entries).toMatchObject([{ repeat: settled, criteria }]);
    const { cases } = await previewMinutes(store, meeting.id);
    expect(cases).toMatchObject([{ kind: 'Repeat', repeatReason: settled.reason }]);
  });

  it('that is none reads as a new referral, and meets no criterion by it', async () => {
    await using store = await openForum();
    const [, id] = await withoutItsDate(store);
    await acceptReferral(store, id, 'Recent separation', false);
    expect(await getReferral(store, id)).toMatchObject({
      criteria: [],
      repeat: {
        outcome: 'new-referral',
        answer: answer(false),
        reason: expect.stringMatching(
          /; confirmed as no repeat by a\.coordinator on 9 Nov 2026$/,
        ) as string,
      },
    });
    const meeting = await createMeeting(store, aPlan());
    await addToAgenda(store, meeting.id, [id]);
    const { cases } = await previewMinutes(store, meeting.id);
    expect(cases).toMatchObject([{ kind: 'New' }]);
  });

  it('is asked about again once the decision is reopened', async () => {
    await using store = await openForum();
    const [, id] = await withoutItsDate(store);
    const before = await repeatOf(store, id);
    await acceptReferral(store, id, 'Repeat', true);
    await reopenReferral(store, id);
    expect(await getReferral(store, id)).toMatchObject({ repeat: before, confirmed: null });
    await acceptReferral(store, id, 'No repeat', false);
    expect((await repeatOf(store, id)).outcome).toBe('new-referral');
  });

  it('keeps its answer whatever becomes known later, until the earlier referral falls away', async () => {
    await using store = await openForum();
    const [first, id] = await withoutItsDate(store);
    await acceptReferral(store, id, 'Repeat', true);
    await setRepeatRule(store, { windowMonths: 6, rule: 'safelives_criminal' });
    const settled = await repeatOf(store, id);
    expect(settled).toMatchObject({
      outcome: 'repeat',
      rule: 'safelives_current',
      windowEndsOn: '2026-03-15',
    });
    await reopenReferral(store, first);
    expect((await repeatOf(store, id)).answer).toEqual(answer(true));
    await returnReferral(store, first, 'Outside the area');
    expect(await repeatOf(store, id)).toMatchObject({ outcome: 'first', answer: null });
    expect((await getReferral(store, id)).confirmed?.repeat.outcome).toBe('repeat');
  });

  it('counts for the next of its pair by what was answered', async () => {
    await using store = await openForum();
    const [, id] = await withoutItsDate(store);
    await acceptReferral(store, id, 'Repeat', true);
    const next = await aReferral(store, {
      facts: { receivedOn: '2026-11-08', incidentOn: '2026-11-07' },
    });
    expect(await repeatOf(store, next)).toMatchObject({ anchorReferralId: id });
  });

  it('takes no answer where nothing is asked', async () => {
    await using store = await openForum();
    const id = await aReferral(store);
    await expect(acceptReferral(store, id, 'High risk', true)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await getReferral(store, id)).status).toBe('received');
  });

  it('that waits for the decision on the earlier one alone asks nobody, and settles itself', async () => {
    await using store = await openForum();
    const first = await aReferral(store, {
      facts: { receivedOn: '2026-03-15', incidentOn: '2026-03-13' },
    });
    const second = await aReferral(store);
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'possible-repeat',
      toConfirm: false,
    });
    await acceptReferral(store, second, 'High risk');
    await acceptReferral(store, first, 'High risk');
    expect((await repeatOf(store, second)).outcome).toBe('repeat');
  });
});

describe('other questions to a person', () => {
  it('are asked of a repeat that was reported late', async () => {
    await using store = await openForum();
    const first = await aReferral(store, { facts: lastYear });
    await acceptReferral(store, first, 'High risk');
    const late = await aReferral(store, { facts: { incidentOn: '2026-03-01' } });
    expect(await repeatOf(store, late)).toMatchObject({
      outcome: 'late-reported',
      toConfirm: true,
    });
    await expect(acceptReferral(store, late, 'High risk')).rejects.toMatchObject({
      code: 'conflict',
    });
    await acceptReferral(store, late, 'Repeat', true);
    expect(await repeatOf(store, late)).toMatchObject({
      outcome: 'repeat',
      reason: expect.stringMatching(
        /but the referral came only on 28 Oct 2026; confirmed as a repeat/,
      ) as string,
    });
  });

  it('are asked where the forum counts from hearings and none is recorded', async () => {
    await using store = await openForum();
    const first = await aReferral(store, {
      facts: { receivedOn: '2026-03-15', incidentOn: '2026-03-13' },
    });
    await acceptReferral(store, first, 'High risk');
    const second = await aReferral(store);
    expect((await repeatOf(store, second)).outcome).toBe('repeat');
    await setRepeatRule(store, { anchor: 'hearing' });
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'possible-repeat',
      toConfirm: true,
      reason: expect.stringMatching(/no hearing of that referral is recorded/) as string,
    });
    await acceptReferral(store, second, 'Repeat', true);
    expect((await repeatOf(store, second)).outcome).toBe('repeat');
  });
});

it('leaves possible repeats to be decided one by one, whatever else they meet', async () => {
  await using store = await openForum();
  const first = await aReferral(store, { facts: lastYear });
  await acceptReferral(store, first, 'High risk');
  const possible = await aReferral(store, { facts: { incidentOn: null } });
  const late = await aReferral(store, {
    facts: { receivedOn: '2026-10-29', incidentOn: '2026-03-01' },
  });
  const plain = await aReferral(store, { victim: { surname: 'Ash' } });
  const none = await aReferral(store, {
    victim: { surname: 'Birch' },
    facts: { assessmentYes: 3, incidentCount: 0 },
  });
  expect((await getReferral(store, possible)).criteria).toHaveLength(1);
  expect(await acceptReferrals(store, [none, late, possible, plain])).toEqual({
    accepted: [plain],
    possibleRepeats: [possible, late],
    left: [none],
  });
  expect((await getReferral(store, possible)).status).toBe('received');
});
