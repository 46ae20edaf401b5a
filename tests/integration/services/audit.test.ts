import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAudit, auditFilters } from '../../../src/main/services/audit.ts';
import { checkCode, verifyWholeAudit } from '../../../src/main/services/audit-check.ts';
import { exportAudit } from '../../../src/main/services/audit-export.ts';
import { saveWishes } from '../../../src/main/services/hearings.ts';
import { saveMinutesToWord } from '../../../src/main/services/minutes-document.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { auditCalls, type AuditRow } from '../../../src/shared/ipc/contract/audit.ts';
import { aReferral, anId } from '../../support/builders.ts';
import { hearCase } from '../../support/hear-case.ts';
import { openTestStore, temporaryFolder } from '../../support/test-store.ts';

type Asked = Parameters<(typeof auditCalls)['audit.list']['input']['parse']>[0] & object;

const list = (store: Store, asked: Asked = {}) =>
  listAudit(store, auditCalls['audit.list'].input.parse(asked));
const verbsIn = ({ rows }: { rows: readonly AuditRow[] }): string[] => rows.map(({ verb }) => verb);
const quietly = { onProgress: (): void => {} };
const noFilter = auditCalls['audit.export'].input.parse({});

describe('the list', () => {
  it('tells the newest first: who, in which role, what, and on what by number and date', async () => {
    await using store = await openTestStore();
    const { hearingId, meetingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    await saveWishes(store, hearingId, {
      wishes: 'Marker wish',
      wishesSource: '',
      tellVictimWho: '',
      tellVictimBy: null,
    });
    const { rows, total } = await list(store);
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: total }, (_, index) => total - index),
    );
    expect(rows[0]).toEqual({
      number: total,
      at: store.now(),
      userName: 'j.lowe',
      role: 'coordinator',
      verb: 'wishes.saved',
      outcome: 'done',
      isWhole: true,
      isEmptied: false,
      object: 'M-0001, meeting of 12 Nov 2026',
      objectId: hearingId,
      note: '',
      changed: [{ table: 'hearings', what: 'changed', fields: ['wishes'] }],
    });
    expect(rows.find(({ objectId }) => objectId === meetingId)?.object).toBe(
      'Meeting of 12 Nov 2026',
    );
    expect(rows.map(({ object }) => object)).toContain('Referral of M-0001');
    expect(rows.map(({ object }) => object)).toContain('Northmere MARAC');
  });

  it('names no person and tells no value, whatever was done', async () => {
    await using store = await openTestStore();
    const id = await aReferral(store, {
      victim: { surname: 'Markerson', address: '1 Marker Road' },
    });
    const { hearingId } = await hearCase(store, id, '2026-11-12');
    await saveWishes(store, hearingId, {
      wishes: 'Marker wish',
      wishesSource: 'Marker source',
      tellVictimWho: 'Marker teller',
      tellVictimBy: null,
    });
    await store.change('referral.repeat-facts', null, (tx) =>
      tx.updateTable('persons').set({ first_name: 'Marker' }).execute(),
    );
    expect(JSON.stringify(await list(store))).not.toContain('Marker');
  });

  it('pages in the store', async () => {
    await using store = await openTestStore();
    for (let turn = 0; turn < 24; turn += 1)
      await store.note({ verb: 'case.viewed', objectId: null });
    const numbers = async (asked: Asked): Promise<number[]> =>
      (await list(store, asked)).rows.map(({ number }) => number);
    expect(await numbers({ limit: 10 })).toEqual([25, 24, 23, 22, 21, 20, 19, 18, 17, 16]);
    expect(await numbers({ limit: 10, offset: 20 })).toEqual([5, 4, 3, 2, 1]);
    expect(await numbers({ limit: 3, offset: 2, kind: 'looked' })).toEqual([23, 22, 21]);
    expect(await list(store, { kind: 'looked', limit: 1 })).toMatchObject({
      total: 24,
      isMore: false,
    });
  });
});

describe('a filter', () => {
  it('by user, kind, outcome and days narrows the list, and all of them together', async () => {
    await using store = await openTestStore({ now: '2026-11-09T09:00:00.000Z' });
    const userId = store.viewer.userId;
    store.setNow('2026-11-10T23:59:00.000Z');
    await store.note({ verb: 'case.viewed', objectId: null });
    await store.note({ verb: 'call.refused', objectId: null, outcome: 'refused' });
    store.setNow('2026-11-11T00:00:00.000Z');
    await store.note({ verb: 'referral.viewed', objectId: null });
    expect(verbsIn(await list(store, { userId }))).toHaveLength(4);
    expect(verbsIn(await list(store, { userId: anId() }))).toEqual([]);
    expect(verbsIn(await list(store, { kind: 'looked' }))).toEqual([
      'referral.viewed',
      'case.viewed',
    ]);
    expect(verbsIn(await list(store, { outcome: 'refused' }))).toEqual(['call.refused']);
    expect(verbsIn(await list(store, { outcome: 'done' }))).not.toContain('call.refused');
    expect(verbsIn(await list(store, { from: '2026-11-10', to: '2026-11-10' }))).toEqual([
      'call.refused',
      'case.viewed',
    ]);
    expect(verbsIn(await list(store, { from: '2026-11-11' }))).toEqual(['referral.viewed']);
    expect(
      verbsIn(await list(store, { userId, kind: 'looked', outcome: 'done', to: '2026-11-10' })),
    ).toEqual(['case.viewed']);
  });

  it('ends a day when the day ends in the United Kingdom', async () => {
    await using store = await openTestStore({ now: '2026-06-30T22:59:00.000Z' });
    store.setNow('2026-06-30T23:01:00.000Z');
    await store.note({ verb: 'case.viewed', objectId: null });
    expect(verbsIn(await list(store, { from: '2026-07-01' }))).toEqual(['case.viewed']);
    expect(verbsIn(await list(store, { to: '2026-06-30' }))).toEqual(['forum.created']);
  });

  it('by case number finds the case with its referrals, hearings and actions', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const other = await aReferral(store, {
      victim: { surname: 'Okafor', firstName: 'Ada', dob: '1980-01-01' },
      perpetrator: { surname: 'Stone', firstName: 'Lee', dob: '1979-01-01' },
    });
    await store.note({ verb: 'referral.viewed', objectId: other });
    const found = await list(store, { caseNumber: 'm-1' });
    expect(verbsIn(found)).toContain('action.saved');
    expect(verbsIn(found)).toContain('referral.accepted');
    expect(verbsIn(found)).not.toContain('referral.viewed');
    expect(verbsIn(await list(store, { caseNumber: '0002' }))).toEqual(['referral.viewed']);
    expect(verbsIn(await list(store, { caseNumber: '99' }))).toEqual([]);
    expect(verbsIn(await list(store, { caseNumber: 'Smith' }))).toEqual([]);
    const record = await list(store, { objectId: hearingId });
    expect(new Set(record.rows.map(({ object }) => object))).toEqual(
      new Set(['M-0001, meeting of 12 Nov 2026']),
    );
  });

  it('finds all of a kind that nearly every entry is of, by going back from the last', async () => {
    await using store = await openTestStore();
    const at = store.now();
    const { userId, role } = store.viewer;
    const rows = Array.from({ length: 12_000 }, (_, index) => ({
      number: index + 2,
      at,
      user_id: userId,
      role,
      verb: index % 4 === 0 ? 'store.locked' : 'case.viewed',
      object_id: null,
      outcome: 'done' as const,
      note: '',
      changes: '',
      epoch: 1,
      mac: 'x',
    }));
    for (let from = 0; from < rows.length; from += 1000) {
      await store.db
        .insertInto('audit_entries')
        .values(rows.slice(from, from + 1000))
        .execute();
    }
    const page = await list(store, { userId, outcome: 'done', limit: 50, offset: 100 });
    expect(page.isMore).toBe(true);
    expect(page.rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, index) => 12_001 - 100 - index),
    );
    const last = await list(store, { userId, outcome: 'done', limit: 50, offset: 12_000 });
    expect([last.isMore, last.total, verbsIn(last)]).toEqual([false, 12_001, ['forum.created']]);
    const rare = await list(store, { userId, kind: 'access', limit: 1 });
    expect([rare.total, rare.isMore]).toEqual([3000, false]);
  });
});

it('offers every user to choose from, also those who were removed', async () => {
  await using store = await openTestStore();
  await store.db.updateTable('users').set({ removed_at: store.now() }).execute();
  const { code, ...rest } = await auditFilters(store);
  expect(code).toMatch(/^1-/);
  expect(rest).toEqual({
    users: [{ userId: store.viewer.userId, name: 'j.lowe', role: 'coordinator', isRemoved: true }],
    entries: 1,
    firstAt: store.now(),
    isPart: false,
  });
});

describe('verifying', () => {
  it('tells what was found, gives the code of now, and is entered itself', async () => {
    await using store = await openTestStore();
    const { code, ...found } = await verifyWholeAudit(store, quietly);
    expect(found).toEqual({ entries: 1, firstWrong: null });
    expect(code).toMatch(/^1-/);
    await store.db
      .updateTable('audit_entries')
      .set({ note: 'x' })
      .where('number', '=', 2)
      .execute();
    expect(await verifyWholeAudit(store, quietly)).toEqual({
      entries: 1,
      firstWrong: { number: 2, what: 'changed' },
      code,
    });
    const [last, first] = (await list(store, { kind: 'audit' })).rows;
    expect([first?.verb, first?.outcome]).toEqual(['audit.verified', 'done']);
    expect([last?.outcome, last?.note]).toEqual([
      'failed',
      '1 entries right, then entry 2: changed',
    ]);
  });
});

describe('a printed code', () => {
  it('matches for ever while nothing before it is touched, and says up to when', async () => {
    await using store = await openTestStore();
    const { code } = await verifyWholeAudit(store, quietly);
    await store.note({ verb: 'case.viewed', objectId: null });
    const typed = code?.toLowerCase().replaceAll('-', ' ') ?? '';
    expect(await checkCode(store, typed, quietly)).toEqual({
      result: 'same',
      number: 1,
      at: store.now(),
    });
  });

  it('says that an entry before it was changed, though the entry of the code was not', async () => {
    await using store = await openTestStore();
    for (let turn = 0; turn < 3; turn += 1)
      await store.note({ verb: 'case.viewed', objectId: null });
    const { code } = await verifyWholeAudit(store, quietly);
    await store.db
      .updateTable('audit_entries')
      .set({ note: 'x' })
      .where('number', '=', 2)
      .execute();
    expect(await checkCode(store, code ?? '', quietly)).toEqual({
      result: 'wrong',
      number: 4,
      firstWrong: { number: 2, what: 'changed' },
    });
  });

  it('of another audit, and one from behind the end, do not match', async () => {
    await using store = await openTestStore();
    await using other = await openTestStore();
    const { code } = await verifyWholeAudit(other, quietly);
    expect(await checkCode(store, code ?? '', quietly)).toEqual({ result: 'different', number: 1 });
    await other.note({ verb: 'case.viewed', objectId: null });
    for (let turn = 0; turn < 5; turn += 1)
      await other.note({ verb: 'case.viewed', objectId: null });
    const later = await verifyWholeAudit(other, quietly);
    expect(await checkCode(store, later.code ?? '', quietly)).toEqual({
      result: 'too-short',
      number: 8,
      entries: 2,
    });
    expect((await list(store)).rows[0]).toMatchObject({
      verb: 'audit.code-checked',
      outcome: 'failed',
    });
  });
});

describe('a file that leaves the store', () => {
  it('is entered by its SHA-256 and the code that is printed in it', async () => {
    using folder = temporaryFolder();
    await using store = await openTestStore();
    const { meetingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const path = join(folder.path, 'minutes.docx');
    await saveMinutesToWord(
      () => store,
      meetingId,
      () => Promise.resolve(path),
    );
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    const [entry] = (await list(store)).rows;
    expect(entry).toMatchObject({ verb: 'minutes.exported', objectId: meetingId, outcome: 'done' });
    expect(entry?.note).toMatch(
      new RegExp(`^SHA-256 ${hash}; version 1; code ${(entry?.number ?? 0) - 1}(-[0-9A-Z]{5}){3}$`),
    );
  });

  it('that could not be written is entered as failed', async () => {
    await using store = await openTestStore();
    const { meetingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const saving = saveMinutesToWord(
      () => store,
      meetingId,
      () => Promise.resolve('/nowhere/at/all/minutes.docx'),
    );
    await expect(saving).rejects.toMatchObject({ code: 'not-found' });
    const { rows } = await list(store, { kind: 'minutes' });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['failed', 'done']);
  });
});

describe('a list of the audit', () => {
  const read = (path: string): string => readFileSync(path, 'utf8');

  it('holds what the screen shows, entered by its hash', async () => {
    using folder = temporaryFolder();
    await using store = await openTestStore({
      viewer: { role: 'auditor', holdsAddressKey: false },
    });
    const path = join(folder.path, 'audit.csv');
    await store.note({
      verb: 'call.refused',
      objectId: null,
      outcome: 'refused',
      note: 'cases.get',
    });
    const saved = await exportAudit(
      () => store,
      { ...noFilter, outcome: 'refused' },
      () => Promise.resolve(path),
    );
    expect(saved).toEqual({ fileName: 'audit.csv', entries: 1 });
    const lines = read(path).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff"Entry","Time (UTC)","User","Role","What","On what","Outcome","Note","Changed","As it was written","Verb","Id"',
    );
    expect(lines[1]).toBe(
      '"2","2026-11-09T09:00:00.000Z","j.lowe","Auditor","Was refused what their role or a closed case does not allow","","refused","cases.get","","yes","call.refused",""',
    );
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect((await list(store)).rows[0]).toMatchObject({
      verb: 'audit.exported',
      note: expect.stringMatching(`^SHA-256 ${hash}; 1 entries; code 2-`),
    });
  });

  it('asks where, and writes and enters nothing when the person thinks better of it', async () => {
    await using store = await openTestStore();
    const asked: string[] = [];
    const saved = await exportAudit(
      () => store,
      noFilter,
      (name) => {
        asked.push(name);
        return Promise.resolve(null);
      },
    );
    expect([saved, asked]).toEqual([null, ['Audit 2026-11-09']]);
    expect((await list(store)).total).toBe(1);
  });
});
