import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createListImports, type ListImports } from '../../../src/main/services/lists.ts';
import { listReferrals } from '../../../src/main/services/referrals.ts';
import { openColumns } from '../../../src/main/store/other-columns.ts';
import { sealedOfReferral } from '../../../src/main/store/referral-columns.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { listCalls, listEvents } from '../../../src/shared/ipc/contract/lists.ts';
import { openTestStore, temporaryFolder } from '../../support/test-store.ts';
import { listWorkerUrl } from '../../support/list-worker-url.ts';

const sample = 'resources/sample/referrals.csv';

const folder = temporaryFolder();
const opened: ListImports[] = [];
afterEach(() => opened.splice(0).forEach((lists) => lists.closeAll()));
afterAll(() => folder[Symbol.dispose]());

type Progress = { stage: string; done: number; total: number };

function importsInto(store: Store): { lists: ListImports; told: Progress[] } {
  const told: Progress[] = [];
  const lists = createListImports({
    workerUrl: listWorkerUrl,
    requireStore: () => store,
    emit: (name, payload) => told.push(listEvents[name].parse(payload)),
  });
  opened.push(lists);
  return { lists, told };
}

/** Opens, reads and checks a file with the columns that the app proposes. */
async function checkFile(lists: ListImports, path: string) {
  const { listId } = lists.open(path);
  const headings = await lists.read(listId);
  const summary = await lists.check(listId, headings.mapping);
  return { listId, headings, summary };
}

async function importFile(lists: ListImports, path: string) {
  const { listId } = await checkFile(lists, path);
  return lists.import(listId);
}

const page = { status: null, search: '', offset: 0, limit: 200 };

describe('importing a list', () => {
  it('brings the good rows in, holds the others, and says so in the audit', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    expect(await importFile(lists, sample)).toEqual({ imported: 86, held: 2, already: 0 });
    expect((await listReferrals(store, page)).total).toBe(86);
    const audit = await store.db.selectFrom('audit_entries').select('verb').execute();
    expect(audit.filter(({ verb }) => verb === 'list.imported')).toHaveLength(1);
  });

  it('adds nothing when the same list comes again, as CSV or as a workbook', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    await importFile(lists, sample);
    const again = { imported: 0, held: 0, already: 88 };
    expect(await importFile(lists, sample)).toEqual(again);
    expect(await importFile(lists, 'tests/data/referrals.xlsx')).toEqual(again);
    expect((await listReferrals(store, page)).total).toBe(86);
  });

  it('refuses a known reference with other values', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    await importFile(lists, sample);
    const changed = join(folder.path, 'changed.csv');
    writeFileSync(
      changed,
      [
        'Ref,Date received,Agency,Victim surname,Victim DOB,Perpetrator surname,Perpetrator DOB',
        'R0064,2025-01-11,Police,Turner,1949-03-06,Wilson,1958-09-03',
      ].join('\n'),
    );
    const { summary } = await checkFile(lists, changed);
    expect(summary).toMatchObject({
      goodCount: 0,
      problemKinds: [{ field: 'reference', heading: 'Ref' }],
    });
  });

  it('keeps the columns that no field takes with the referral', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const path = join(folder.path, 'notes.csv');
    writeFileSync(
      path,
      [
        'Date received,Agency,Victim surname,Victim DOB,Perpetrator surname,Perpetrator DOB,Note',
        '2025-01-11,Police,Turner,1949-03-06,Wilson,n/k,Ring first',
      ].join('\n'),
    );
    await importFile(lists, path);
    const row = await store.db.selectFrom('referrals').selectAll().executeTakeFirstOrThrow();
    const place = sealedOfReferral(row.id, 'other_columns');
    expect(openColumns(requireSealer(store), place, row.other_columns)).toEqual([
      { heading: 'Note', value: 'Ring first' },
    ]);
  });

  it('changes nothing when it fails on the way', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId } = await checkFile(lists, sample);
    await sql`
      CREATE TRIGGER full BEFORE INSERT ON referrals WHEN (SELECT count(*) FROM referrals) = 60
      BEGIN SELECT RAISE(ABORT, 'full'); END
    `.execute(store.db);
    await expect(lists.import(listId)).rejects.toThrow('full');
    expect((await listReferrals(store, page)).total).toBe(0);
    await sql`DROP TRIGGER full`.execute(store.db);
    expect(await lists.import(listId)).toMatchObject({ imported: 86 });
  });

  it('changes nothing when the person cancels on the way', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId } = await checkFile(lists, sample);
    const importing = lists.import(listId);
    lists.cancel(listId);
    await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
    expect((await listReferrals(store, page)).total).toBe(0);
  });

  it('holds what became wrong between the check and the import', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId } = await checkFile(lists, sample);
    await store.db
      .updateTable('agencies')
      .set({ name: 'Renamed', aliases: '[]' })
      .where('name', '=', 'Probation')
      .execute();
    const counts = await lists.import(listId);
    expect(counts.imported + counts.held).toBe(88);
    expect(counts.held).toBeGreaterThan(2);
  });
});

describe('looking at a list', () => {
  it('proposes the columns, and remembers those that were chosen', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId, headings } = await checkFile(lists, sample);
    expect(headings).toMatchObject({ rowCount: 88, isRemembered: false });
    expect(headings.sampleRows).toHaveLength(5);
    const { interpreter: _, ...chosen } = headings.mapping;
    await lists.check(listId, chosen);
    const again = await lists.read(lists.open('tests/data/referrals.xlsx').listId);
    expect(again).toMatchObject({ isRemembered: true, mapping: chosen });
  });

  it('shows each kind of row in pages, as the contract wants them', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId, headings, summary } = await checkFile(lists, sample);
    const rows = await lists.rows({ listId, kind: 'good', offset: 80, limit: 50 });
    expect(rows.total).toBe(86);
    expect(rows.rows).toHaveLength(6);
    expect(listCalls['lists.rows'].output.parse(rows)).toEqual(rows);
    expect(listCalls['lists.read'].output.parse(headings)).toEqual(headings);
    expect(listCalls['lists.check'].output.parse(summary)).toEqual(summary);
  });

  it('tells how far it is', async () => {
    await using store = await openTestStore();
    const { lists, told } = importsInto(store);
    await checkFile(lists, sample);
    expect(told[0]).toMatchObject({ stage: 'reading', done: 0 });
    expect(told.at(-1)).toMatchObject({ stage: 'checking', done: 88, total: 88 });
  });

  it('stops at once when the person cancels, and forgets the list', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId } = lists.open(sample);
    const reading = lists.read(listId);
    lists.cancel(listId);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await expect(lists.read(listId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('says in plain words why a file cannot be read, without its path', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const path = join(folder.path, 'page.xls');
    writeFileSync(path, '<html></html>');
    const reading = lists.read(lists.open(path).listId);
    await expect(reading).rejects.toMatchObject({
      code: 'unreadable-list',
      message: expect.not.stringContaining(folder.path),
    });
  });

  it('asks for the columns before it shows or imports a row', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId } = lists.open(sample);
    await lists.read(listId);
    await expect(lists.import(listId)).rejects.toMatchObject({ code: 'conflict' });
    const rows = lists.rows({ listId, kind: 'good', offset: 0, limit: 1 });
    await expect(rows).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses one column for two fields', async () => {
    await using store = await openTestStore();
    const { lists } = importsInto(store);
    const { listId } = lists.open(sample);
    await lists.read(listId);
    const checking = lists.check(listId, { victimSurname: 5, perpetratorSurname: 5 });
    await expect(checking).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('answers nothing about a list while the store is locked', async () => {
    await using store = await openTestStore();
    let isLocked = false;
    const lists = createListImports({
      workerUrl: listWorkerUrl,
      requireStore: () => {
        if (isLocked) throw new Error('locked');
        return store;
      },
      emit: () => undefined,
    });
    opened.push(lists);
    const { listId } = await checkFile(lists, sample);
    isLocked = true;
    expect(() => lists.open(sample)).toThrow('locked');
    await expect(lists.read(listId)).rejects.toThrow('locked');
    const rows = lists.rows({ listId, kind: 'good', offset: 0, limit: 1 });
    await expect(rows).rejects.toThrow('locked');
    await expect(lists.import(listId)).rejects.toThrow('locked');
  });
});
