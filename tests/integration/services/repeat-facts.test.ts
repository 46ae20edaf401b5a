import { describe, expect, it } from 'vitest';
import {
  addToAgenda,
  listCandidates,
  removeFromAgenda,
} from '../../../src/main/services/agenda.ts';
import {
  acceptReferral,
  acceptReferrals,
  reopenReferral,
  returnReferral,
  withdrawReferral,
} from '../../../src/main/services/decisions.ts';
import { saveOutcome } from '../../../src/main/services/hearings.ts';
import { createMeeting, startMeeting } from '../../../src/main/services/meetings.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { setRepeatFacts } from '../../../src/main/services/repeat-facts.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { noRepeatFacts } from '../../../src/shared/domain/repeat-facts.ts';
import type { Referral } from '../../../src/shared/domain/referral.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { setRepeatRule } from '../../support/set-repeat-rule.ts';
import { openTestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

const march = { receivedOn: '2026-03-15', incidentOn: '2026-03-13' };

const repeatOf = async (store: Store, id: string): Promise<Referral['repeat']> =>
  (await getReferral(store, id)).repeat;

async function accepted(store: Store, facts: Partial<Referral['facts']> = march): Promise<string> {
  const id = await aReferral(store, { facts });
  await acceptReferral(store, id, 'High risk');
  return id;
}

describe('the older wording, chosen by the forum', () => {
  it('asks whether it is a crime, and follows what is said', async () => {
    await using store = await openTestStore();
    await accepted(store);
    const second = await aReferral(store);
    expect((await repeatOf(store, second)).outcome).toBe('repeat');

    await setRepeatRule(store, { rule: 'safelives_criminal' });
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'possible-repeat',
      rule: 'safelives_criminal',
      toConfirm: true,
      reason: expect.stringMatching(/crime if reported is not recorded/) as string,
    });
    await setRepeatFacts(store, second, { ...noRepeatFacts, wouldBeCrime: 'no' });
    expect(await getReferral(store, second)).toMatchObject({
      repeat: { outcome: 'new-referral', toConfirm: false },
      criteria: [{ criterion: 'visible-high-risk' }],
    });
    await setRepeatFacts(store, second, {
      ...noRepeatFacts,
      wouldBeCrime: 'yes',
      identifiedOn: '2026-10-26',
    });
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'repeat',
      testedOn: '2026-10-26',
      reason: expect.stringMatching(/^Incident identified 26 Oct 2026 is within/) as string,
    });
    await acceptReferrals(store, [second]);
    expect((await getReferral(store, second)).confirmed?.repeat.rule).toBe('safelives_criminal');

    await setRepeatRule(store, { rule: 'safelives_current' });
    expect((await getReferral(store, second)).confirmed?.repeat.rule).toBe('safelives_criminal');
  });

  it('tests when the incident was identified, not when it was', async () => {
    await using store = await openTestStore();
    await accepted(store, { receivedOn: '2025-10-20', incidentOn: '2025-10-19' });
    const second = await aReferral(store, {
      facts: { incidentOn: '2026-10-10', wouldBeCrime: 'yes', identifiedOn: '2026-10-27' },
    });
    await setRepeatRule(store, { rule: 'safelives_criminal' });
    expect((await repeatOf(store, second)).outcome).toBe('late-reported');
    await setRepeatFacts(store, second, {
      ...noRepeatFacts,
      wouldBeCrime: 'yes',
      identifiedOn: '2026-10-20',
    });
    expect(await repeatOf(store, second)).toMatchObject({ testedOn: '2026-10-20' });
  });
});

describe('what the rule needs', () => {
  const facts = {
    wouldBeCrime: 'no',
    identifiedOn: '2026-10-25',
    otherArea: 'Eastmere',
    otherAreaReferredOn: '2026-02-03',
  } as const;

  it('is kept with the referral', async () => {
    await using store = await openTestStore();
    const id = await aReferral(store);
    expect((await getReferral(store, id)).facts).toMatchObject(noRepeatFacts);
    await setRepeatFacts(store, id, facts);
    const again = await store.reopen();
    expect((await getReferral(again, id)).facts).toMatchObject(facts);
    await again.close();
  });

  it('stays as it was once the referral is decided, until it is reopened', async () => {
    await using store = await openTestStore();
    const id = await accepted(store);
    await expect(setRepeatFacts(store, id, noRepeatFacts)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/Reopen it first/) as string,
    });
    await reopenReferral(store, id);
    await setRepeatFacts(store, id, { ...noRepeatFacts, wouldBeCrime: 'yes' });
    expect((await getReferral(store, id)).facts.wouldBeCrime).toBe('yes');
  });

  it.each([
    ['identified before the incident', { identifiedOn: '2026-10-23' }, /before it happened/],
    ['identified after the referral', { identifiedOn: '2026-10-29' }, /after the date received/],
    ['a date without its area', { otherArea: ' ' }, /Say which area/],
    ['referred there after here', { otherAreaReferredOn: '2026-10-29' }, /in the other area/],
  ])('is refused: %s', async (_, changes, message) => {
    await using store = await openTestStore();
    const id = await aReferral(store);
    await expect(setRepeatFacts(store, id, { ...facts, ...changes })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(message) as string,
    });
    expect((await getReferral(store, id)).facts).toMatchObject(noRepeatFacts);
  });
});

describe('a transfer from another area', () => {
  const moved = { otherArea: 'Eastmere', otherAreaReferredOn: '2026-02-03' };

  it('makes the first referral here a repeat by the date that area received it', async () => {
    await using store = await openTestStore();
    const id = await aReferral(store, { facts: moved });
    expect(await getReferral(store, id)).toMatchObject({
      criteria: [{ criterion: 'repeat' }, { criterion: 'visible-high-risk' }],
      earlier: [],
      repeat: {
        outcome: 'repeat-other-area',
        anchorKind: 'other-area',
        anchorOn: '2026-02-03',
        windowEndsOn: '2027-02-03',
      },
    });
  });

  it.each([
    ['more than 12 months ago', { ...moved, otherAreaReferredOn: '2025-10-23' }, 'new-referral'],
    ['12 months ago to the day', { ...moved, otherAreaReferredOn: '2025-10-24' }, 'late-reported'],
    ['on a day that nobody recorded', { ...moved, otherAreaReferredOn: null }, 'first'],
  ])('%s', async (_, facts, outcome) => {
    await using store = await openTestStore();
    const id = await aReferral(store, { facts });
    expect((await repeatOf(store, id)).outcome).toBe(outcome);
  });

  it('counts for later referrals here too, after one of this area that counts', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { facts: { ...march, ...moved } });
    await acceptReferral(store, first, 'Repeat');
    const second = await aReferral(store);
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'repeat',
      anchorReferralId: first,
      anchorKind: 'referral',
    });
    await reopenReferral(store, first);
    await withdrawReferral(store, first, 'Sent in error');
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'repeat-other-area',
      anchorOn: '2026-02-03',
    });
  });

  it('does not count where the forum leaves it out, and says so', async () => {
    await using store = await openTestStore();
    const id = await aReferral(store, { facts: moved });
    await setRepeatRule(store, { otherAreaCounts: false });
    expect(await repeatOf(store, id)).toMatchObject({
      outcome: 'first',
      passedOver: [{ why: 'other-area', referredOn: '2026-02-03' }],
    });
  });

  it('is of this pair alone', async () => {
    await using store = await openTestStore();
    await aReferral(store, { facts: { ...march, ...moved } });
    const other = await aReferral(store, { perpetrator: { firstName: 'Sean', surname: 'Allen' } });
    expect((await repeatOf(store, other)).outcome).toBe('first');
  });

  it('settled by an answer stays so', async () => {
    await using store = await openTestStore();
    const facts = { ...moved, otherAreaReferredOn: '2025-10-24' };
    const id = await aReferral(store, { facts });
    await acceptReferral(store, id, 'Repeat', true);
    expect(await repeatOf(store, id)).toMatchObject({
      outcome: 'repeat-other-area',
      answer: { isRepeat: true },
    });
  });
});

describe('a referral that its referrer withdrew', () => {
  it('is no anchor, and says so; reopened and accepted it is one again', async () => {
    await using store = await openTestStore();
    const first = await accepted(store);
    const second = await aReferral(store);
    await withdrawReferral(store, first, 'The referrer sent it in error');
    expect(await getReferral(store, first)).toMatchObject({
      status: 'withdrawn',
      decisionReason: 'The referrer sent it in error',
      decidedAt: '2026-11-09T09:00:00.000Z',
    });
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'first',
      passedOver: [{ referralId: first, why: 'withdrawn' }],
    });
    await reopenReferral(store, first);
    await acceptReferral(store, first, 'High risk');
    expect((await repeatOf(store, second)).anchorReferralId).toBe(first);
  });

  it('may have stood on an agenda whose meeting deferred it', async () => {
    await using store = await openTestStore();
    const id = await accepted(store);
    const meeting = await createMeeting(store, aPlan());
    const entries = openEntries(await addToAgenda(store, meeting.id, [id]));
    await expect(withdrawReferral(store, id, 'In error')).rejects.toMatchObject({
      code: 'conflict',
    });
    await startMeeting(store, meeting.id);
    const hearingId = entries[0]?.hearingId ?? '';
    await saveOutcome(store, hearingId, { outcome: 'deferred', outcomeNote: '' });
    await withdrawReferral(store, id, 'In error');
    expect((await getReferral(store, id)).status).toBe('withdrawn');
  });

  it('is offered to no agenda', async () => {
    await using store = await openTestStore();
    const id = await accepted(store);
    const meeting = await createMeeting(store, aPlan());
    expect(await listCandidates(store.db, meeting.id)).toHaveLength(1);
    await withdrawReferral(store, id, 'Sent in error');
    expect(await listCandidates(store.db, meeting.id)).toEqual([]);
    await expect(addToAgenda(store, meeting.id, [id])).rejects.toMatchObject({ code: 'conflict' });
  });

  it('cannot be one that an agenda has, nor one that was returned', async () => {
    await using store = await openTestStore();
    const id = await accepted(store);
    const meeting = await createMeeting(store, aPlan());
    const entries = openEntries(await addToAgenda(store, meeting.id, [id]));
    await expect(withdrawReferral(store, id, 'Why')).rejects.toMatchObject({ code: 'conflict' });
    await removeFromAgenda(store, meeting.id, entries[0]?.hearingId ?? '');
    await withdrawReferral(store, id, 'Why');
    await expect(withdrawReferral(store, id, 'Why')).rejects.toMatchObject({ code: 'conflict' });
    await reopenReferral(store, id);
    await returnReferral(store, id, 'No criterion');
    await expect(withdrawReferral(store, id, 'Why')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is not waited for: the next of its pair is heard on its own', async () => {
    await using store = await openTestStore({ now: '2026-10-01T15:00:00.000Z' });
    const first = await aReferral(store, {
      facts: { receivedOn: '2026-10-01', incidentOn: '2026-09-30' },
    });
    store.setNow('2026-11-09T09:00:00.000Z');
    const second = await aReferral(store);
    const { caseNumber } = await getReferral(store, first);
    expect(await repeatOf(store, second)).toMatchObject({
      outcome: 'merge',
      hearWith: { referralId: first, caseNumber },
    });
    await withdrawReferral(store, first, 'Sent in error');
    expect(await repeatOf(store, second)).toMatchObject({ outcome: 'first', hearWith: null });
  });
});
