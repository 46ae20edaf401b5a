import { describe, expect, it } from 'vitest';
import { closeCase } from '../../../src/main/services/closures.ts';
import {
  destroyConfirmed,
  refuseKnownToOther,
} from '../../../src/main/services/destroy-proposed.ts';
import { saveForum } from '../../../src/main/services/forum.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import {
  countRetention,
  holdCase,
  liftHold,
  listRetention,
  proposeDestroying,
  retentionOfCase,
  withdrawProposals,
} from '../../../src/main/services/retention.ts';
import { getForum } from '../../../src/main/store/forum-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { RetentionView } from '../../../src/shared/ipc/contract/retention.ts';
import { aReferral } from '../../support/builders.ts';
import { anOldCase, asSecond, whenDue } from '../../support/destroyed-case.ts';
import { openTestStore } from '../../support/test-store.ts';

const list = (store: Store, view: RetentionView) =>
  listRetention(store, { view, offset: 0, limit: 50 });

const casesIn = async (store: Store, view: RetentionView): Promise<string[]> =>
  (await list(store, view)).rows.map(({ caseNumber }) => caseNumber);

const caseOf = async (store: Store, referralId: string): Promise<string> =>
  (await getReferral(store, referralId)).caseId;

describe('the list of what is due', () => {
  it('has a case from its day on, with what it is counted from', async () => {
    await using store = await openTestStore();
    await anOldCase(store, { children: [] });
    store.setNow('2033-11-30T09:00:00.000Z');
    expect(await casesIn(store, 'due')).toEqual([]);
    // Its action was due on 1 December 2026.
    store.setNow('2033-12-01T09:00:00.000Z');
    expect((await list(store, 'due')).rows).toMatchObject([
      {
        caseNumber: 'M-0001',
        lastOn: '2026-12-01',
        reviewOn: '2033-12-01',
        reason: '7 years after the last action on 1 Dec 2026',
        openActions: 1,
        unfinished: null,
        proposal: null,
      },
    ]);
    expect(await countRetention(store)).toEqual({ due: 1, proposed: 0, held: 0, destroyed: 0 });
  });

  it('keeps a case with children, and one of which a new referral came', async () => {
    await using store = await openTestStore();
    const withChildren = { surname: 'Ward' };
    await aReferral(store, { victim: withChildren, facts: { childrenCount: 1 } });
    const pair = {
      victim: { surname: 'Reed', address: '1 Mill Lane', postcode: 'ZZ99 1AA' },
      perpetrator: { surname: 'Cole', address: '2 Mill Lane', postcode: 'ZZ99 1AA' },
    };
    await aReferral(store, { ...pair, facts: { childrenCount: 0 } });
    await aReferral(store, { ...pair, facts: { childrenCount: 0, receivedOn: '2031-01-01' } });
    store.setNow('2035-02-01T09:00:00.000Z');
    expect(await casesIn(store, 'due')).toEqual([]);
    store.setNow('2052-01-01T09:00:00.000Z');
    expect(await casesIn(store, 'due')).toEqual(['M-0001', 'M-0002'].toReversed());
  });

  it('keeps a case with children who are named and not counted', async () => {
    await using store = await openTestStore();
    await anOldCase(store);
    store.setNow('2035-02-01T09:00:00.000Z');
    expect(await casesIn(store, 'due')).toEqual([]);
    store.setNow('2051-12-01T09:00:00.000Z');
    expect((await list(store, 'due')).rows).toMatchObject([
      { reason: '25 years after the last action on 1 Dec 2026, with 1 child in the case' },
    ]);
  });

  it('goes by the years of the forum, the longest due first', async () => {
    await using store = await openTestStore();
    const facts = { childrenCount: 0, receivedOn: '2026-10-28' };
    await aReferral(store, { victim: { surname: 'Ward' }, facts });
    await aReferral(store, {
      victim: { surname: 'Reed' },
      facts: { ...facts, receivedOn: '2026-10-01' },
    });
    const { name, settings } = await getForum(store.db);
    const retention = { ...settings.retention, years: 1 };
    await saveForum(store, { name, settings: { ...settings, retention } });
    store.setNow('2027-11-01T09:00:00.000Z');
    expect(await casesIn(store, 'due')).toEqual(['M-0002', 'M-0001']);
    const page = await listRetention(store, { view: 'due', offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 2, rows: [{ caseNumber: 'M-0001' }] });
  });

  it('has no case that is closed to whoever looks', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    await asSecond(store);
    store.setNow(whenDue);
    await closeCase(store, { caseId, userIds: [store.viewer.userId], reason: 'Her sister' });
    expect(await casesIn(store, 'due')).toEqual([]);
    expect(await countRetention(store)).toMatchObject({ due: 0 });
  });
});

describe('a hold', () => {
  it('keeps a case until it is lifted, and says who, when and why', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await holdCase(store, { caseId, reason: 'Death review', untilOn: null });
    expect(await casesIn(store, 'due')).toEqual([]);
    expect(await casesIn(store, 'held')).toEqual(['M-0001']);
    expect(await retentionOfCase(store, caseId)).toMatchObject({
      reviewOn: null,
      isDue: false,
      holds: [{ reason: 'Death review', untilOn: null, heldBy: 'j.lowe', heldAt: whenDue }],
    });
    await expect(proposeDestroying(store, [caseId])).rejects.toThrow('M-0001: it is on hold');
    const again = { caseId, reason: 'Court', untilOn: null };
    await expect(holdCase(store, again)).rejects.toMatchObject({ code: 'conflict' });
    await liftHold(store, caseId);
    await expect(liftHold(store, caseId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await casesIn(store, 'due')).toEqual(['M-0001']);
  });

  it('with a day ends on that day', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    const hold = { caseId, reason: 'Court' };
    await expect(holdCase(store, { ...hold, untilOn: '2053-02-01' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await holdCase(store, { ...hold, untilOn: '2054-01-01' });
    expect(await casesIn(store, 'due')).toEqual([]);
    store.setNow('2054-01-01T09:00:00.000Z');
    expect(await casesIn(store, 'due')).toEqual(['M-0001']);
  });

  it('takes back the proposal to destroy the case', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await proposeDestroying(store, [caseId]);
    expect(await casesIn(store, 'due')).toEqual([]);
    expect(await casesIn(store, 'proposed')).toEqual(['M-0001']);
    await holdCase(store, { caseId, reason: 'Court', untilOn: null });
    expect(await casesIn(store, 'proposed')).toEqual([]);
  });
});

describe('destroying by two people', () => {
  it('is refused to whoever proposed it', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await proposeDestroying(store, [caseId]);
    await expect(destroyConfirmed(store, [caseId])).rejects.toMatchObject({ code: 'not-allowed' });
    const second = await asSecond(store);
    expect((await list(second, 'proposed')).rows).toMatchObject([
      { proposal: { proposedBy: 'j.lowe', isOwn: false } },
    ]);
    expect(await destroyConfirmed(second, [caseId])).toBe(1);
    expect(await countRetention(store)).toEqual({ due: 0, proposed: 0, held: 0, destroyed: 1 });
  });

  it('is refused for what nobody proposed, and for what was taken back', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    const second = await asSecond(store);
    await expect(destroyConfirmed(second, [caseId])).rejects.toMatchObject({ code: 'conflict' });
    await proposeDestroying(store, [caseId]);
    await withdrawProposals(second, [caseId]);
    await expect(destroyConfirmed(second, [caseId])).rejects.toMatchObject({ code: 'conflict' });
    expect(await casesIn(store, 'due')).toEqual(['M-0001']);
  });

  it('needs the key to addresses', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await proposeDestroying(store, [caseId]);
    const second = { ...(await asSecond(store)), sealer: null };
    await expect(destroyConfirmed(second, [caseId])).rejects.toThrow(/key to addresses/);
  });

  it('is refused to whom the other could be: who chose a passphrase knows it', async () => {
    await using store = await openTestStore();
    const second = await asSecond(store);
    const { userId } = second.viewer;
    await store.change('user.added', userId, () => Promise.resolve());
    await expect(refuseKnownToOther(second)).rejects.toThrow(/chose your passphrase/);
    await store.change('user.passphrase-changed', userId, () => Promise.resolve());
    await expect(refuseKnownToOther(second)).resolves.toBeUndefined();
  });

  it('destroys all of a list or nothing', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    const facts = { childrenCount: 0, receivedOn: '2026-10-01' };
    const later = await caseOf(
      store,
      await aReferral(store, { victim: { surname: 'Reed' }, facts }),
    );
    store.setNow(whenDue);
    await expect(proposeDestroying(store, [caseId, later])).rejects.toThrow(
      'M-0002: a referral is not decided',
    );
    expect(await casesIn(store, 'proposed')).toEqual([]);
    await proposeDestroying(store, [caseId]);
    // A new referral of the same pair comes before the second person has confirmed.
    await aReferral(store, {
      victim: { firstName: 'Ada', surname: 'Markervictim', address: 'Markeraddress Road' },
      perpetrator: { firstName: 'Ivo', surname: 'Markerperp', address: 'Markerlane 4' },
      facts: { childrenCount: 0, receivedOn: '2053-01-31' },
    });
    const second = await asSecond(store);
    await expect(destroyConfirmed(second, [caseId])).rejects.toMatchObject({ code: 'conflict' });
    const cases = await store.whole.selectFrom('cases').select('id').execute();
    expect(cases.map(({ id }) => id)).toContain(caseId);
  });
});

it('a proposal counts no more once something new happened in its case', async () => {
  await using store = await openTestStore();
  const { caseId } = await anOldCase(store);
  store.setNow(whenDue);
  await proposeDestroying(store, [caseId]);
  const [again] = await store.whole.selectFrom('referrals').select('id').execute();
  await store.whole
    .updateTable('referrals')
    .set({ received_on: '2053-03-01' })
    .where('id', '=', again?.id ?? '')
    .execute();
  store.setNow('2079-02-01T09:00:00.000Z');
  const second = await asSecond(store);
  await expect(destroyConfirmed(second, [caseId])).rejects.toMatchObject({ code: 'conflict' });
  expect(await casesIn(store, 'due')).toEqual(['M-0001']);
  await proposeDestroying(second, [caseId]);
  expect((await list(store, 'proposed')).rows).toMatchObject([
    { proposal: { proposedBy: 'r.hargreaves' } },
  ]);
});
