import { afterAll, expect, describe, it } from 'vitest';
import {
  removeIncidentList,
  restoreIncidentList,
} from '../../../src/main/services/bin-incident-list.ts';
import { listBin } from '../../../src/main/services/bin.ts';
import { listHeldIncidents } from '../../../src/main/services/incident-lists.ts';
import { decideMatch } from '../../../src/main/services/match-decisions.ts';
import { checkPerson } from '../../../src/main/services/matching.ts';
import { separatePerson } from '../../../src/main/services/separate-person.ts';
import { getRepeatVictims } from '../../../src/main/services/reports.ts';
import {
  findHeldIncident,
  pageOfIncidentLists,
} from '../../../src/main/store/incident-list-store.ts';
import { casesToConfirm } from '../../../src/main/store/match-store.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import type { Tables } from '../../../src/main/store/tables.ts';
import { incidentCalls } from '../../../src/shared/ipc/contract/incidents.ts';
import { binCalls } from '../../../src/shared/ipc/contract/bin.ts';
import { aReferral, anId } from '../../support/builders.ts';
import { importRows } from '../../support/incident-list-file.ts';
import { openTestStore, temporaryFolder, type TestStore } from '../../support/test-store.ts';

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

const anna = 'Anna,Reed,1980-02-03,NG1 1AA';
const rows = [
  `C1,2013-04-01,Theft,,${anna}`,
  'C2,2013-04-01,Theft,2,Bo,Lee,1971-01-02,NG2 2BB',
  'C3,2013-05-01,Theft,3,Cy,Low,1982-03-04,NG3 3CC',
  'C4,2013-06-01,Robbery,3,Cy,Low,1982-03-04,NG3 3CC',
  'C5,2013-04-01,,4,Di,Moss,,',
];
const page = { offset: 0, limit: 50 };

const importList = (store: TestStore, name: string, some: readonly string[]) =>
  importRows(store, { folder: folder.path, name, rows: some });

/** A list of which the first victim is in a case, and the second in another list of the sender. */
async function withLists(store: TestStore): Promise<string> {
  await aReferral(store, {
    victim: { firstName: 'Anna', surname: 'Reed', dob: '1980-02-03', postcode: 'NG1 1AA' },
  });
  const { listId } = await importList(store, 'one.csv', rows);
  await importList(store, 'two.csv', ['C9,2014-03-01,Theft,2,Bo,Lee,1971-01-02,NG2 2BB']);
  return listId;
}

const kept: readonly (keyof Tables)[] = [
  'incident_sources',
  'incident_lists',
  'incidents',
  'held_incidents',
  'binned_incidents',
  'binned_references',
  'binned_persons',
  'persons',
  'person_names',
  'person_places',
  'person_phones',
  'person_references',
  'match_keys',
  'match_suggestions',
  'case_subjects',
];

/** Every row of the tables that a list fills. */
async function everything({ whole }: TestStore): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of kept) {
    const found = await whole
      .selectFrom(table as 'persons')
      .selectAll()
      .execute();
    all[table] = found.map((row) => JSON.stringify(row)).toSorted();
  }
  return all;
}

const tablesOf = (store: TestStore) => getRepeatVictims(store, { kind: 'crime', period: null });
const seenAs = (store: TestStore, firstName: string, surname: string, dob: string | null = null) =>
  checkPerson(store, { firstName, surname, dob, postcode: '', phone: '' });
const idOf = async ({ whole }: TestStore, surname: string): Promise<string> => {
  const query = whole.selectFrom('persons').select('id').where('surname', '=', surname);
  return (await query.orderBy('number').executeTakeFirstOrThrow()).id;
};
const whoseIs = async ({ db }: TestStore, reference: string): Promise<string> => {
  const query = db.selectFrom('incidents').select('person_id').where('reference', '=', reference);
  return (await query.executeTakeFirstOrThrow()).person_id;
};

describe('a list of incidents that is removed', () => {
  it('comes back as it was, with its victims, their numbers and the rows not taken', async () => {
    await using store = await openTestStore();
    const listId = await withLists(store);
    const [before, tables] = [await everything(store), await tablesOf(store)];
    const removed = await removeIncidentList(store, listId);
    expect(incidentCalls['incidents.remove'].output.parse(removed)).toEqual(removed);
    expect(removed).toEqual({ incidents: 4, victims: 1, keptVictims: 2 });
    expect(await everything(store)).not.toEqual(before);
    await restoreIncidentList(store, listId);
    expect(await everything(store)).toEqual(before);
    expect(await tablesOf(store)).toEqual(tables);
  });

  it('is counted, listed, looked up and found no more', async () => {
    await using store = await openTestStore();
    const listId = await withLists(store);
    expect(await seenAs(store, '', 'Low')).toMatchObject([{ incidents: { count: 2 } }]);
    expect(await seenAs(store, 'Bo', 'Lee', '1971-01-02')).toMatchObject([
      { incidents: { count: 2 } },
    ]);
    await removeIncidentList(store, listId);
    expect((await tablesOf(store)).report).toMatchObject({ incidents: 1, victims: 1 });
    const { total, rows: lists } = await pageOfIncidentLists(store.db, page);
    expect([total, lists.map(({ fileName }) => fileName)]).toEqual([1, ['two.csv']]);
    expect(await listHeldIncidents(store, { listId, ...page })).toEqual({ total: 0, rows: [] });
    const held = await findHeldIncident(store.db, requireSealer(store), listId, 6);
    expect(held).toBeUndefined();
    expect(await seenAs(store, '', 'Low')).toEqual([]);
    expect(await seenAs(store, 'Cy', 'Low', '1982-03-04')).toEqual([]);
    expect(await seenAs(store, 'Bo', 'Lee', '1971-01-02')).toMatchObject([
      { incidents: { count: 1 } },
    ]);
    expect(await seenAs(store, 'Anna', 'Reed', '1980-02-03')).toMatchObject([{ incidents: null }]);
  });

  it('lies in the bin with its file and sender until it is put back', async () => {
    await using store = await openTestStore();
    const listId = await withLists(store);
    store.setNow('2026-11-10T09:00:00.000Z');
    await removeIncidentList(store, listId);
    for (const kind of [null, 'incident-list'] as const) {
      const bin = await listBin(store, { kind, ...page });
      expect(binCalls['bin.list'].output.parse(bin)).toEqual(bin);
      expect(bin).toMatchObject({
        total: 1,
        rows: [{ id: listId, text: 'one.csv from Northmere Police', removedAt: store.now() }],
      });
    }
    await restoreIncidentList(store, listId);
    expect(await listBin(store, { kind: null, ...page })).toEqual({ total: 0, rows: [] });
  });

  it('is removed once, and put back once, with an entry in the audit for each', async () => {
    await using store = await openTestStore();
    const listId = await withLists(store);
    await expect(removeIncidentList(store, anId())).rejects.toMatchObject({ code: 'not-found' });
    await expect(restoreIncidentList(store, listId)).rejects.toMatchObject({ code: 'conflict' });
    await removeIncidentList(store, listId);
    await expect(removeIncidentList(store, listId)).rejects.toMatchObject({ code: 'conflict' });
    await restoreIncidentList(store, listId);
    const entries = await store.db
      .selectFrom('audit_entries')
      .select(['verb', 'note'])
      .where('object_id', '=', listId)
      .orderBy('number')
      .execute();
    expect(entries.slice(1)).toEqual([
      {
        verb: 'incident-list.removed',
        note: '4 incidents and 1 victims put in the bin, 2 victims kept',
      },
      { verb: 'incident-list.restored', note: '4 incidents put back' },
    ]);
  });
});

it('takes nothing of what it said from a victim whose referrals are parted meanwhile', async () => {
  await using store = await openTestStore();
  const { listId } = await importList(store, 'one.csv', rows);
  const personId = await idOf(store, 'Low');
  const victim = { firstName: 'Cy', surname: 'Low', dob: '1982-03-04', postcode: 'NG3 3CC' };
  const address = '1 Mill Lane';
  await aReferral(store, { victim: { ...victim, address } });
  const later = await aReferral(store, { victim: { ...victim, address } });
  const cases = store.db.selectFrom('case_subjects').where('person_id', '=', personId);
  expect(await cases.select('case_id').execute()).toHaveLength(1);
  const places = store.db.selectFrom('person_places').where('person_id', '=', personId);
  const before = await places.selectAll().execute();
  expect(before).toHaveLength(2);
  await removeIncidentList(store, listId);
  await separatePerson(store, { referralId: later, role: 'victim' });
  await restoreIncidentList(store, listId);
  expect(await places.selectAll().execute()).toEqual(before);
});

describe('what comes while a list is in the bin', () => {
  it('may be the same file, and then the removed one is not put back beside it', async () => {
    await using store = await openTestStore();
    const first = await importList(store, 'again.csv', rows);
    const before = await everything(store);
    await removeIncidentList(store, first.listId);
    const second = await importList(store, 'again.csv', rows);
    expect(second.counts).toEqual(first.counts);
    const tables = await tablesOf(store);
    await expect(restoreIncidentList(store, first.listId)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^4 incidents of this list are in the store again/),
    });
    expect(await tablesOf(store)).toEqual(tables);
    await removeIncidentList(store, second.listId);
    await restoreIncidentList(store, first.listId);
    const after = await everything(store);
    for (const table of ['incidents', 'person_references'] as const) {
      expect(after[table]).toEqual(before[table]);
    }
    expect(await tablesOf(store)).toEqual(tables);
    await expect(restoreIncidentList(store, second.listId)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('may give a victim’s number to a new record, who then has the incidents too', async () => {
    await using store = await openTestStore();
    const { listId } = await importList(store, 'april.csv', rows);
    await removeIncidentList(store, listId);
    const may = await importList(store, 'may.csv', ['C8,2013-07-01,Theft,3,Cyril,Low,,']);
    expect(may.counts.newVictimCount).toBe(1);
    await restoreIncidentList(store, listId);
    expect(await whoseIs(store, 'C3')).toBe(await whoseIs(store, 'C8'));
    expect(await seenAs(store, '', 'Low')).toMatchObject([{ incidents: { count: 3 } }]);
    // Both lists go and come in any order, and stay about one person.
    await removeIncidentList(store, may.listId);
    await removeIncidentList(store, listId);
    expect(await seenAs(store, '', 'Low')).toEqual([]);
    await restoreIncidentList(store, may.listId);
    await restoreIncidentList(store, listId);
    expect(await seenAs(store, '', 'Low')).toMatchObject([{ incidents: { count: 3 } }]);
  });

  it('is never put under somebody in the bin, but compared with them when they are back', async () => {
    await using store = await openTestStore();
    const { listId } = await importList(store, 'one.csv', rows);
    await removeIncidentList(store, listId);
    const victim = { firstName: 'Cy', surname: 'Low', dob: '1982-03-04', postcode: 'NG3 3CC' };
    await aReferral(store, { victim });
    const { id: caseId, person_id: ofCase } = await store.db
      .selectFrom('cases')
      .innerJoin('case_subjects', 'case_subjects.case_id', 'cases.id')
      .select(['cases.id', 'case_subjects.person_id'])
      .where('case_subjects.role', '=', 'victim')
      .executeTakeFirstOrThrow();
    expect(ofCase).not.toBe(await idOf(store, 'Low'));
    expect(await casesToConfirm(store.db, [caseId])).toEqual(new Set());
    const said = { personId: ofCase, otherId: await idOf(store, 'Low'), verdict: 'same' } as const;
    await expect(decideMatch(store, said)).rejects.toMatchObject({ code: 'not-found' });
    await restoreIncidentList(store, listId);
    expect(await casesToConfirm(store.db, [caseId])).toEqual(new Set([caseId]));
  });

  it('is compared with every list that comes back, in whatever order they do', async () => {
    await using store = await openTestStore();
    const first = await importList(store, 'one.csv', ['C1,2013-04-01,Theft,,Cy,Low,1982-03-04,']);
    await removeIncidentList(store, first.listId);
    const other = { kind: 'crime', source: 'The Housing Trust' } as const;
    const file = { folder: folder.path, name: 'two.csv' };
    const later = ['H1,2013-04-01,Theft,,Cy,Low,1982-03-04,'];
    const second = await importRows(store, { ...file, rows: later }, other);
    await removeIncidentList(store, second.listId);
    const open = async (): Promise<number> =>
      (await store.db.selectFrom('match_suggestions').selectAll().execute()).length;
    await restoreIncidentList(store, first.listId);
    expect(await open()).toBe(0);
    await restoreIncidentList(store, second.listId);
    expect(await open()).toBe(1);
  });

  it('keeps a victim out of sight as long as every list that names them is removed', async () => {
    await using store = await openTestStore();
    const one = await importList(store, 'one.csv', rows);
    const more = 'C9,2014-03-01,Theft,3,Cy,Low,1982-03-04,NG3 3CC';
    const two = await importList(store, 'two.csv', [more]);
    expect(await removeIncidentList(store, one.listId)).toMatchObject({ victims: 2 });
    expect(await seenAs(store, '', 'Low')).toMatchObject([{ incidents: { count: 1 } }]);
    expect(await removeIncidentList(store, two.listId)).toMatchObject({ victims: 1 });
    expect(await seenAs(store, '', 'Low')).toEqual([]);
    await restoreIncidentList(store, one.listId);
    expect(await seenAs(store, '', 'Low')).toMatchObject([{ incidents: { count: 2 } }]);
    await restoreIncidentList(store, two.listId);
    expect(await seenAs(store, '', 'Low')).toMatchObject([{ incidents: { count: 3 } }]);
  });
});
