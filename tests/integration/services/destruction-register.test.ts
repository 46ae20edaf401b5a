import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listRegister, saveRegister } from '../../../src/main/services/destruction-register.ts';
import { anOldCase, destroy, whenDue } from '../../support/destroyed-case.ts';
import { openTestStore, temporaryFolder } from '../../support/test-store.ts';

it('is read by pages and saved as a table, which is entered with the hash of the file', async () => {
  await using store = await openTestStore();
  using folder = temporaryFolder();
  const { caseId } = await anOldCase(store);
  store.setNow(whenDue);
  await destroy(store, [caseId]);
  const row = { caseNumber: 'M-0001', destroyedAt: whenDue };
  const people = { proposedBy: 'j.lowe', confirmedBy: 'r.hargreaves' };
  expect(await listRegister(store, { offset: 0, limit: 50 })).toEqual({
    total: 1,
    rows: [{ ...row, ...people }],
  });
  expect(await listRegister(store, { offset: 1, limit: 50 })).toEqual({ total: 1, rows: [] });

  const names: string[] = [];
  const choose = (name: string): Promise<string> => {
    names.push(name);
    return Promise.resolve(join(folder.path, `${name}.csv`));
  };
  const saved = await saveRegister(() => store, choose);
  expect(saved).toEqual({ fileName: 'Destroyed cases 2053-02-01.csv' });
  const text = readFileSync(join(folder.path, saved?.fileName ?? ''), 'utf8');
  const lines = text.replace('\uFEFF', '').trim().split('\r\n');
  expect(lines).toEqual([
    '"Case","Destroyed on","At","Proposed by","Confirmed by"',
    '"M-0001","2053-02-01","09:00","j.lowe","r.hargreaves"',
  ]);
  const entry = await store.whole
    .selectFrom('audit_entries')
    .select(['verb', 'note'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  expect(entry).toEqual({
    verb: 'register.exported',
    note: expect.stringMatching(/^SHA-256 [0-9a-f]{64}; 1 case$/) as unknown,
  });
});

it('is not saved when the person thinks better of it', async () => {
  await using store = await openTestStore();
  expect(
    await saveRegister(
      () => store,
      () => Promise.resolve(null),
    ),
  ).toBeNull();
  const entries = await store.whole.selectFrom('audit_entries').select('verb').execute();
  expect(entries.map(({ verb }) => verb)).not.toContain('register.exported');
});
