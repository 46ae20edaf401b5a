import { expect, it } from 'vitest';
import { addToAgenda, getAgenda } from '../../../src/main/services/agenda.ts';
import { saveOutcome } from '../../../src/main/services/hearings.ts';
import { createMeeting, startMeeting } from '../../../src/main/services/meetings.ts';
import {
  acceptReferral,
  acceptReferrals,
  reopenReferral,
  returnReferral,
} from '../../../src/main/services/decisions.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { judgeIfOfCase } from '../../../src/main/services/referral-views.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { HearingOutcome } from '../../../src/shared/domain/agenda.ts';
import type { RepeatVerdict } from '../../../src/shared/domain/repeat.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

const october = { receivedOn: '2026-10-01', incidentOn: '2026-09-30' };

const verdictOf = async (store: Store, id: string): Promise<RepeatVerdict> =>
  (await getReferral(store, id)).repeat;

/** Puts a referral on the agenda of a meeting; answers how to record what became of it there. */
async function list(store: Store, referralId: string, heldOn: string) {
  const meeting = await createMeeting(store, aPlan({ heldOn }));
  const entries = openEntries(await addToAgenda(store, meeting.id, [referralId]));
  const hearingId = entries[0]?.hearingId ?? '';
  await startMeeting(store, meeting.id);
  return {
    meetingId: meeting.id,
    record: (outcome: HearingOutcome) =>
      saveOutcome(store, hearingId, { outcome, outcomeNote: '' }),
  };
}

it('keeps what was decided and who confirmed it, whatever becomes known later', async () => {
  await using store = await openTestStore({ viewer: { name: 'a.coordinator' } });
  const first = await aReferral(store, {
    facts: { receivedOn: '2026-03-15', incidentOn: '2026-03-13' },
  });
  const second = await aReferral(store);
  await acceptReferrals(store, [first]);
  expect((await getReferral(store, second)).confirmed).toBeNull();
  await acceptReferral(store, second, 'Repeat');
  const { confirmed, repeat } = await getReferral(store, second);
  expect(confirmed).toEqual({
    repeat,
    confirmedBy: 'a.coordinator',
    confirmedAt: '2026-11-09T09:00:00.000Z',
  });
  expect(repeat).toMatchObject({
    outcome: 'repeat',
    rule: 'safelives_current',
    incidentOn: '2026-10-24',
    anchorOn: '2026-03-15',
    anchorReferralId: first,
    windowStartsOn: '2026-03-16',
    windowEndsOn: '2027-03-15',
  });

  await reopenReferral(store, first);
  await returnReferral(store, first, 'Outside the area');
  const later = await getReferral(store, second);
  expect(later.repeat.outcome).toBe('first');
  expect(later.repeat.passedOver).toMatchObject([{ referralId: first, why: 'returned' }]);
  expect(later.confirmed).toEqual(confirmed);
  expect((await getReferral(store, first)).confirmed?.confirmedBy).toBe('a.coordinator');
});

it('reads a decision that an older version kept', async () => {
  await using store = await openTestStore();
  const id = await aReferral(store);
  await acceptReferral(store, id, 'High risk');
  const kept = {
    criteria: [],
    repeat: {
      outcome: 'new-referral',
      rule: 'safelives_current',
      incidentOn: '2026-10-24',
      anchorOn: '2025-01-01',
      windowEndsOn: '2026-01-01',
      heardOn: null,
      reason: 'More than 12 months apart',
    },
  };
  await store.db
    .updateTable('referrals')
    .set({ decision_basis: JSON.stringify(kept) })
    .execute();
  expect((await getReferral(store, id)).confirmed).toMatchObject({
    repeat: { ...kept.repeat, anchorKind: 'referral', passedOver: [] },
    confirmedBy: '',
    confirmedAt: null,
  });
});

/** Each entered on the day on which it came. */
async function twoAsTheyCame(store: TestStore): Promise<[string, string]> {
  store.setNow('2026-10-01T15:00:00.000Z');
  const first = await aReferral(store, { facts: october });
  store.setNow('2026-11-09T09:00:00.000Z');
  return [first, await aReferral(store)];
}

it('takes a pair of an old list, entered on one day, for the history that it is', async () => {
  await using store = await openTestStore();
  const first = await aReferral(store, { facts: october });
  const second = await aReferral(store);
  await acceptReferral(store, first, 'High risk');
  expect(await verdictOf(store, second)).toMatchObject({
    outcome: 'repeat',
    anchorReferralId: first,
  });
});

it('hears a second referral with the first until the first has been heard', async () => {
  await using store = await openTestStore();
  const [first, second] = await twoAsTheyCame(store);
  const outcome = async () => (await verdictOf(store, second)).outcome;
  expect(await outcome()).toBe('merge');
  await acceptReferral(store, first, 'High risk');
  const { record } = await list(store, first, '2026-11-12');
  expect(await verdictOf(store, second)).toMatchObject({
    outcome: 'merge',
    hearWith: { referralId: first, referredOn: '2026-10-01', meetingOn: '2026-11-12' },
  });
  await record('deferred');
  expect((await verdictOf(store, second)).hearWith).toMatchObject({ meetingOn: null });
  await record('closed');
  expect(await outcome()).toBe('repeat');
  await record('heard');
  expect(await verdictOf(store, second)).toMatchObject({
    outcome: 'repeat',
    heardOn: '2026-11-12',
    hearWith: null,
  });
});

it('is still no repeat once both were heard together', async () => {
  await using store = await openTestStore();
  const [first, second] = await twoAsTheyCame(store);
  await acceptReferrals(store, [first, second]);
  const { record, meetingId } = await list(store, second, '2026-11-12');
  await record('heard');
  expect((await verdictOf(store, second)).outcome).toBe('merge');
  const entries = openEntries(await getAgenda(store, meetingId));
  expect(entries.map(({ repeat }) => repeat.outcome)).toEqual(['merge']);
  const third = await aReferral(store, {
    facts: { receivedOn: '2026-11-20', incidentOn: '2026-11-18' },
  });
  expect(await verdictOf(store, third)).toMatchObject({
    outcome: 'repeat',
    anchorReferralId: second,
    heardOn: '2026-11-12',
    hearWith: null,
  });
});

it('calls reversed roles no repeat, and raises a conflict in both referrals', async () => {
  await using store = await openTestStore();
  const victim = { firstName: 'Olivia', surname: 'Bayley', dob: '1991-03-04', gender: 'Female' };
  const perpetrator = { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06', gender: 'Male' };
  const first = await aReferral(store, { victim, perpetrator, facts: october });
  await acceptReferral(store, first, 'High risk');
  const counter = await aReferral(store, { victim: perpetrator, perpetrator: victim });
  expect(await verdictOf(store, counter)).toMatchObject({
    outcome: 'first',
    passedOver: [{ referralId: first, why: 'roles-reversed' }],
    conflict: expect.stringContaining('primary aggressor'),
  });
  expect((await verdictOf(store, first)).conflict).toContain('28 Oct 2026');
});

it('tells that the victim was referred with another perpetrator, and whether that was heard', async () => {
  await using store = await openTestStore();
  const other = { firstName: 'Sean', surname: 'Allen', dob: '1985-01-01' };
  const first = await aReferral(store, { perpetrator: other, facts: october });
  await acceptReferral(store, first, 'High risk');
  const { record } = await list(store, first, '2026-10-15');
  await record('heard');
  const second = await aReferral(store);
  expect(await verdictOf(store, second)).toMatchObject({
    outcome: 'first',
    conflict: null,
    passedOver: [
      {
        referralId: first,
        why: 'same-victim-other-perpetrator',
        reason: expect.stringContaining('was heard on 15 Oct 2026'),
      },
    ],
  });
});

it('says what a verdict would be if the people were those of another case', async () => {
  await using store = await openTestStore();
  const first = await aReferral(store, { facts: october });
  await acceptReferral(store, first, 'High risk');
  const { record } = await list(store, first, '2026-10-15');
  await record('heard');
  const unsure = await aReferral(store, { victim: { dob: null }, perpetrator: { dob: null } });
  const { caseId } = await getReferral(store, first);
  const ifOf = (relation: 'same-pair' | 'roles-reversed') =>
    judgeIfOfCase(store.db, unsure, caseId, relation);
  expect(await verdictOf(store, unsure)).toMatchObject({ outcome: 'first', conflict: null });
  expect(await ifOf('same-pair')).toMatchObject({
    outcome: 'repeat',
    anchorReferralId: first,
    conflict: null,
  });
  expect(await ifOf('roles-reversed')).toMatchObject({
    outcome: 'first',
    conflict: expect.stringContaining('1 Oct 2026'),
  });
});
