import { describe, expect, it } from 'vitest';
import { destroyReferrals } from '../../../src/main/services/destroy-referrals.ts';
import { closeCase } from '../../../src/main/services/closures.ts';
import { decideMatch, undoMatches } from '../../../src/main/services/match-decisions.ts';
import {
  correctMinutes,
  finaliseMinutes,
  previewMinutes,
} from '../../../src/main/services/minutes.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { isClosedTo } from '../../../src/main/store/closure-store.ts';
import { insertIncidents } from '../../../src/main/store/incident-store.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { verifyAudit } from '../../../src/main/store/verify-audit.ts';
import { anId, aReferral } from '../../support/builders.ts';
import { anOldCase, asSecond, destroy, oldWords, whenDue } from '../../support/destroyed-case.ts';
import { hearCase } from '../../support/hear-case.ts';
import { returnReferral } from '../../support/return-referral.ts';
import { openTestStore } from '../../support/test-store.ts';

const wholeAudit = (store: Store) => verifyAudit(store.whole, store.auditKey);

describe('what stays when a case is destroyed', () => {
  const reversedPair = {
    victim: {
      firstName: 'Ivo',
      surname: oldWords.perpetrator,
      dob: '2001-05-06',
      address: oldWords.perpetratorAddress,
    },
    perpetrator: {
      firstName: 'Ada',
      surname: oldWords.victim,
      dob: '1991-03-04',
      address: oldWords.address,
      phone: oldWords.phone,
    },
    facts: { receivedOn: '2034-06-01' },
  };

  it('stays closed to whom it was closed by the case that went', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    const reversed = await aReferral(store, reversedPair);
    const { viewer } = await asSecond(store);
    await closeCase(store, { caseId, userIds: [viewer.userId], reason: 'Her sister' });
    const isClosed = () => isClosedTo(store.whole, viewer.userId, 'referral', [reversed]);
    expect(await isClosed()).toBe(true);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    expect(await isClosed()).toBe(true);
  });

  it('can be found and added to: no key of the finder is left behind', async () => {
    await using store = await openTestStore();
    const liz = { dob: '1980-02-03', address: '3 Mill Lane', postcode: 'ZZ99 1AA' };
    const old = { receivedOn: '2026-10-01', childrenCount: 0 };
    const first = await aReferral(store, {
      victim: { firstName: 'Liz', surname: 'Smithson', ...liz },
      facts: old,
    });
    const second = await aReferral(store, {
      victim: { firstName: 'Smithson', surname: 'Liz', ...liz },
      perpetrator: { surname: 'Reed' },
      facts: old,
    });
    for (const id of [first, second]) await returnReferral(store, id);
    store.setNow(whenDue);
    for (const id of [first, second]) await destroy(store, [(await getReferral(store, id)).caseId]);
    expect(await store.whole.selectFrom('match_keys').selectAll().execute()).toEqual([]);
    const before = { firstName: 'Liz', surname: 'Smithson', dob: '1980-02-03' };
    const again = await aReferral(store, { victim: before });
    expect((await getReferral(store, again)).victim.surname).toBe('Smithson');
  });

  it('lets go of a further person whom only the destroyed referral of a case named', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { further: [{ surname: 'Okafor', dob: '1950-01-02' }] });
    const second = await aReferral(store, { facts: { receivedOn: '2026-11-02' } });
    const { caseId } = await getReferral(store, second);
    const surnames = async (): Promise<string[]> =>
      (
        await store.db
          .selectFrom('case_subjects')
          .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
          .select('persons.surname')
          .where('case_subjects.case_id', '=', caseId)
          .execute()
      ).map(({ surname }) => surname);
    expect(await surnames()).toContain('Okafor');
    const sealer = requireSealer(store);
    await store.change('case.destroyed', null, async (tx, at) => {
      await destroyReferrals({ tx, sealer, at }, [first], store.auditKey);
    });
    expect((await surnames()).toSorted()).toEqual(['Bayley', 'Khan']);
    const persons = await store.whole.selectFrom('persons').select('surname').execute();
    expect(persons.map(({ surname }) => surname)).not.toContain('Okafor');
  });

  it('gives no number of a person twice', async () => {
    await using store = await openTestStore();
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    await aReferral(store);
    const persons = await store.whole.selectFrom('persons').select('number').execute();
    expect(new Set(persons.map(({ number }) => number))).toEqual(new Set([4, 5]));
  });

  it('tells nothing in the audit that a destroyed referral said of somebody who stays', async () => {
    await using store = await openTestStore();
    const said = { firstName: 'Nora', surname: 'Ward', dob: '1980-02-03', address: '3 Mill Lane' };
    const first = await aReferral(store, {
      victim: { ...said, ethnicity: 'Markerethnicity', interpreter: 'Markerlanguage' },
      facts: { receivedOn: '2026-10-01', childrenCount: 0 },
    });
    await returnReferral(store, first);
    const other = await aReferral(store, {
      victim: { ...said, ethnicity: 'Other', interpreter: 'None' },
      perpetrator: { surname: 'Reed' },
      facts: { receivedOn: '2034-06-01' },
    });
    const told = async (): Promise<number> => {
      const entries = await store.whole.selectFrom('audit_entries').select('changes').execute();
      return entries.filter(({ changes }) => /Marker(ethnicity|language)/.test(changes)).length;
    };
    expect(await told()).toBe(1);
    store.setNow(whenDue);
    await destroy(store, [(await getReferral(store, first)).caseId]);
    expect(await told()).toBe(0);
    expect((await getReferral(store, other)).victim).toMatchObject({ ethnicity: 'Other' });
    expect(await wholeAudit(store)).toMatchObject({ firstWrong: null });
  });

  it('stands in final minutes by its hearing, whatever number it had then', async () => {
    await using store = await openTestStore();
    const one = await anOldCase(store);
    const other = await aReferral(store, {
      victim: { firstName: 'Nora', surname: 'Ward', dob: '1980-02-03' },
      perpetrator: { firstName: 'Max', surname: 'Cole', dob: '1981-02-03' },
      facts: { receivedOn: '2026-10-29', childrenCount: 0, incidentSummary: 'Markerother' },
    });
    const [first, second] = [
      await getReferral(store, one.referralId),
      await getReferral(store, other),
    ];
    const decisionIds: string[] = [];
    for (const role of ['victim', 'perpetrator'] as const) {
      const said = { personId: first[role].id, otherId: second[role].id, verdict: 'same' } as const;
      decisionIds.push(...(await decideMatch(store, said)).decisionIds);
    }
    // Heard under the number of the other, which it no longer has when it goes.
    const { meetingId } = await hearCase(store, other, '2026-12-10');
    await finaliseMinutes(store, meetingId);
    await undoMatches(store, decisionIds);
    const summaries = async (id: string): Promise<string> =>
      JSON.stringify((await previewMinutes(store, id)).cases);
    store.setNow(whenDue);
    await destroy(store, [one.caseId]);
    expect(await summaries(meetingId)).toContain('Markerother');
    expect(await summaries(one.meetingId)).not.toContain(oldWords.incident);
    await destroy(store, [(await getReferral(store, other)).caseId]);
    expect(await summaries(meetingId)).not.toContain('Markerother');
  });

  it('is not opened for correction, where the places would shift', async () => {
    await using store = await openTestStore();
    const { caseId, meetingId } = await anOldCase(store);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    await expect(correctMinutes(store, meetingId, 'A wrong name')).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is known again by the next list of incidents that names the same victim', async () => {
    await using store = await openTestStore();
    const anna = {
      firstName: 'Anna',
      surname: 'Ward',
      dob: '1980-02-03',
      address: '3 Mill Lane',
      postcode: 'NG1 1AA',
      phone: '07700900333',
    };
    const referralId = await aReferral(store, {
      victim: anna,
      facts: { receivedOn: '2026-10-01', childrenCount: 0 },
    });
    await returnReferral(store, referralId);
    const { victim, caseId } = await getReferral(store, referralId);
    await anIncident(store, victim.id);
    store.setNow(whenDue);
    await destroy(store, [caseId]);
    const [left] = await store.whole.selectFrom('persons').selectAll().execute();
    expect(left).toMatchObject({ id: victim.id, surname: 'Ward', address: '', phone: '' });
    const places = await store.whole.selectFrom('person_places').selectAll().execute();
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({ has_street: 0, address: '' });
    expect(await store.whole.selectFrom('person_phones').selectAll().execute()).toEqual([]);
  });
});

it('hides a record that nothing names any more but a list in the bin', async () => {
  await using store = await openTestStore();
  const facts = { receivedOn: '2026-10-01', childrenCount: 0 };
  const referralId = await aReferral(store, { victim: { surname: 'Ward' }, facts });
  await returnReferral(store, referralId);
  const { victim, caseId } = await getReferral(store, referralId);
  await anIncident(store, victim.id);
  await store.whole
    .insertInto('binned_incidents')
    .columns(incidentColumns)
    .expression(store.whole.selectFrom('incidents').select(incidentColumns))
    .execute();
  await store.whole.deleteFrom('incidents').execute();
  store.setNow(whenDue);
  await destroy(store, [caseId]);
  const persons = await store.whole.selectFrom('persons').select(['id', 'number']).execute();
  expect(persons.map(({ id }) => id)).toEqual([victim.id]);
  const hidden = await store.whole.selectFrom('binned_persons').select('number').execute();
  expect(hidden).toEqual(persons.map(({ number }) => ({ number })));
});

it('empties an entry also where the key by which it was bound is lost', async () => {
  await using store = await openTestStore();
  const { caseId, hearingId } = await anOldCase(store);
  const ofHearing = store.whole.selectFrom('audit_entries').where('object_id', '=', hearingId);
  const { number } = await ofHearing.select('number').limit(1).executeTakeFirstOrThrow();
  await store.whole
    .updateTable('audit_entries')
    .set({ epoch: 7 })
    .where('number', '=', number)
    .execute();
  store.setNow(whenDue);
  expect(await destroy(store, [caseId])).toBe(1);
  const entries = await ofHearing.select('changes').execute();
  expect(entries.filter(({ changes }) => changes !== '')).toEqual([]);
  expect((await wholeAudit(store)).firstWrong).toEqual({ number, what: 'no-key' });
});

const incidentColumns = [
  'source_number',
  'reference',
  'list_id',
  'kind',
  'occurred_on',
  'classification',
  'person_id',
  'row_hash',
] as const;

/** One incident of a list, of which this person was the victim. */
async function anIncident(store: Store, personId: string): Promise<void> {
  const source = { number: 1, name: 'Police', name_key: 'police' };
  await store.whole.insertInto('incident_sources').values(source).execute();
  const listId = anId();
  const counts = { imported_count: 1, held_count: 0, already_count: 0, new_victim_count: 0 };
  const none = { undone_at: null, binned_at: null, binned_from: null };
  await store.whole
    .insertInto('incident_lists')
    .values({
      id: listId,
      source_number: 1,
      kind: 'crime',
      file_name: 'crimes.csv',
      imported_at: store.now(),
      ...counts,
      ...none,
    })
    .execute();
  await insertIncidents(store.whole, [
    {
      source_number: 1,
      reference: 'C1',
      list_id: listId,
      kind: 'crime',
      occurred_on: '2026-09-01',
      classification: 'Assault',
      person_id: personId,
      row_hash: 'hash',
    },
  ]);
}
