import { describe, expect, it } from 'vitest';
import { dueEntries } from '../../../src/main/services/due-entries.ts';
import { revealOfEntry } from '../../../src/main/services/confidential.ts';
import { binEntry, saveEntry } from '../../../src/main/services/entries.ts';
import { saveForum } from '../../../src/main/services/forum.ts';
import { listEntries } from '../../../src/main/services/list-entries.ts';
import { decideMatch, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { checkPerson } from '../../../src/main/services/matching.ts';
import { getPerson } from '../../../src/main/services/persons.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { list } from '../../../src/main/services/search.ts';
import { proposeDestroying, countRetention } from '../../../src/main/services/retention.ts';
import { separatePerson } from '../../../src/main/services/separate-person.ts';
import { getForum } from '../../../src/main/store/forum-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { noFilter } from '../../../src/shared/domain/search/search-filter.ts';
import { anEntry, aReferral } from '../../support/builders.ts';
import { anOldCase, destroy, whenDue } from '../../support/destroyed-case.ts';
import { openTestStore } from '../../support/test-store.ts';

async function aCase(store: Store, victim = 'Ward', perpetrator = 'Cole') {
  const referralId = await aReferral(store, {
    victim: { surname: victim },
    perpetrator: { surname: perpetrator },
  });
  return getReferral(store, referralId);
}
type Case = Awaited<ReturnType<typeof aCase>>;

/** Why somebody of this name and that number may be meant. */
async function reasonsFor(store: Store, surname: string): Promise<string> {
  const asked = { firstName: '', surname, dob: null, postcode: '', phone: '07700 900456' };
  const found = await checkPerson(store, asked);
  return found.flatMap(({ match }) => match.reasons.map(({ text }) => text)).join();
}

const withoutKey = (store: Store): Store => ({ ...store, sealer: null });

const onlyEntry = async (store: Store, caseId: string) => {
  const [entry] = await listEntries(store, caseId);
  if (entry === undefined) throw new Error('There is no entry');
  return entry;
};

const safeWay = {
  kind: 'reach',
  content: { method: 'phone', safety: 'safe' },
  secrets: { number: '07700900456', codeWord: 'the blue order' },
} as const;

describe('what is confidential of an entry', () => {
  it('stands nowhere as it was typed, and is told by its name alone', async () => {
    await using store = await openTestStore();
    const { caseId, victim } = await aCase(store);
    await anEntry(store, { ...safeWay, personId: victim.id });
    const row = await store.db.selectFrom('entries').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toMatch(/900456|blue order/);
    expect((await onlyEntry(store, caseId)).secretsGiven).toEqual(['number', 'codeWord']);
  });

  it('is shown to a holder of the key, who is on record before', async () => {
    await using store = await openTestStore();
    const { victim } = await aCase(store);
    const entryId = await anEntry(store, { ...safeWay, personId: victim.id });
    expect(await revealOfEntry(store, { entryId, field: 'codeWord' })).toBe('the blue order');
    const asked = { entryId, field: 'number' };
    await expect(revealOfEntry(withoutKey(store), asked)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const noted = await store.whole
      .selectFrom('audit_entries')
      .select(['note', 'outcome'])
      .where('verb', '=', 'confidential.revealed')
      .orderBy('number')
      .execute();
    expect(noted).toEqual([
      { note: 'Code word', outcome: 'done' },
      { note: 'Number or address', outcome: 'refused' },
    ]);
  });

  it('stays when it is not typed again, goes when it is emptied, and needs the key to change', async () => {
    await using store = await openTestStore();
    const { caseId, victim } = await aCase(store);
    const id = await anEntry(store, { ...safeWay, personId: victim.id });
    const again = { id, caseId: null, personId: victim.id, startsOn: '2026-11-02', untilOn: null };
    const content = { method: 'phone', safety: 'unsafe' };
    await saveEntry(withoutKey(store), { ...again, kind: 'reach', content, secrets: {} });
    expect(await onlyEntry(store, caseId)).toMatchObject({
      content: { safety: 'unsafe' },
      secretsGiven: ['number', 'codeWord'],
    });
    const emptied = { ...again, kind: 'reach' as const, content, secrets: { codeWord: '' } };
    await expect(saveEntry(withoutKey(store), emptied)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await saveEntry(store, emptied);
    expect((await onlyEntry(store, caseId)).secretsGiven).toEqual(['number']);
  });

  it('makes its person known again by it', async () => {
    await using store = await openTestStore();
    const { victim } = await aCase(store);
    await anEntry(store, { ...safeWay, personId: victim.id });
    expect(await reasonsFor(store, 'Ward')).toContain('hone');
  });

  it('makes them known also when their record was made again from their referrals', async () => {
    await using store = await openTestStore();
    const [one, two] = [await aCase(store), await aCase(store)];
    expect(one.victim.id).toBe(two.victim.id);
    await anEntry(store, { ...safeWay, personId: one.victim.id });
    await separatePerson(store, { referralId: two.id, role: 'victim' });
    expect(await reasonsFor(store, 'Ward')).toContain('hone');
  });
});

describe('an entry', () => {
  it('is refused for somebody who is not in its case, and for another kind', async () => {
    await using store = await openTestStore();
    const one = await aCase(store);
    const other = await aCase(store, 'Reed', 'Hart');
    const incident = {
      kind: 'incident',
      caseId: one.caseId,
      content: { what: 'Shouted' },
    } as const;
    await expect(anEntry(store, { ...incident, personId: other.victim.id })).rejects.toMatchObject({
      code: 'conflict',
    });
    const id = await anEntry(store, incident);
    const changed = { id, personId: null, startsOn: '2026-11-02', untilOn: null, secrets: {} };
    await expect(
      saveEntry(store, {
        ...changed,
        kind: 'wishes',
        caseId: one.caseId,
        content: { wishes: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('goes to the bin and comes back, and says no more meanwhile', async () => {
    await using store = await openTestStore();
    const { caseId } = await aCase(store);
    const content = { what: 'Waited at the school gate' };
    const id = await anEntry(store, { kind: 'incident', caseId, content });
    const found = async (): Promise<number> => {
      const filter = { ...noFilter, text: 'school gate', kind: 'note' as const };
      return (await list(store, filter, null, () => () => true)).found.length;
    };
    expect(await found()).toBe(1);
    await binEntry(store, id, true);
    expect(await listEntries(store, caseId)).toEqual([]);
    expect(await found()).toBe(0);
    await expect(anEntry(store, { id, kind: 'incident', caseId, content })).rejects.toMatchObject({
      code: 'conflict',
    });
    await binEntry(store, id, false);
    expect(await listEntries(store, caseId)).toHaveLength(1);
    expect(await found()).toBe(1);
  });

  it('ends a proposal to destroy its case', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await proposeDestroying(store, [caseId]);
    expect(await countRetention(store)).toMatchObject({ proposed: 1 });
    await anEntry(store, { kind: 'incident', caseId, content: { what: 'Seen again' } });
    expect(await countRetention(store)).toMatchObject({ proposed: 0 });
  });
});

describe('the next contact of a plan', () => {
  const plan = { method: 'phone', everyDays: 14, note: '' };
  const contact = { method: 'phone', result: 'spoke' };
  const due = async (store: Store): Promise<string | null> =>
    (
      await store.db
        .selectFrom('entries')
        .select('due_on')
        .where('kind', '=', 'contact-plan')
        .executeTakeFirstOrThrow()
    ).due_on;

  it('is counted from the last contact, and again when that is removed', async () => {
    await using store = await openTestStore();
    const { caseId, victim } = await aCase(store);
    const of = { caseId, personId: victim.id };
    await anEntry(store, { kind: 'contact-plan', ...of, content: plan, startsOn: '2026-11-02' });
    expect(await due(store)).toBe('2026-11-16');
    const id = await anEntry(store, {
      kind: 'contact',
      ...of,
      content: contact,
      startsOn: '2026-11-12',
    });
    expect(await due(store)).toBe('2026-11-26');
    await binEntry(store, id, true);
    expect(await due(store)).toBe('2026-11-16');
  });

  it('stands on Today from its day until it is made, beside what ends soon', async () => {
    await using store = await openTestStore();
    const { caseId, victim, perpetrator } = await aCase(store);
    const planned = { caseId, personId: victim.id, startsOn: '2026-10-20' };
    await anEntry(store, { kind: 'contact-plan', ...planned, content: plan });
    const order = { type: 'bail', terms: '', madeBy: '' };
    const bail = { kind: 'order', caseId, personId: perpetrator.id, content: order } as const;
    const startsOn = '2026-10-01';
    store.setNow('2026-11-09T09:00:00.000Z');
    await anEntry(store, { ...bail, startsOn, untilOn: '2026-11-12' });
    await anEntry(store, { ...bail, startsOn, untilOn: '2026-11-08' });
    await anEntry(store, { ...bail, startsOn, untilOn: '2026-12-24' });
    const { rows, count } = await dueEntries(store);
    expect(rows.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Next contact due: Phone call, every 14 days', '2026-11-03'],
      ['Ends: Bail', '2026-11-12'],
    ]);
    expect(count).toBe(2);
    expect(rows[0]?.person?.surname).toBe('Ward');
  });
});

describe('an application for an ASB case review', () => {
  const applied = { appliedBy: 'victim' };
  const due = async (store: Store) =>
    (await dueEntries(store)).rows.map(({ title, dueOn }) => [title, dueOn]);

  it('stands on Today with its next step until all is done, early and late', async () => {
    await using store = await openTestStore({ kind: 'asbrac' });
    const { caseId, victim } = await aCase(store);
    const review = { kind: 'case-review', caseId, personId: victim.id } as const;
    const startsOn = '2026-11-02';
    store.setNow('2026-11-03T09:00:00.000Z');
    const id = await anEntry(store, { ...review, startsOn, content: applied });
    expect(await due(store)).toEqual([
      ['ASB case review: Acknowledge the application', '2026-11-05'],
    ]);
    store.setNow('2026-12-03T09:00:00.000Z');
    const acknowledged = { ...applied, acknowledgedOn: '2026-11-04' };
    await anEntry(store, { ...review, id, startsOn, content: acknowledged });
    expect(await due(store)).toEqual([
      ['ASB case review: Decide whether the threshold is met', '2026-11-20'],
    ]);
    const told = { ...acknowledged, threshold: 'not-met', toldOn: '2026-12-02' };
    await anEntry(store, { ...review, id, startsOn, content: told });
    expect(await due(store)).toEqual([]);
  });

  it('is due by the procedure that the settings tell, also when that is changed later', async () => {
    await using store = await openTestStore({ kind: 'asbrac' });
    const { caseId } = await aCase(store);
    const id = await anEntry(store, {
      kind: 'case-review',
      caseId,
      startsOn: '2026-11-02',
      content: applied,
    });
    await binEntry(store, id, true);
    const { name, settings } = await getForum(store.db);
    const asb = {
      ...settings.asb,
      caseReviewTimes: { ...settings.asb.caseReviewTimes, acknowledgeWorkingDays: 10 },
    };
    await saveForum(store, { name, settings: { ...settings, asb } });
    await binEntry(store, id, false);
    expect((await onlyEntry(store, caseId)).dueOn).toBe('2026-11-16');
  });
});

describe('entries of people who are joined and parted', () => {
  async function join(store: Store, one: Case, two: Case): Promise<string[]> {
    const ids: string[] = [];
    for (const role of ['victim', 'perpetrator'] as const) {
      const said = { personId: one[role].id, otherId: two[role].id, verdict: 'same' } as const;
      ids.push(...(await decideMatch(store, said)).decisionIds);
    }
    return ids;
  }

  it('stand under the case that stands for the pair, and go back with their own', async () => {
    await using store = await openTestStore();
    const [one, two] = [await aCase(store), await aCase(store, 'Reed', 'Hart')];
    await anEntry(store, { kind: 'incident', caseId: two.caseId, content: { what: 'Texted' } });
    await anEntry(store, { ...safeWay, personId: two.victim.id });
    const decisions = await join(store, one, two);
    const joined = await listEntries(store, one.caseId);
    expect(joined.map(({ kind }) => kind).toSorted()).toEqual(['incident', 'reach']);
    // Whoever stands in the case is the one of whom it tells.
    expect(joined.find(({ kind }) => kind === 'reach')?.personId).toBe(one.victim.id);
    expect((await getPerson(store, two.victim.id)).recordCount).toBe(2);
    await undoMatches(store, decisions);
    expect(await listEntries(store, one.caseId)).toEqual([]);
    expect(await listEntries(store, two.caseId)).toHaveLength(2);
  });

  it('outlive the record under which they were recorded, with another of the same person', async () => {
    await using store = await openTestStore();
    const old = await anOldCase(store);
    const kept = await aCase(store, 'Ward', 'Cole');
    const { victim } = await getReferral(store, old.referralId);
    await decideMatch(store, { personId: victim.id, otherId: kept.victim.id, verdict: 'same' });
    await anEntry(store, { kind: 'flag', personId: victim.id, content: { flag: 'firearms' } });
    store.setNow(whenDue);
    await destroy(store, [old.caseId]);
    const { entries } = await getPerson(store, kept.victim.id);
    expect(entries.map(({ kind }) => kind)).toContain('flag');
  });
});
