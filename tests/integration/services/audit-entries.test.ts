import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { auditFilters, listAudit } from '../../../src/main/services/audit.ts';
import { checkCode, verifyWholeAudit } from '../../../src/main/services/audit-check.ts';
import { auditEntry } from '../../../src/main/services/audit-entry.ts';
import { closeCase } from '../../../src/main/services/closures.ts';
import { saveForum } from '../../../src/main/services/forum.ts';
import { saveInformation, saveWishes } from '../../../src/main/services/hearings.ts';
import { getForum, listAgencies } from '../../../src/main/store/forum-store.ts';
import { createStoreAccess, type Store } from '../../../src/main/store/store.ts';
import { auditCalls } from '../../../src/shared/ipc/contract/audit.ts';
import { aReferral, anId } from '../../support/builders.ts';
import { hearCase } from '../../support/hear-case.ts';
import { anAccess, aViewer, addViewer, openTestStore } from '../../support/test-store.ts';
import type { TestStore } from '../../support/test-store.ts';

type Asked = Parameters<(typeof auditCalls)['audit.list']['input']['parse']>[0] & object;

const list = (store: Store, asked: Asked = {}) =>
  listAudit(store, auditCalls['audit.list'].input.parse(asked));
const entryOf = (store: Store, number: number) => auditEntry(store, number);
const quietly = { onProgress: (): void => {} };

const wishes = (text: string) => ({
  wishes: text,
  wishesSource: '',
  tellVictimWho: '',
  tellVictimBy: null,
});

/** The same store as somebody else has it at the same time. */
async function asChair(store: TestStore): Promise<Store> {
  const viewer = aViewer({ userId: anId(), name: 'r.hargreaves', role: 'chair' });
  const access = anAccess(store, store.now, viewer);
  const opened = { ...store, db: store.whole, descriptor: -1, setReadOnly: () => {} };
  await addViewer({ ...store, viewer });
  const chair = createStoreAccess(opened, access);
  await chair.closuresChanged();
  return chair;
}

describe('an entry', () => {
  it('tells what was changed, before and after, and names agencies and not their ids', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const [agency] = await listAgencies(store.db);
    const said = { isOpinion: false, notForDisclosure: false } as const;
    const agencyId = agency?.id ?? '';
    for (const text of ['Two calls', 'Three calls']) {
      await saveInformation(store, hearingId, { agencyId, state: 'information', text, ...said });
    }
    const { total } = await list(store);
    expect((await entryOf(store, total)).changes).toEqual([
      {
        table: 'information',
        what: 'changed',
        on: `M-0001, meeting of 12 Nov 2026, ${agency?.name}`,
        fields: [
          { field: 'text', change: { before: 'Two calls', after: 'Three calls', from: null } },
        ],
      },
    ]);
    expect((await entryOf(store, total - 1)).changes).toMatchObject([
      { what: 'added', fields: [] },
    ]);
  });

  it('tells of a long text the part that was changed', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    const long = 'She wants to stay where she is and to have the locks changed';
    await saveWishes(store, hearingId, wishes(long));
    await saveWishes(store, hearingId, wishes(long.replace('locks', 'doors')));
    const { total } = await list(store);
    expect((await entryOf(store, total)).changes[0]?.fields).toEqual([
      { field: 'wishes', change: { before: 'lock', after: 'door', from: 47 } },
    ]);
  });

  it('tells an auditor the names of the fields of a case, and the rules with their values', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    await saveWishes(store, hearingId, wishes('Marker wish'));
    const forum = await getForum(store.db);
    await saveForum(store, { ...forum, name: 'Southmere MARAC' });
    const { total } = await list(store);
    const cut = auditCalls['audit.entry'].cut.auditor;
    const ofCase = cut(await entryOf(store, total - 1));
    expect(ofCase.changes[0]?.fields).toEqual([{ field: 'wishes', change: null }]);
    expect(JSON.stringify(ofCase)).not.toContain('Marker');
    expect(cut(await entryOf(store, total)).changes[0]?.fields).toEqual([
      {
        field: 'name',
        change: { before: 'Northmere MARAC', after: 'Southmere MARAC', from: null },
      },
    ]);
  });

  it('that is not there is refused', async () => {
    await using store = await openTestStore();
    await expect(entryOf(store, 99)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a case that is closed to whoever reads', () => {
  it('has no entry in the list, by any filter, nor by its number', async () => {
    await using store = await openTestStore();
    const { hearingId } = await hearCase(store, await aReferral(store), '2026-11-12');
    await saveWishes(store, hearingId, wishes('Marker wish'));
    const number = (await list(store)).total;
    const { case_id } = await store.db
      .selectFrom('hearings')
      .select('case_id')
      .executeTakeFirstOrThrow();
    const chair = await asChair(store);
    expect((await list(chair, { caseNumber: '1' })).total).toBeGreaterThan(0);
    await closeCase(store, {
      caseId: case_id,
      userIds: [chair.viewer.userId],
      reason: 'Conflict of interest',
    });
    await chair.closuresChanged();
    const seen = JSON.stringify([
      await list(chair),
      await list(chair, { caseNumber: '1' }),
      await list(chair, { kind: 'hearings' }),
      await list(chair, { objectId: hearingId }),
    ]);
    for (const told of [hearingId, case_id, 'M-0001', 'wishes.saved', 'case.closed']) {
      expect(seen).not.toContain(told);
    }
    await expect(entryOf(chair, number)).rejects.toMatchObject({ code: 'not-found' });
    expect(await auditFilters(chair)).toMatchObject({ isPart: true });
    expect((await list(store)).rows.map(({ verb }) => verb)).toContain('case.closed');
    expect(await verifyWholeAudit(chair, quietly)).toMatchObject({ firstWrong: null });
  });

  it('keeps what was changed of it out of an entry on something else', async () => {
    await using store = await openTestStore();
    await hearCase(store, await aReferral(store), '2026-11-12');
    const chair = await asChair(store);
    await store.change('referrals.accepted', null, (tx) =>
      tx.updateTable('hearings').set({ wishes: 'Marker wish' }).execute(),
    );
    const { total } = await list(store);
    expect(JSON.stringify(await entryOf(chair, total))).toContain('Marker wish');
    const { id } = await store.db.selectFrom('cases').select('id').executeTakeFirstOrThrow();
    await closeCase(store, { caseId: id, userIds: [chair.viewer.userId], reason: 'x' });
    await chair.closuresChanged();
    const { changes } = await entryOf(chair, total);
    expect(changes).toEqual([
      { table: 'hearings', what: 'changed', on: '', fields: [{ field: 'wishes', change: null }] },
    ]);
  });
});

describe('an entry that somebody spoilt', () => {
  it('is shown as it stands and as not whole, and hides none of the others', async () => {
    await using store = await openTestStore();
    for (let turn = 0; turn < 4; turn += 1)
      await store.note({ verb: 'case.viewed', objectId: null });
    await sql`PRAGMA ignore_check_constraints = ON`.execute(store.whole);
    await sql`UPDATE audit_entries SET at = 'once', role = 'king', outcome = 'x', changes = '{'
      WHERE number = 3`.execute(store.whole);
    const { rows } = await list(store);
    expect(rows.map(({ number, isWhole }) => [number, isWhole])).toEqual([
      [5, true],
      [4, true],
      [3, false],
      [2, true],
      [1, true],
    ]);
    expect(auditCalls['audit.list'].output.parse(await list(store)).rows[2]).toMatchObject({
      at: 'once',
      role: null,
      outcome: null,
      changed: [],
    });
    expect((await entryOf(store, 3)).changes).toEqual([]);
  });

  it('is not whole either where the entry before it is gone', async () => {
    await using store = await openTestStore();
    for (let turn = 0; turn < 3; turn += 1)
      await store.note({ verb: 'case.viewed', objectId: null });
    await store.whole.deleteFrom('audit_entries').where('number', '=', 2).execute();
    const { rows } = await list(store);
    expect(rows.map(({ number, isWhole }) => [number, isWhole])).toEqual([
      [4, true],
      [3, false],
      [1, true],
    ]);
  });
});

it('a verification that is stopped says nothing of the audit and enters nothing', async () => {
  await using store = await openTestStore();
  const signal = AbortSignal.abort();
  const reading = { ...quietly, signal };
  await expect(verifyWholeAudit(store, reading)).rejects.toMatchObject({ code: 'cancelled' });
  const { code } = await auditFilters(store);
  await expect(checkCode(store, code ?? '', reading)).rejects.toMatchObject({ code: 'cancelled' });
  expect((await list(store)).total).toBe(1);
});
