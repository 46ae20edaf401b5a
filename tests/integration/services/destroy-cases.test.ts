import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/shared/domain/calendar-date.ts';
import { listCases } from '../../../src/main/services/cases.ts';
import { decideMatch, decisionsOfCase } from '../../../src/main/services/match-decisions.ts';
import { previewMinutes } from '../../../src/main/services/minutes.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { checkStore } from '../../../src/main/store/check-store.ts';
import { entriesByNumber } from '../../../src/main/store/audit-list.ts';
import { listDestroyed } from '../../../src/main/store/retention-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { verifyAudit } from '../../../src/main/store/verify-audit.ts';
import { aReferral } from '../../support/builders.ts';
import { anOldCase, destroy, oldWords, whenDue } from '../../support/destroyed-case.ts';
import { pagesWith, readPages } from '../../support/read-pages.ts';
import { returnReferral } from '../../support/return-referral.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const found = (store: TestStore): string[] => {
  const pages = readPages(store.path, store.key);
  return Object.values(oldWords).filter((word) => pagesWith(word, pages) > 0);
};

/** Sealed in the store, or hashed: the reader of pages cannot find them before either. */
const neverInClear: readonly string[] = [
  oldWords.address,
  oldWords.perpetratorAddress,
  oldWords.furtherAddress,
  oldWords.school,
  oldWords.phone,
  oldWords.referrer,
  oldWords.otherColumn,
  oldWords.draft,
  oldWords.entryAddress,
];

const wholeAudit = (store: Store) => verifyAudit(store.whole, store.auditKey);

const personsNamed = (store: Store, surname: string) =>
  store.whole.selectFrom('persons').selectAll().where('surname', '=', surname).execute();

describe('destroying a case', () => {
  it('leaves none of its words on any page, and an audit that is bound as before', async () => {
    await using store = await openTestStore();
    const { caseId, hearingId } = await anOldCase(store);
    expect(found(store)).toEqual(
      Object.values(oldWords).filter((word) => !neverInClear.includes(word)),
    );
    const rowsOf = (table: 'person_places' | 'drafts' | 'match_keys' | 'held_rows') =>
      store.whole.selectFrom(table).selectAll().execute();
    expect(await rowsOf('drafts')).toHaveLength(1);
    store.setNow(whenDue);
    expect(await destroy(store, [caseId])).toBe(1);
    expect(found(store)).toEqual([]);
    for (const table of ['person_places', 'drafts', 'match_keys'] as const) {
      expect(await rowsOf(table)).toEqual([]);
    }
    expect(await store.whole.selectFrom('referral_children').selectAll().execute()).toEqual([]);
    expect(await wholeAudit(store)).toMatchObject({ firstWrong: null });
    const emptied = await store.whole
      .selectFrom('audit_entries')
      .selectAll()
      .where('changes_code', 'is not', null)
      .execute();
    expect(emptied.every(({ changes }) => changes === '')).toBe(true);
    expect(emptied.some(({ object_id }) => object_id === hearingId)).toBe(true);
    expect(await checkStore(store.db)).toEqual({ findings: [], brokenReferences: [] });
  });

  it('keeps the number, the day and both people in the register, and in the audit no content', async () => {
    await using store = await openTestStore();
    const { caseId, referralId } = await anOldCase(store);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    expect(await listDestroyed(store.whole)).toEqual([
      {
        case_id: caseId,
        number: 1,
        referral_ids: JSON.stringify([referralId]),
        destroyed_at: whenDue,
        proposed_by: 'j.lowe',
        confirmed_by: 'r.hargreaves',
      },
    ]);
    const entries = await store.whole
      .selectFrom('audit_entries')
      .select(['verb', 'object_id', 'note', 'changes'])
      .where('at', '=', whenDue)
      .orderBy('number')
      .execute();
    expect(entries.map(({ verb }) => verb)).toEqual([
      'destruction.proposed',
      'case.destroyed',
      'cases.destroyed',
    ]);
    expect(entries.slice(1)).toMatchObject([
      { object_id: caseId, note: `M-0001; proposed by ${store.viewer.userId}`, changes: '' },
      { object_id: null, note: '1 case', changes: '' },
    ]);
  });

  it('gives its number to no other case', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    await aReferral(store, { victim: { surname: 'Reed' } });
    const { rows } = await listCases(store, { search: '', offset: 0, limit: 50 });
    expect(rows.map(({ number }) => number)).toEqual(['M-0002']);
  });

  it('takes it out of final minutes, where its place stays', async () => {
    await using store = await openTestStore();
    const { caseId, meetingId } = await anOldCase(store);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    const minutes = await previewMinutes(store, meetingId);
    expect(minutes.cases).toEqual([{ number: 1, notForYou: true, isDestroyed: true }]);
  });

  it('leaves whoever another case names, with what that case said of them and no more', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    const ada = { firstName: 'Ada', surname: oldWords.victim, phone: oldWords.phone };
    const other = await aReferral(store, {
      victim: { ...ada, address: '9 Mill Lane' },
      perpetrator: { surname: 'Reed' },
      facts: { receivedOn: '2030-01-01' },
    });
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    const pages = readPages(store.path, store.key);
    expect([oldWords.alias, oldWords.safeContact].map((word) => pagesWith(word, pages))).toEqual([
      0, 0,
    ]);
    const left = await getReferral(store, other);
    expect(left.victim).toMatchObject({ surname: oldWords.victim, hasAddress: true });
    const places = await store.whole.selectFrom('person_places').selectAll().execute();
    // Its own, and that which was recorded of the person and of no case.
    expect(places).toHaveLength(2);
    expect(await personsNamed(store, oldWords.perpetrator)).toEqual([]);
    const { rows } = await listCases(store, { search: oldWords.alias, offset: 0, limit: 50 });
    expect(rows).toEqual([]);
  });

  it('keeps those together who were joined by a record that goes', async () => {
    await using store = await openTestStore();
    const { caseId, referralId } = await anOldCase(store);
    const recent = { receivedOn: '2030-01-01' };
    const one = await aReferral(store, {
      victim: { firstName: 'Adele', surname: 'Parker', dob: '1990-01-01' },
      perpetrator: { surname: 'Reed' },
      facts: recent,
    });
    const two = await aReferral(store, {
      victim: { firstName: 'Adelina', surname: 'Stone', dob: '1989-01-01' },
      perpetrator: { surname: 'Cole' },
      facts: recent,
    });
    const victimOf = async (id: string): Promise<string> =>
      (await getReferral(store, id)).victim.id;
    const middle = await victimOf(referralId);
    for (const id of [one, two]) {
      await decideMatch(store, {
        personId: middle,
        otherId: await victimOf(id),
        verdict: 'same',
      });
    }
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    const [parker] = await personsNamed(store, 'Parker');
    const [stone] = await personsNamed(store, 'Stone');
    expect(parker?.identity_id).toBe(parker?.id);
    expect(stone?.identity_id).toBe(parker?.id);
    const decisions = await decisionsOfCase(store, (await getReferral(store, two)).caseId);
    expect(decisions).toMatchObject([{ verdict: 'same', decidedBy: 'j.lowe' }]);
    // What was recorded of the person and not of the case goes on with them.
    expect(found(store)).toEqual([oldWords.entryNote]);
  });

  it('goes with every case that was joined to it', async () => {
    await using store = await openTestStore();
    const { caseId, referralId } = await anOldCase(store);
    const again = await aReferral(store, {
      victim: { firstName: 'Ada', surname: 'Maiden', dob: '1970-01-01' },
      perpetrator: { firstName: 'Ivo', surname: 'Other', dob: '1971-01-01' },
      facts: { receivedOn: '2026-10-29', childrenCount: 0 },
    });
    await returnReferral(store, again);
    const first = await getReferral(store, referralId);
    const second = await getReferral(store, again);
    for (const role of ['victim', 'perpetrator'] as const) {
      await decideMatch(store, {
        personId: first[role].id,
        otherId: second[role].id,
        verdict: 'same',
      });
    }
    store.setNow(whenDue);
    expect(await destroy(store, [caseId])).toBe(2);
    expect(await store.whole.selectFrom('cases').selectAll().execute()).toEqual([]);
    expect(await store.whole.selectFrom('persons').selectAll().execute()).toEqual([]);
    expect((await listDestroyed(store.whole)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await wholeAudit(store)).toMatchObject({ firstWrong: null });
  });

  it('shows an emptied entry as it was written, and one that was tampered with not', async () => {
    await using store = await openTestStore();
    const { caseId, hearingId } = await anOldCase(store);
    store.setNow(addDays('2053-02-01', 1) + 'T09:00:00.000Z');
    await destroy(store, [caseId]);
    const entry = await store.whole
      .selectFrom('audit_entries')
      .select('number')
      .where('object_id', '=', hearingId)
      .where('changes_code', 'is not', null)
      .executeTakeFirstOrThrow();
    const shown = () => entriesByNumber(store.whole, store.auditKey, [entry.number]);
    expect(await shown()).toMatchObject([{ isWhole: true }]);
    await store.whole
      .updateTable('audit_entries')
      .set({ changes: '{"rows":[]}' })
      .where('number', '=', entry.number)
      .execute();
    expect(await shown()).toMatchObject([{ isWhole: false }]);
    expect(await wholeAudit(store)).toMatchObject({
      firstWrong: { number: entry.number, what: 'changed' },
    });
  });
});
