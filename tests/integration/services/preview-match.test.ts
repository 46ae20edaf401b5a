import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getCase } from '../../../src/main/services/cases.ts';
import { closeCase } from '../../../src/main/services/closures.ts';
import { joinCases } from '../../../src/main/services/join-cases.ts';
import { joinedCases } from '../../../src/main/services/joined-cases.ts';
import {
  decideMatch,
  decisionsOfPerson,
  joinAgain,
  undoMatches,
} from '../../../src/main/services/match-decisions.ts';
import { getPerson } from '../../../src/main/services/persons.ts';
import {
  previewJoin,
  previewJoinCases,
  previewSeparate,
  previewUndo,
} from '../../../src/main/services/preview-match.ts';
import { readStanding } from '../../../src/main/services/read-standing.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { separatePerson } from '../../../src/main/services/separate-person.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { saveUser } from '../../../src/main/store/user-store.ts';
import type { MatchPreview } from '../../../src/shared/domain/matching/match-preview.ts';
import { anEntry, aReferral } from '../../support/builders.ts';
import { hearCase } from '../../support/hear-case.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { expectSoundCases } from '../../support/store-invariants.ts';
import { openTestStore } from '../../support/test-store.ts';

const olivia = { firstName: 'Olivia', surname: 'Bayley', dob: '1991-03-04', gender: 'Female' };
const liv = { ...olivia, firstName: 'Liv', surname: 'Bailey', dob: '1991-04-03' };
const craig = { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06', gender: 'Male' };
const kahn = { ...craig, surname: 'Kahn' };

type Named = Parameters<typeof aReferral>[1];

async function aCase(store: Store, named: Named) {
  const referralId = await aReferral(store, named);
  return { ...(await getReferral(store, referralId)), referralId };
}

/** Two cases that may be of the same two people: of the second all is written otherwise. */
async function twoCases(store: Store) {
  const one = await aCase(store, {
    victim: olivia,
    perpetrator: craig,
    facts: { receivedOn: '2026-03-10', incidentOn: '2026-03-08' },
  });
  const two = await aCase(store, {
    victim: liv,
    perpetrator: kahn,
    facts: { receivedOn: '2026-10-20', incidentOn: '2026-10-18' },
  });
  return [one, two] as const;
}

/** All that a preview must leave as it was: the record, the decisions and the audit. */
const everything = async (store: Store) => ({
  record: await dumpOf(store),
  decisions: await store.whole.selectFrom('match_decisions').selectAll().execute(),
  audited: await store.whole.selectFrom('audit_entries').selectAll().execute(),
});

const numbersIn = ({ cases }: MatchPreview, isChanged = true): string[] =>
  cases
    .filter((each) => each.isChanged === isChanged)
    .map(({ number, standsFor }) => [number, ...standsFor].join('+'));

/** How the people of a preview stand in earnest, once it was done. */
async function inEarnest(store: Store, preview: MatchPreview) {
  const ids = preview.people.flatMap(({ records }) => records.map(({ id }) => id));
  const { people, cases } = await readStanding(store.db, ids);
  const byNumber = cases.toSorted((a, b) => a.number.localeCompare(b.number));
  return { people, cases: byNumber };
}
const asTold = ({ people, cases }: MatchPreview) => ({
  people,
  cases: cases
    .map(({ isChanged: _, ...each }) => each)
    .toSorted((a, b) => a.number.localeCompare(b.number)),
});

describe('a preview of joining two records', () => {
  it('tells which cases would become one, and changes nothing', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const said = { personId: one.perpetrator.id, otherId: two.perpetrator.id } as const;
    await decideMatch(store, { ...said, verdict: 'same' });
    await anEntry(store, { kind: 'flag', personId: two.victim.id, content: { flag: 'mappa' } });
    const asked = { personId: one.victim.id, otherId: two.victim.id };
    const before = await everything(store);
    const preview = await previewJoin(store, asked);
    expect(await everything(store)).toEqual(before);
    expect(preview.people).toMatchObject([{ records: [{}, {}], entryCount: 1 }]);
    expect(numbersIn(preview)).toEqual(['M-0001+M-0002']);
    await decideMatch(store, { ...asked, verdict: 'same' });
    expect(await inEarnest(store, preview)).toEqual(asTold(preview));
  });

  it('leaves by itself what is of another pair', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const asked = { personId: one.victim.id, otherId: two.victim.id };
    const preview = await previewJoin(store, asked);
    expect(numbersIn(preview)).toEqual([]);
    expect(numbersIn(preview, false)).toEqual(['M-0001', 'M-0002']);
  });

  it('is refused in the words of the decision where they cannot be one', async () => {
    await using store = await openTestStore();
    const { victim, perpetrator } = await aCase(store, {});
    const two = { personId: victim.id, otherId: perpetrator.id };
    await expect(previewJoin(store, two)).rejects.toThrow(/victim and perpetrator/);
    await expect(previewJoin(store, { ...two, otherId: victim.id })).rejects.toThrow(/already/);
    await expect(previewJoin(store, { ...two, otherId: randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says nothing of a case that is closed to the viewer, and which would be closed by it', async () => {
    await using store = await openTestStore();
    const chair = {
      ...store.viewer,
      id: randomUUID(),
      name: 'R. Hargreaves',
      role: 'chair',
    } as const;
    await saveUser(store.whole, { ...chair, removedAt: null, lastUnlockedAt: null }, store.now());
    const closed = await aCase(store, { victim: olivia, perpetrator: craig });
    const other = await aCase(store, { victim: olivia, perpetrator: { surname: 'Reed' } });
    const known = await aCase(store, { victim: liv, perpetrator: craig });
    expect([other.victim.id, known.perpetrator.id]).toEqual([
      closed.victim.id,
      closed.perpetrator.id,
    ]);
    const closing = { caseId: closed.caseId, reason: 'Conflict of interest' };
    await closeCase(store, { ...closing, userIds: [store.viewer.userId] });
    const preview = await previewJoin(store, {
      personId: other.victim.id,
      otherId: known.victim.id,
    });
    expect(numbersIn(preview, false)).toEqual(['M-0002']);
    expect(preview.closed).toEqual(['M-0003']);
    expect(JSON.stringify(preview)).not.toContain('M-0001');
  });
});

describe('a preview of parting', () => {
  it('tells what each case keeps, its hearings, entries and repeat, and it is what comes of it', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    await hearCase(store, one.referralId, '2026-03-19');
    await hearCase(store, two.referralId, '2026-11-05');
    const { decisionIds } = await joinCases(store, { caseId: two.caseId, otherId: one.caseId });
    // Recorded since under the case that stands for both, where it stays.
    const content = { what: 'Texted' };
    await anEntry(store, { kind: 'incident', caseId: one.caseId, content });
    const before = await everything(store);
    const preview = await previewUndo(store, decisionIds);
    expect(await everything(store)).toEqual(before);
    expect(numbersIn(preview)).toEqual(['M-0001', 'M-0002']);
    expect(preview.people).toHaveLength(4);
    expect(preview.cases).toMatchObject([
      { hearings: [{ heldOn: '2026-03-19' }], actionCount: 1, entryCount: 1 },
      { hearings: [{ heldOn: '2026-11-05' }], actionCount: 1, entryCount: 0 },
    ]);
    expect(preview.repeats).toMatchObject([
      { referralId: two.referralId, caseNumber: 'M-0002', before: 'repeat', after: 'first' },
    ]);
    await undoMatches(store, decisionIds);
    expect(await inEarnest(store, preview)).toEqual(asTold(preview));
    await expect(previewUndo(store, decisionIds)).rejects.toThrow(/already been undone/);
  });

  it('is told of a referral whose person shares a record, before it gets its own', async () => {
    await using store = await openTestStore();
    const phone = '07700900111';
    const first = await aCase(store, { victim: { ...olivia, phone }, perpetrator: craig });
    const second = await aCase(store, {
      victim: { ...olivia, phone },
      perpetrator: { surname: 'Reed' },
    });
    expect(second.victim.id).toBe(first.victim.id);
    const asked = { referralId: second.referralId, role: 'victim' } as const;
    const before = await everything(store);
    const preview = await previewSeparate(store, asked);
    expect(await everything(store)).toEqual(before);
    expect(preview.people.map(({ records }) => records.length)).toEqual([1, 1]);
    expect(preview.cases.map(({ number }) => number)).toEqual(['M-0001', 'M-0002']);
    const parted = { ...asked, role: 'perpetrator' } as const;
    await expect(previewSeparate(store, parted)).rejects.toThrow(/nothing to part/);
  });

  it('is taken back whole: of what was joined, and of a record of their own', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const { decisionIds } = await joinCases(store, { caseId: one.caseId, otherId: two.caseId });
    const joined = await dumpOf(store);
    await undoMatches(store, decisionIds);
    expect(await dumpOf(store)).not.toEqual(joined);
    const again = await joinAgain(store, decisionIds);
    expect(again.decisionIds).toHaveLength(2);
    expect(await dumpOf(store)).toEqual(joined);

    const third = await aCase(store, { victim: olivia, perpetrator: craig });
    expect(third.caseId).toBe(one.caseId);
    const own = await separatePerson(store, { referralId: third.referralId, role: 'victim' });
    expect((await getReferral(store, third.referralId)).caseId).not.toBe(one.caseId);
    await joinAgain(store, own.decisionIds);
    expect((await getReferral(store, third.referralId)).caseId).toBe(one.caseId);
    await expect(joinAgain(store, own.decisionIds)).rejects.toThrow(/already been undone/);
    await expectSoundCases(store.db);
  });
});

describe('two cases', () => {
  it('become one by one change, whose two decisions are taken back at once', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const asked = { caseId: two.caseId, otherId: one.caseId };
    const before = await everything(store);
    const preview = await previewJoinCases(store, asked);
    expect(await everything(store)).toEqual(before);
    expect(numbersIn(preview)).toEqual(['M-0001+M-0002']);
    expect(preview.people.map(({ records }) => records.length)).toEqual([2, 2]);
    expect(preview.repeats).toMatchObject([{ before: 'first', after: 'possible-repeat' }]);

    const { decisionIds } = await joinCases(store, asked);
    expect(decisionIds).toHaveLength(2);
    expect(await inEarnest(store, preview)).toEqual(asTold(preview));
    expect((await getCase(store, two.caseId)).number).toBe('M-0001');
    const audited = await store.whole
      .selectFrom('audit_entries')
      .select(['verb', 'object_id'])
      .orderBy('number')
      .execute();
    expect(audited.length).toBe(before.audited.length + 1);
    expect(audited.at(-1)).toEqual({ verb: 'pair.same', object_id: two.caseId });
    await undoMatches(store, decisionIds);
    expect(await dumpOf(store)).toEqual(before.record);
  });

  it('need one decision where one of the two people is known to be the same', async () => {
    await using store = await openTestStore();
    const one = await aCase(store, { victim: olivia, perpetrator: craig });
    const two = await aCase(store, { victim: liv, perpetrator: craig });
    expect(two.perpetrator.id).toBe(one.perpetrator.id);
    const asked = { caseId: one.caseId, otherId: two.caseId };
    expect((await joinCases(store, asked)).decisionIds).toHaveLength(1);
    expect(await joinedCases(store, one.caseId)).toHaveLength(1);
  });

  it('are refused in plain words that say of whom, and nothing of them is decided', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const said = { personId: one.perpetrator.id, otherId: two.perpetrator.id } as const;
    await decideMatch(store, { ...said, verdict: 'different' });
    const before = await everything(store);
    const asked = { caseId: one.caseId, otherId: two.caseId };
    const words = /^The perpetrators of these cases cannot be one\. On 9 Nov 2026 somebody said/;
    for (const join of [previewJoinCases, joinCases]) {
      await expect(join(store, asked)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(words),
      });
    }
    expect(await everything(store)).toEqual(before);
  });

  it('are refused when they are one, or one of them is not there', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const asked = { caseId: one.caseId, otherId: two.caseId };
    await joinCases(store, asked);
    for (const otherId of [one.caseId, two.caseId]) {
      const refused = previewJoinCases(store, { ...asked, otherId });
      await expect(refused).rejects.toThrow('These are one case already: M-0001 stands for both.');
    }
    const nowhere = previewJoinCases(store, { ...asked, otherId: randomUUID() });
    await expect(nowhere).rejects.toThrow('This case is not in the store.');
  });

  it('stay two where the roles are reversed, decided or by plain names and dates of birth', async () => {
    await using store = await openTestStore();
    const one = await aCase(store, { victim: olivia, perpetrator: craig });
    const moved = { address: '2 Mill Lane, Lincoln', postcode: 'LN2 3JN', phone: '07512345678' };
    const reversed = await aCase(store, {
      victim: { ...craig, ...moved },
      perpetrator: { firstName: 'Olive', surname: 'Bayley', dob: '1991-03-04' },
    });
    const asked = { caseId: one.caseId, otherId: reversed.caseId };
    await expect(joinCases(store, asked)).rejects.toThrow(/In M-0002 the roles are reversed/);
    const likely = await aCase(store, { victim: kahn, perpetrator: liv });
    const said = { personId: likely.perpetrator.id, otherId: one.victim.id } as const;
    await decideMatch(store, { ...said, verdict: 'same' });
    const decided = previewJoinCases(store, { caseId: one.caseId, otherId: likely.caseId });
    await expect(decided).rejects.toThrow(/In M-0003 the roles are reversed/);
  });
});

describe('the cases joined to a case', () => {
  it('are parted by what made them one, and not by what was decided before', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const same = { verdict: 'same' } as const;
    const victims = { personId: one.victim.id, otherId: two.victim.id };
    const perpetrators = { personId: one.perpetrator.id, otherId: two.perpetrator.id };
    await decideMatch(store, { ...victims, ...same });
    expect(await joinedCases(store, one.caseId)).toEqual([]);
    store.setNow('2026-11-10T09:00:00.000Z');
    const { decisionIds } = await decideMatch(store, { ...perpetrators, ...same });
    const joined = await joinedCases(store, two.caseId);
    const decided = await decisionsOfPerson(store, two.victim.id);
    const ids = decided.map(({ person, other }) => [person.id, other.id].toSorted());
    expect(ids).toEqual([[one.victim.id, two.victim.id].toSorted()]);
    expect(joined).toMatchObject([
      { caseId: two.caseId, number: 'M-0002', decisionIds, decidedBy: 'j.lowe' },
    ]);
    await undoMatches(store, joined[0]?.decisionIds ?? []);
    expect(await joinedCases(store, one.caseId)).toEqual([]);
    expect((await getCase(store, two.caseId)).number).toBe('M-0002');
    expect((await getPerson(store, two.victim.id)).recordCount).toBe(2);
  });

  it('part one by one: a third that was joined through the second goes with it', async () => {
    await using store = await openTestStore();
    const [one, two] = await twoCases(store);
    const three = await aCase(store, {
      victim: { ...olivia, surname: 'Kaczmarek' },
      perpetrator: { ...craig, surname: 'Cole' },
    });
    await joinCases(store, { caseId: one.caseId, otherId: two.caseId });
    store.setNow('2026-11-10T09:00:00.000Z');
    // Said of the second's records, while the first stands for both.
    for (const role of ['victim', 'perpetrator'] as const) {
      const said = { personId: two[role].id, otherId: three[role].id, verdict: 'same' } as const;
      await decideMatch(store, said);
    }
    const joined = await joinedCases(store, one.caseId);
    expect(joined.map(({ number }) => number)).toEqual(['M-0002', 'M-0003']);
    const second = joined.find(({ number }) => number === 'M-0002');
    const preview = await previewUndo(store, second?.decisionIds ?? []);
    expect(numbersIn(preview)).toEqual(['M-0001', 'M-0002+M-0003']);
  });
});
