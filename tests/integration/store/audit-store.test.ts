import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../src/main/services/audit.ts';
import { auditHead, auditKeyOf } from '../../../src/main/store/audit-store.ts';
import { migrate } from '../../../src/main/store/migrate.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { createStoreAccess, type Store } from '../../../src/main/store/store.ts';
import { verifyAudit } from '../../../src/main/store/verify-audit.ts';
import { auditCalls } from '../../../src/shared/ipc/contract/audit.ts';
import { anId } from '../../support/builders.ts';
import { openRaw } from '../../support/raw-store.ts';
import { addViewer, anAccess, openTestStore, temporaryFolder } from '../../support/test-store.ts';

type Entry = { readonly verb: string; readonly note: string; readonly at: string };

const entriesOf = ({ db }: Store): Promise<Entry[]> =>
  db.selectFrom('audit_entries').select(['verb', 'note', 'at']).orderBy('number').execute();

describe('a store from before entries were bound', () => {
  it('keeps every entry, and binds them all when the next one is entered', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'old.casetable');
    const keys = { key: randomBytes(32), addressKey: randomBytes(32) };
    const told = Array.from({ length: 1010 }, (_, index) => ({
      at: '2026-03-01T09:00:00.000Z',
      verb: index % 2 === 0 ? 'referral.accepted' : 'wishes.saved',
      object_id: anId(),
      note: `${index}`,
    }));
    {
      using raw = openRaw(path, keys.key, { mayCreate: true });
      migrate(raw.handle, 7);
      const insert = raw.handle.prepare(
        'INSERT INTO audit_entries (at, verb, object_id, note) VALUES (:at, :verb, :object_id, :note)',
      );
      raw.handle.transaction(() => told.forEach((entry) => insert.run(entry)))();
    }
    const open = openStore(path, keys.key);
    const store = createStoreAccess(
      open,
      anAccess(keys, () => '2026-11-09T09:00:00.000Z'),
    );
    await addViewer(store);
    await store.note({ verb: 'case.viewed', objectId: null });
    const kept = await store.db
      .selectFrom('audit_entries')
      .select(['at', 'verb', 'object_id', 'note'])
      .orderBy('number')
      .execute();
    expect(kept.slice(0, 1010)).toEqual(told);
    expect(kept.slice(1010).map(({ verb, note }) => [verb, note])).toEqual([
      ['audit.bound', '1010 entries'],
      ['case.viewed', ''],
    ]);
    expect(await verifyAudit(store.db, store.auditKey)).toMatchObject({
      entries: 1012,
      firstWrong: null,
    });
    await store.note({ verb: 'case.viewed', objectId: null });
    expect((await entriesOf(store)).filter(({ verb }) => verb === 'audit.bound')).toHaveLength(1);
    await store.close();
  });

  it('is not taken for one because somebody emptied the code of its last entry', async () => {
    await using store = await openTestStore();
    await store.db.updateTable('audit_entries').set({ mac: '', epoch: 0 }).execute();
    await store.note({ verb: 'case.viewed', objectId: null });
    expect((await entriesOf(store)).map(({ verb }) => verb)).toEqual([
      'forum.created',
      'audit.end-changed',
      'case.viewed',
    ]);
    expect(await verifyAudit(store.db, store.auditKey)).toMatchObject({
      firstWrong: { number: 1 },
    });
  });
});

describe('a clock that was set back', () => {
  it('is entered once, with both times, before what it would misdate', async () => {
    await using store = await openTestStore({ now: '2026-11-09T09:00:00.000Z' });
    store.setNow('2025-11-09T09:00:00.000Z');
    await store.note({ verb: 'case.viewed', objectId: anId() });
    store.setNow('2025-11-09T09:05:00.000Z');
    await store.note({ verb: 'case.viewed', objectId: anId() });
    expect((await entriesOf(store)).slice(1)).toEqual([
      {
        verb: 'clock.set-back',
        note: '2025-11-09T09:00:00.000Z after 2026-11-09T09:00:00.000Z',
        at: '2025-11-09T09:00:00.000Z',
      },
      { verb: 'case.viewed', note: '', at: '2025-11-09T09:00:00.000Z' },
      { verb: 'case.viewed', note: '', at: '2025-11-09T09:05:00.000Z' },
    ]);
    expect(await verifyAudit(store.db, store.auditKey)).toMatchObject({ firstWrong: null });
  });

  it('is not seen in a minute between two computers, nor in the hour of October', async () => {
    await using store = await openTestStore({ now: '2026-10-25T00:59:50.000Z' });
    for (const now of ['2026-10-25T00:58:50.000Z', '2026-10-25T01:00:00.000Z']) {
      store.setNow(now);
      await store.note({ verb: 'case.viewed', objectId: null });
    }
    expect((await entriesOf(store)).map(({ verb }) => verb)).not.toContain('clock.set-back');
  });
});

describe('a day of the calendar', () => {
  it.each(['2028-02-29T12:00:00.000Z', '2038-01-19T03:14:08.000Z', '2027-03-28T01:30:00.000Z'])(
    'is right at %s, and no clock was set back by it',
    async (now) => {
      await using store = await openTestStore({ now: '2026-11-09T09:00:00.000Z' });
      store.setNow(now);
      await store.note({ verb: 'case.viewed', objectId: null });
      expect((await entriesOf(store)).map(({ verb, at }) => [verb, at])).toEqual([
        ['forum.created', '2026-11-09T09:00:00.000Z'],
        ['case.viewed', now],
      ]);
      const day = now.slice(0, 10);
      const filter = auditCalls['audit.list'].input.parse({ from: day, to: day });
      expect((await listAudit(store, filter)).rows.map(({ number }) => number)).toEqual([2]);
    },
  );
});

it('what was refused or failed is found by an index of its own', async () => {
  await using store = await openTestStore();
  const { rows } = await sql<{ detail: string }>`
    EXPLAIN QUERY PLAN SELECT number FROM audit_entries
    WHERE outcome <> 'done' AND +outcome = 'refused'`.execute(store.whole);
  expect(rows.map(({ detail }) => detail).join(' ')).toContain('audit_entries_not_done');
});

it('another data key makes another key for the audit, and every entry moves the head', async () => {
  const key = randomBytes(32);
  expect(auditKeyOf(1, key).key).toEqual(auditKeyOf(2, key).key);
  expect(auditKeyOf(1, key).key).not.toEqual(auditKeyOf(1, randomBytes(32)).key);
  await using store = await openTestStore();
  const before = await auditHead(store.db);
  await store.note({ verb: 'case.viewed', objectId: null });
  const after = await auditHead(store.db);
  expect([before?.number, after?.number]).toEqual([1, 2]);
  expect(after?.mac).not.toBe(before?.mac);
});
