import { describe, expect, it } from 'vitest';
import { destroyConfirmed } from '../../../src/main/services/destroy-proposed.ts';
import { decideMatch, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import {
  countRetention,
  holdCase,
  listRetention,
  proposeDestroying,
} from '../../../src/main/services/retention.ts';
import { waitingReviews } from '../../../src/main/services/review-cases.ts';
import { separatePerson } from '../../../src/main/services/separate-person.ts';
import { copyHold } from '../../../src/main/store/retention-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { RetentionView } from '../../../src/shared/ipc/contract/retention.ts';
import { aReferral } from '../../support/builders.ts';
import { asSecond, whenDue } from '../../support/destroyed-case.ts';
import { returnReferral } from '../../support/return-referral.ts';
import { openTestStore } from '../../support/test-store.ts';

const list = (store: Store, view: RetentionView) =>
  listRetention(store, { view, offset: 0, limit: 50 });

const casesIn = async (store: Store, view: RetentionView): Promise<string[]> =>
  (await list(store, view)).rows.map(({ caseNumber }) => caseNumber);

describe('cases that are joined and parted', () => {
  async function twoOldCases(store: Store) {
    const old = { receivedOn: '2026-10-01', childrenCount: 0 };
    const add = async (victim: string, perpetrator: string): Promise<Pair> => {
      const referralId = await aReferral(store, {
        victim: { surname: victim },
        perpetrator: { surname: perpetrator },
        facts: old,
      });
      await returnReferral(store, referralId);
      return getReferral(store, referralId);
    };
    return { one: await add('Ward', 'Cole'), two: await add('Reed', 'Hart') };
  }
  type Pair = Awaited<ReturnType<typeof getReferral>>;

  async function join(store: Store, one: Pair, two: Pair): Promise<string[]> {
    const decisionIds: string[] = [];
    for (const role of ['victim', 'perpetrator'] as const) {
      const said = { personId: one[role].id, otherId: two[role].id, verdict: 'same' } as const;
      decisionIds.push(...(await decideMatch(store, said)).decisionIds);
    }
    return decisionIds;
  }

  it('take the proposals of both back: another set of cases was proposed', async () => {
    await using store = await openTestStore();
    const { one, two } = await twoOldCases(store);
    store.setNow(whenDue);
    await proposeDestroying(store, [one.caseId]);
    const second = await asSecond(store);
    await join(store, one, two);
    await expect(destroyConfirmed(second, [one.caseId])).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await countRetention(store)).toMatchObject({ due: 1, proposed: 0 });
  });

  it('are all held by the hold on the one that stands, also when they are parted', async () => {
    await using store = await openTestStore();
    const { one, two } = await twoOldCases(store);
    const decisionIds = await join(store, one, two);
    store.setNow(whenDue);
    await holdCase(store, { caseId: one.caseId, reason: 'Inquest', untilOn: null });
    expect((await list(store, 'held')).rows).toMatchObject([{ holds: [{ reason: 'Inquest' }] }]);
    await undoMatches(store, decisionIds);
    expect(await casesIn(store, 'held')).toEqual(['M-0001', 'M-0002']);
    expect(await casesIn(store, 'due')).toEqual([]);
  });

  it('are held on: a case that is made of another keeps its hold', async () => {
    await using store = await openTestStore();
    const old = { receivedOn: '2026-10-01', childrenCount: 0 };
    const ada = { firstName: 'Ada', surname: 'Ward', dob: '1980-02-03', address: '3 Mill Lane' };
    const add = async (): Promise<Pair> =>
      getReferral(store, await aReferral(store, { victim: ada, facts: old }));
    const [one, two] = [await add(), await add()];
    expect(two.caseId).toBe(one.caseId);
    await holdCase(store, { caseId: one.caseId, reason: 'Inquest', untilOn: null });
    await separatePerson(store, { referralId: two.id, role: 'victim' });
    expect((await getReferral(store, two.id)).caseId).not.toBe(one.caseId);
    expect(await casesIn(store, 'held')).toHaveLength(2);
  });

  it('are held on for as long as the longest of their holds', async () => {
    await using store = await openTestStore();
    const { one, two } = await twoOldCases(store);
    await holdCase(store, { caseId: one.caseId, reason: 'Complaint', untilOn: '2060-01-01' });
    await holdCase(store, { caseId: two.caseId, reason: 'Inquest', untilOn: null });
    await join(store, one, two);
    const other = await getReferral(store, await aReferral(store, { victim: { surname: 'Hall' } }));
    await copyHold(store.whole, [one.caseId, two.caseId], other.caseId);
    await copyHold(store.whole, [one.caseId, two.caseId], other.caseId);
    const holds = await store.whole
      .selectFrom('case_holds')
      .select(['reason', 'until_on'])
      .where('case_id', '=', other.caseId)
      .execute();
    expect(holds).toEqual([{ reason: 'Inquest', until_on: null }]);
  });
});

it('tells Today of a case whose hold ran out, and takes a proposal back for any new referral', async () => {
  await using store = await openTestStore();
  const pair = {
    victim: { surname: 'Ward', address: '3 Mill Lane' },
    perpetrator: { surname: 'Cole', address: '4 Mill Lane' },
  };
  const add = async (receivedOn: string): Promise<string> => {
    const facts = { receivedOn, childrenCount: 0 };
    const id = await aReferral(store, { ...pair, facts });
    await returnReferral(store, id);
    return (await getReferral(store, id)).caseId;
  };
  const caseId = await add('2026-10-01');
  await holdCase(store, { caseId, reason: 'Court', untilOn: '2040-01-01' });
  store.setNow('2039-12-31T09:00:00.000Z');
  expect((await waitingReviews(store)).areDue).toBe(false);
  store.setNow('2040-01-01T09:00:00.000Z');
  expect((await waitingReviews(store)).areDue).toBe(true);
  await proposeDestroying(store, [caseId]);
  expect((await waitingReviews(store)).areDue).toBe(false);
  expect(await add('2027-01-01')).toBe(caseId);
  expect(await casesIn(store, 'proposed')).toEqual([]);
  expect((await waitingReviews(store)).areDue).toBe(true);
});
