import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  createIncidentImports,
  type IncidentImports,
} from '../../../src/main/services/incident-imports.ts';
import { listHeldIncidents } from '../../../src/main/services/incident-lists.ts';
import { decideMatch } from '../../../src/main/services/match-decisions.ts';
import { pageOfIncidentLists } from '../../../src/main/store/incident-list-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { IncidentListFacts } from '../../../src/shared/domain/incident-list.ts';
import { incidentCalls } from '../../../src/shared/ipc/contract/incidents.ts';
import { aReferral } from '../../support/builders.ts';
import { openTestStore, temporaryFolder, type TestStore } from '../../support/test-store.ts';
import {
  asbOf2013,
  incidentCells,
  incidentCsv,
  incidentHeadings,
} from '../../support/victim-incidents.ts';
import { aWorkbook } from '../../support/workbook.ts';
import { listWorkerUrl } from '../../support/list-worker-url.ts';

const folder = temporaryFolder();
const opened: IncidentImports[] = [];
afterEach(() => opened.splice(0).forEach((incidents) => incidents.closeAll()));
afterAll(() => folder[Symbol.dispose]());

type Progress = { listId: string; stage: string; done: number };

function importsInto(
  store: Store,
  onProgress: (told: Progress) => void = () => undefined,
): IncidentImports {
  const incidents = createIncidentImports({
    workerUrl: listWorkerUrl,
    requireStore: () => store,
    emit: (_name, progress) => onProgress(progress),
  });
  opened.push(incidents);
  return incidents;
}

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
};

const facts: IncidentListFacts = { kind: 'crime', source: 'Northmere Police' };

async function check(incidents: IncidentImports, path: string, said = facts) {
  const { listId } = incidents.open(path);
  const headings = await incidents.read(listId);
  const summary = await incidents.check(listId, headings.mapping, said);
  return { listId, headings, summary };
}

async function importFile(store: Store, path: string, said = facts) {
  const incidents = importsInto(store);
  const { listId } = await check(incidents, path, said);
  return { listId, counts: await incidents.import(listId) };
}

const columns = 'Crime Ref,Date committed,Offence,Nominal,Forename,Surname,DOB,Postcode';
const list = (name: string, ...rows: string[]): string => file(name, [columns, ...rows].join('\n'));

/** Which rows are about the same person: the same letter is the same person. */
async function whoIsWho(store: Store): Promise<string> {
  const rows = await store.db
    .selectFrom('incidents')
    .select(['reference', 'person_id'])
    .orderBy('reference')
    .execute();
  const ids = [...new Set(rows.map(({ person_id }) => person_id))];
  return rows.map(({ person_id }) => 'ABCDEFGH'[ids.indexOf(person_id)]).join('');
}

const tables = [
  'incident_sources',
  'incident_lists',
  'incidents',
  'person_references',
  'held_incidents',
  'persons',
  'person_names',
  'match_keys',
  'match_suggestions',
  'audit_entries',
] as const;

async function counts({ db }: TestStore): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().execute();
    counted[table] = rows.length;
  }
  return counted;
}

describe('who the victim of an incident is', () => {
  const anna = 'Anna,Reed,1980-02-03,NG1 1AA';
  it.each<[string, string[], string]>([
    ['the same reference', [`7,${anna}`, '7,Ann,Read,1981-02-03,NG9 9ZZ'], 'AA'],
    ['another reference, whatever else is equal', [`7,${anna}`, `8,${anna}`], 'AB'],
    ['no reference and all four equal', [`,${anna}`, ',ANNA,reed,03/02/1980,ng11aa'], 'AA'],
    ['no reference and no postcode', [',Anna,Reed,1980-02-03,', ',Anna,Reed,1980-02-03,'], 'AB'],
    [
      'no reference and part of a postcode',
      [',A,Reed,1980-02-03,NG1', ',A,Reed,1980-02-03,NG1'],
      'AB',
    ],
    ['no reference and no date of birth', [',Anna,Reed,,NG1 1AA', ',Anna,Reed,,NG1 1AA'], 'AB'],
    [
      'no reference and no first name',
      [',,Reed,1980-02-03,NG1 1AA', ',,Reed,1980-02-03,NG1 1AA'],
      'AB',
    ],
    ['no reference and another first name', [`,${anna}`, ',Anne,Reed,1980-02-03,NG1 1AA'], 'AB'],
    ['no reference and another postcode', [`,${anna}`, ',Anna,Reed,1980-02-03,NG1 1AB'], 'AB'],
    ['words that stand where a reference is not known', [`N/A,${anna}`, 'n/a,Bo,Lee,,'], 'AB'],
    ['a reference here and none there, all else equal', [`,${anna}`, `7,${anna}`], 'AA'],
    ['two references and none, all else equal', [`7,${anna}`, `8,${anna}`, `,${anna}`], 'ABC'],
  ])('by %s', async (_by, victims, expected) => {
    await using store = await openTestStore();
    const rows = victims.map((victim, index) => `C${index},01/04/2013,Theft,${victim}`);
    await importFile(store, list('who.csv', ...rows));
    expect(await whoIsWho(store)).toBe(expected);
  });

  it('is known again in a later list of the same sender, and of no other', async () => {
    await using store = await openTestStore();
    await importFile(store, list('1.csv', `C1,2013-04-01,Theft,7,${anna}`));
    await importFile(store, list('2.csv', 'C2,2014-04-01,Theft,7,Anna,Married,1980-02-03,'));
    const other = { ...facts, source: 'The Housing Trust' };
    await importFile(store, list('3.csv', `C3,2014-04-01,Theft,7,${anna}`), other);
    expect(await whoIsWho(store)).toBe('AAB');
    const again = { ...facts, source: 'the  northmere police' };
    await importFile(store, list('4.csv', 'C4,2014-04-01,Theft,7,Anna,Reed,,'), again);
    expect(await whoIsWho(store)).toBe('AABA');
  });

  it('is the victim of a referral when name, date of birth and postcode all say so', async () => {
    await using store = await openTestStore();
    await aReferral(store, {
      victim: { firstName: 'Anna', surname: 'Reed', dob: '1980-02-03', postcode: 'NG1 1AA' },
    });
    const before = (await counts(store))['persons'] ?? 0;
    await importFile(store, list('known.csv', `C1,2013-04-01,Theft,,${anna}`));
    await importFile(store, list('numbered.csv', `C2,2013-04-01,Theft,7,${anna}`));
    expect((await counts(store))['persons']).toBe(before + 1);
  });

  it('is one person once two records of equal words were joined, under the earliest', async () => {
    await using store = await openTestStore();
    const rows = [`C1,2013-04-01,Theft,7,${anna}`, `C2,2013-04-02,Theft,8,${anna}`];
    await importFile(store, list('two-numbers.csv', ...rows));
    const persons = store.db.selectFrom('persons').select('id').orderBy('number');
    const [first, second] = await persons.execute();
    const pair = { personId: first?.id ?? '', otherId: second?.id ?? '' };
    await decideMatch(store, { ...pair, verdict: 'same' });
    const after = list('joined.csv', `C3,2014-04-01,Theft,,${anna}`);
    expect((await importFile(store, after)).counts.newVictimCount).toBe(0);
    expect(await whoIsWho(store)).toBe('ABA');
  });
});

describe('the rows of an incident list', () => {
  const rows = [
    'C1,01/04/2013 23:15,Theft,1,Anna,Reed,1980-02-03,NG1 1AA',
    'C2,31/02/2013,Theft,2,Bo,Lee,,',
    ',01/04/2013,Theft,3,Cy,Low,,',
    'C4,01/04/2013,,4,Di,Moss,,',
    'C5,01/04/2013,Theft,5,,,,',
    'C1,02/04/2013,Robbery,6,Ed,Nash,,',
    'C7,01/04/2031,Theft,7,Flo,Orr,,',
    'C8,01/04/2013,Theft,8,Gus,Pike,02/04/2013,',
  ];

  it('are taken when they are right, and kept with the reason when they are not', async () => {
    await using store = await openTestStore();
    const incidents = importsInto(store);
    const { listId, headings, summary } = await check(incidents, list('mixed.csv', ...rows));
    expect(incidentCalls['incidents.read'].output.parse(headings)).toEqual(headings);
    expect(incidentCalls['incidents.check'].output.parse(summary)).toEqual(summary);
    expect(summary).toMatchObject({ goodCount: 1, problemCount: 7 });
    expect(await incidents.import(listId)).toEqual({
      importedCount: 1,
      heldCount: 7,
      alreadyCount: 0,
      newVictimCount: 1,
    });
    const held = await listHeldIncidents(store, { listId, offset: 0, limit: 50 });
    expect(held.rows.map(({ rowNumber, problems }) => [rowNumber, problems[0]?.heading])).toEqual([
      [3, 'Date committed'],
      [4, 'Crime Ref'],
      [5, 'Offence'],
      [6, 'Surname'],
      [7, 'Crime Ref'],
      [8, 'Date committed'],
      [9, 'DOB'],
    ]);
    expect(held.rows[0]?.values.occurredOn).toBe('31/02/2013');
    expect(incidentCalls['incidents.held'].output.parse(held)).toEqual(held);
    const lists = await pageOfIncidentLists(store.db, { offset: 0, limit: 50 });
    expect(incidentCalls['incidents.lists'].output.parse(lists)).toEqual(lists);
  });

  it('are skipped when the same file comes again, those with problems too', async () => {
    await using store = await openTestStore();
    const path = list('twice.csv', ...rows);
    await importFile(store, path);
    const { counts: again } = await importFile(store, path);
    expect(again).toEqual({ importedCount: 0, heldCount: 0, alreadyCount: 8, newVictimCount: 0 });
  });

  it('are taken when they come again put right', async () => {
    await using store = await openTestStore();
    await importFile(store, list('wrong.csv', ...rows));
    const mended = rows.with(1, 'C2,28/02/2013,Theft,2,Bo,Lee,,');
    const { counts: after } = await importFile(store, list('mended.csv', ...mended));
    expect(after).toMatchObject({ importedCount: 1, heldCount: 0, alreadyCount: 7 });
  });

  it('are held when they say something else of an incident in the store', async () => {
    await using store = await openTestStore();
    await importFile(store, list('first.csv', rows[0] ?? ''));
    const changed = 'C1,01/04/2013,Robbery,1,Anna,Reed,1980-02-03,NG1 1AA';
    const { counts: after } = await importFile(store, list('changed.csv', changed));
    expect(after).toMatchObject({ importedCount: 0, heldCount: 1 });
  });

  it('say the same in a workbook, with its dates as Excel stores them', async () => {
    await using store = await openTestStore();
    const some = asbOf2013().slice(0, 300);
    await importFile(store, file('list.csv', incidentCsv(some)));
    const day = (date: string): { day: number } => ({
      day: Date.parse(date) / 86_400_000 + 25_569,
    });
    const cells = some.map((incident) =>
      incidentCells(incident).map((cell) => (/^\d{4}-\d\d-\d\d$/.test(cell) ? day(cell) : cell)),
    );
    const workbook = aWorkbook([['Notes'], ['Not the list']], [incidentHeadings, ...cells]);
    const { counts: again } = await importFile(store, file('list.xlsx', workbook));
    expect(again).toEqual({ importedCount: 0, heldCount: 0, alreadyCount: 300, newVictimCount: 0 });
    await using other = await openTestStore();
    const { counts: first } = await importFile(other, file('alone.xlsx', workbook));
    expect(first).toMatchObject({ importedCount: 300, heldCount: 0 });
  });

  it('are matched as last time, and the sender is proposed again', async () => {
    await using store = await openTestStore();
    const incidents = importsInto(store);
    const path = list('remembered.csv', rows[0] ?? '');
    const { listId, headings } = await check(incidents, path);
    expect(headings).toMatchObject({ isRemembered: false, guessed: { kind: 'crime', source: '' } });
    const { gender: _gender, postcode: _postcode, ...chosen } = headings.mapping;
    await incidents.check(listId, chosen, facts);
    await incidents.import(listId);
    const again = await incidents.read(incidents.open(path).listId);
    expect(again).toMatchObject({
      isRemembered: true,
      mapping: chosen,
      guessed: { kind: 'crime', source: 'Northmere Police' },
    });
    expect(again.sources[0]).toBe('Northmere Police');
  });
});

describe('an import that does not come to its end', () => {
  const csv = incidentCsv(asbOf2013());

  it('leaves nothing when the person cancels on the way, not even in the audit', async () => {
    await using store = await openTestStore();
    await importFile(store, list('before.csv', 'C1,2013-04-01,Theft,1,Anna,Reed,,'));
    const seen: number[] = [];
    const incidents = importsInto(store, ({ listId, stage, done }) => {
      if (stage !== 'importing') return;
      seen.push(done);
      if (done >= 2000) incidents.cancel(listId);
    });
    const { listId } = await check(incidents, file('long.csv', csv));
    const before = await counts(store);
    await expect(incidents.import(listId)).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toContain(1500);
    expect(Math.max(...seen)).toBe(2000);
    expect(await counts(store)).toEqual(before);
    await expect(incidents.import(listId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves nothing when a row cannot be written, and can be tried again', async () => {
    await using store = await openTestStore();
    const incidents = importsInto(store);
    const { listId } = await check(incidents, file('fails.csv', csv));
    const before = await counts(store);
    const failing: Store = {
      ...store,
      change: (verb, id, work, noteOf) =>
        store.change(
          verb,
          id,
          async (tx, at) => {
            await work(tx, at);
            throw new Error('The disk is full');
          },
          noteOf,
        ),
    };
    const others = importsInto(failing);
    const opening = others.open(file('fails.csv', csv));
    const { mapping } = await others.read(opening.listId);
    // The columns were remembered by the check above, so that this one writes nothing.
    await others.check(opening.listId, mapping, facts);
    await expect(others.import(opening.listId)).rejects.toThrow('The disk is full');
    expect(await counts(store)).toEqual(before);
    expect(await incidents.import(listId)).toMatchObject({ importedCount: 4077 });
  });

  it('says in plain words why a file is none', async () => {
    await using store = await openTestStore();
    const incidents = importsInto(store);
    const { listId } = incidents.open(file('page.xls', '<html><table></table></html>'));
    await expect(incidents.read(listId)).rejects.toMatchObject({
      code: 'unreadable-list',
      message: expect.stringContaining('web page'),
    });
    await expect(incidents.read(listId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks for the columns before it imports, and answers nothing while locked', async () => {
    await using store = await openTestStore();
    let isLocked = false;
    const incidents = createIncidentImports({
      workerUrl: listWorkerUrl,
      requireStore: () => {
        if (isLocked) throw new Error('locked');
        return store;
      },
      emit: () => undefined,
    });
    opened.push(incidents);
    const { listId } = incidents.open(list('locked.csv', 'C1,2013-04-01,Theft,1,Anna,Reed,,'));
    const { mapping } = await incidents.read(listId);
    await expect(incidents.import(listId)).rejects.toMatchObject({ code: 'conflict' });
    isLocked = true;
    await expect(incidents.check(listId, mapping, facts)).rejects.toThrow('locked');
    await expect(incidents.import(listId)).rejects.toThrow('locked');
  });
});
