import { describe, expect, it } from 'vitest';
import { listActions } from '../../../src/main/services/actions.ts';
import { getAgenda } from '../../../src/main/services/agenda.ts';
import { getCase, listCases } from '../../../src/main/services/cases.ts';
import {
  decideMatch,
  decidePair,
  decisionsOfCase,
  undoMatches,
} from '../../../src/main/services/match-decisions.ts';
import { matchesOfReferral } from '../../../src/main/services/matching.ts';
import { previewMinutes } from '../../../src/main/services/minutes.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { aReferral } from '../../support/builders.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { hearCase } from '../../support/hear-case.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { expectSoundCases } from '../../support/store-invariants.ts';
import { openTestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

const craig = { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06', gender: 'Male' };
const olivia = { firstName: 'Olivia', surname: 'Bayley', dob: '1991-03-04', gender: 'Female' };
const liv = { ...olivia, firstName: 'Liv', surname: 'Bailey', dob: '1991-04-03' };

const caseOf = async (store: Store, referralId: string): Promise<string> =>
  (await getReferral(store, referralId)).caseId;

async function sayOf(
  store: Store,
  verdict: 'same' | 'different',
  [one, other]: readonly [string, string],
  role: 'victim' | 'perpetrator' = 'victim',
): Promise<string[]> {
  const [a, b] = [await recordsOf(store, one), await recordsOf(store, other)];
  const said = { personId: a[role], otherId: b[role], verdict };
  return (await decideMatch(store, said)).decisionIds;
}

/** Two referrals of one pair, the second with her name and date of birth otherwise. */
async function twoOfOnePair(store: Store) {
  const first = await aReferral(store, {
    victim: { ...olivia, safeContact: 'Any time', phone: '07700900111' },
    perpetrator: craig,
    facts: { receivedOn: '2026-03-10', incidentOn: '2026-03-08', reference: 'R1' },
  });
  const second = await aReferral(store, {
    victim: { ...liv, safeContact: 'Only at work', phone: '07700900222' },
    perpetrator: craig,
    facts: { receivedOn: '2026-10-20', incidentOn: '2026-10-18', reference: 'R2' },
  });
  return [first, second] as const;
}

const page = { offset: 0, limit: 50 };

describe('two people said to be the same', () => {
  it('have one case, and everything under it follows', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    await hearCase(store, first, '2026-03-19');
    const { meetingId } = await hearCase(store, second, '2026-11-05');
    expect(await caseOf(store, second)).not.toBe(await caseOf(store, first));

    await sayOf(store, 'same', [second, first]);

    const caseId = await caseOf(store, first);
    expect(await caseOf(store, second)).toBe(caseId);
    const record = await getCase(store, caseId);
    expect(record).toMatchObject({ number: 'M-0001', safeContact: 'Only at work' });
    expect(record.referrals).toHaveLength(2);
    expect(record.hearings).toHaveLength(2);
    expect(record.actions).toHaveLength(2);
    expect(record.referrals.map(({ repeat }) => repeat.outcome)).toContain('repeat');
    const entries = openEntries(await getAgenda(store, meetingId));
    expect(entries).toMatchObject([{ caseId, caseNumber: 'M-0001' }]);
    const minutes = await previewMinutes(store, meetingId);
    expect(JSON.stringify(minutes)).toContain('M-0001');
    for (const search of ['Olivia Bayley', 'liv bailey', 'M-2', 'R2']) {
      const { total, rows } = await listCases(store, { ...page, search });
      expect([total, rows.map(({ id }) => id)]).toEqual([1, [caseId]]);
      const referrals = await listReferrals(store, { ...page, search, status: null });
      expect(referrals.total).toBe(2);
      const actions = { ...page, search, view: 'all', agencyId: null } as const;
      expect((await listActions(store, actions)).total).toBe(2);
    }
    expect((await listCases(store, { ...page, search: '' })).rows).toMatchObject([
      { referralCount: 2, hearingCount: 2, openActionCount: 2, lastHeardOn: '2026-11-05' },
    ]);
    await expectSoundCases(store.db);
  });

  it('are, once it is undone, exactly as before', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    await hearCase(store, first, '2026-03-19');
    await hearCase(store, second, '2026-11-05');
    const before = await dumpOf(store);
    const decided = await sayOf(store, 'same', [first, second]);
    expect(await dumpOf(store)).not.toEqual(before);
    await undoMatches(store, decided);
    expect(await dumpOf(store)).toEqual(before);
    await expect(undoMatches(store, decided)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are told apart again when the middle of a chain is undone', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    const third = await aReferral(store, {
      victim: { ...olivia, surname: 'Kaczmarek' },
      perpetrator: craig,
    });
    const fourth = await aReferral(store, {
      victim: { ...olivia, surname: 'Kaczmarek-Bailey' },
      perpetrator: craig,
    });
    await sayOf(store, 'same', [first, second]);
    const before = await dumpOf(store);
    const middle = await sayOf(store, 'same', [second, third]);
    const last = await sayOf(store, 'same', [fourth, third]);
    const cases = async () =>
      Promise.all([first, second, third, fourth].map((id) => caseOf(store, id)));
    expect(new Set(await cases()).size).toBe(1);
    await undoMatches(store, middle);
    const [one, two, three, four] = await cases();
    expect([two, four]).toEqual([one, three]);
    expect(three).not.toBe(one);
    await expectSoundCases(store.db);
    await undoMatches(store, last);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('say nothing new when said again', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    expect(await sayOf(store, 'same', [first, second])).toHaveLength(1);
    expect(await sayOf(store, 'same', [second, first])).toEqual([]);
  });
});

describe('two people said to be different', () => {
  it('are remembered so, and no longer suggested in either role', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    const suggested = async () => (await matchesOfReferral(store, second)).victim;
    expect(await suggested()).toMatchObject([{ match: { band: 'likely' } }]);
    expect(
      (await listReferrals(store, { ...page, search: 'R2', status: null })).rows,
    ).toMatchObject([{ mayBeKnown: true }]);
    const decided = await sayOf(store, 'different', [second, first]);
    expect(await suggested()).toEqual([]);
    const { pairs, decisions } = await matchesOfReferral(store, second);
    expect(pairs).toMatchObject([{ match: { relation: 'same-perpetrator' } }]);
    expect(decisions).toMatchObject([
      { verdict: 'different', role: 'victim', decidedBy: 'j.lowe' },
    ]);
    expect(await decisionsOfCase(store, await caseOf(store, first))).toHaveLength(1);
    expect(
      (await listReferrals(store, { ...page, search: 'R2', status: null })).rows,
    ).toMatchObject([{ mayBeKnown: false }]);
    expect(await sayOf(store, 'different', [first, second])).toEqual([]);
    await undoMatches(store, decided);
    expect(await suggested()).toMatchObject([{ match: { band: 'likely' } }]);
  });

  it('keep each of their records apart, in the list and on the page', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    const third = await aReferral(store, {
      victim: { ...liv, surname: 'Baily' },
      perpetrator: craig,
      facts: { reference: 'R3' },
    });
    await sayOf(store, 'same', [first, second]);
    await sayOf(store, 'different', [third, first]);
    expect((await matchesOfReferral(store, third)).victim).toEqual([]);
    const { rows } = await listReferrals(store, { ...page, search: 'R3', status: null });
    expect(rows).toMatchObject([{ mayBeKnown: false }]);
  });

  it('leaves whoever is not the victim open to be the perpetrator', async () => {
    await using store = await openTestStore();
    const father = { ...craig, firstName: 'Patrick', surname: 'Doherty', dob: '1961-05-30' };
    const son = { ...father, dob: '1988-11-12' };
    const first = await aReferral(store, { victim: olivia, perpetrator: son });
    const second = await aReferral(store, {
      victim: father,
      perpetrator: { ...son, firstName: 'Paddy', dob: '1988-12-11' },
    });
    const [{ perpetrator: known }, { victim }] = [
      await recordsOf(store, first),
      await recordsOf(store, second),
    ];
    await decideMatch(store, { personId: victim, otherId: known, verdict: 'different' });
    const found = await matchesOfReferral(store, second);
    expect(found.victim).toEqual([]);
    expect(found.perpetrator).toMatchObject([{ person: { id: known }, match: { band: 'likely' } }]);
  });
});

describe('a contradiction is refused with words', () => {
  it('when different people are said to be the same, also through others', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    const third = await aReferral(store, {
      victim: { ...liv, surname: 'Reed' },
      perpetrator: craig,
    });
    await sayOf(store, 'different', [first, second]);
    await sayOf(store, 'same', [second, third]);
    const before = await dumpOf(store);
    for (const two of [
      [first, second],
      [first, third],
    ] as const) {
      await expect(sayOf(store, 'same', two)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('9 Nov 2026'),
      });
    }
    expect(await dumpOf(store)).toEqual(before);
  });

  it('when joined people are said to be different', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    await sayOf(store, 'same', [first, second]);
    await expect(sayOf(store, 'different', [first, second])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Undo that decision first'),
    });
  });

  it('when victim and perpetrator of a referral are said to be one', async () => {
    await using store = await openTestStore();
    const [first, second] = await twoOfOnePair(store);
    const { victim, perpetrator } = await recordsOf(store, first);
    const one = { personId: victim, otherId: perpetrator, verdict: 'same' } as const;
    await expect(decideMatch(store, one)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('two people'),
    });
    const other = { ...one, personId: (await recordsOf(store, second)).victim };
    await expect(decideMatch(store, other)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a pair', () => {
  it('is joined in its roles, both people at once, and undone at once', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, {
      victim: liv,
      perpetrator: { ...craig, surname: 'Kahn' },
    });
    const before = await dumpOf(store);
    const { pairs } = await matchesOfReferral(store, second);
    expect(pairs).toMatchObject([
      {
        match: { relation: 'same-pair', band: 'likely' },
        repeatIfSame: { outcome: expect.any(String) },
      },
    ]);
    const caseId = pairs[0]?.caseId ?? '';
    const said = { referralId: second, caseId, relation: 'same-pair' } as const;
    const { decisionIds } = await decidePair(store, said);
    expect(decisionIds).toHaveLength(2);
    expect(await caseOf(store, second)).toBe(await caseOf(store, first));
    await expectSoundCases(store.db);
    await undoMatches(store, decisionIds);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('in reversed roles is two people and two cases', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, {
      victim: { ...craig, surname: 'Kahn' },
      perpetrator: liv,
    });
    const { pairs } = await matchesOfReferral(store, second);
    expect(pairs).toMatchObject([{ match: { relation: 'roles-reversed', band: 'likely' } }]);
    const caseId = pairs[0]?.caseId ?? '';
    await decidePair(store, { referralId: second, caseId, relation: 'roles-reversed' });
    expect(await caseOf(store, second)).not.toBe(await caseOf(store, first));
    const { victim } = await recordsOf(store, first);
    const { perpetrator } = await recordsOf(store, second);
    const rows = await store.db
      .selectFrom('persons')
      .select('identity_id')
      .where('id', 'in', [victim, perpetrator])
      .execute();
    expect(new Set(rows.map(({ identity_id }) => identity_id)).size).toBe(1);
    expect((await getReferral(store, second)).repeat.conflict).toContain('primary aggressor');
    await expectSoundCases(store.db);
  });

  it('is neither joined when one of the two is kept apart', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, {
      victim: liv,
      perpetrator: { ...craig, surname: 'Kahn' },
    });
    await sayOf(store, 'different', [first, second], 'perpetrator');
    const before = await dumpOf(store);
    const caseId = await caseOf(store, first);
    const said = { referralId: second, caseId, relation: 'same-pair' } as const;
    await expect(decidePair(store, said)).rejects.toMatchObject({ code: 'conflict' });
    expect(await dumpOf(store)).toEqual(before);
  });
});
