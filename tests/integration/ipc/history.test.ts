import { describe, expect, it } from 'vitest';
import { closeCase } from '../../../src/main/services/closures.ts';
import { saveEntry } from '../../../src/main/services/entries.ts';
import { decideMatch } from '../../../src/main/services/match-decisions.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { asChair } from '../../support/as-chair.ts';
import { aReferral } from '../../support/builders.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { openTestStore } from '../../support/test-store.ts';
import { anEntry } from '../../support/typed-entry.ts';

const coreOf = (store: Store): AppCore =>
  createAppCore({ folder: '/nowhere', store, now: store.now });

/** What a call answers; a refusal by its code. */
async function ask(core: AppCore, name: string, input: unknown): Promise<unknown> {
  const result = await core.dispatch(name, input);
  return result.ok ? result.value : result.error.code;
}

async function aCase(store: Store, surname = 'Bayley') {
  const perpetrator = { firstName: 'Ivo', surname: `${surname}son`, dob: '1980-01-02' };
  const referralId = await aReferral(store, { victim: { surname }, perpetrator });
  const { caseId } = await getReferral(store, referralId);
  return { referralId, caseId, ...(await recordsOf(store, referralId)) };
}

describe('what changed since somebody looked', () => {
  it('is known however the page asks, though opening it is a look itself', async () => {
    await using store = await openTestStore({ now: '2026-11-09T08:00:00.000Z' });
    const chair = await asChair(store);
    const { caseId } = await aCase(store);
    const page = coreOf(store);
    await ask(page, 'cases.get', { id: caseId });
    expect(await ask(page, 'history.since', { caseId })).toMatchObject({ lastLookedAt: null });
    await saveEntry(chair, anEntry({ caseId }));
    store.setNow('2026-11-09T11:00:00.000Z');
    const asked = [
      ask(page, 'history.since', { caseId }),
      ask(page, 'cases.get', { id: caseId }),
      ask(page, 'history.since', { caseId }),
    ];
    const [before, , beside] = await Promise.all(asked);
    const after = await ask(page, 'history.since', { caseId });
    expect(before).toMatchObject({
      lastLookedAt: '2026-11-09T08:00:00.000Z',
      changes: [{ sentence: 'Order or bail recorded', userName: 'R. Hargreaves' }],
    });
    expect([beside, after]).toEqual([before, before]);
    const looks = await store.whole
      .selectFrom('audit_entries')
      .select('at')
      .where('verb', '=', 'case.viewed')
      .execute();
    expect(looks).toHaveLength(2);
  });
});

describe('a case that is closed to somebody', () => {
  it('has no history for them, by whichever of its records they ask', async () => {
    await using store = await openTestStore();
    const chair = await asChair(store);
    const { caseId, referralId, victim: personId } = await aCase(store);
    const entry = anEntry({ caseId });
    await saveEntry(store, entry);
    const page = coreOf(chair);
    const all = (): Promise<unknown[]> =>
      Promise.all([
        ask(page, 'history.since', { caseId }),
        ask(page, 'history.ofEntry', { entryId: entry.id }),
        ask(page, 'history.ofReferral', { referralId }),
        ask(page, 'history.ofPerson', { personId }),
      ]);
    expect((await all()).filter((answer) => typeof answer === 'string')).toEqual([]);
    await closeCase(store, { caseId, userIds: [chair.viewer.userId], reason: 'Her brother' });
    await chair.closuresChanged();
    expect(await all()).toEqual(Array(4).fill('not-found'));
  });

  it('is not told of by the history of a person who is in another', async () => {
    await using store = await openTestStore();
    const chair = await asChair(store);
    const closed = await aCase(store, 'Bailey');
    const open = await aCase(store);
    const said = { personId: closed.victim, otherId: open.victim, verdict: 'same' } as const;
    await decideMatch(store, said);
    const input = { personId: open.victim };
    const told = { field: 'Who the record is', change: { after: 'Victim of M-0001' } };
    expect(await ask(coreOf(chair), 'history.ofPerson', input)).toMatchObject({ changes: [told] });
    const closing = { userIds: [chair.viewer.userId], reason: 'Her brother' };
    await closeCase(store, { ...closing, caseId: closed.caseId });
    await chair.closuresChanged();
    const left = await ask(coreOf(chair), 'history.ofPerson', input);
    expect(left).toMatchObject({ changes: [] });
    expect(JSON.stringify(left)).not.toContain('M-0001');
  });
});
