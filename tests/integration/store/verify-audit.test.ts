import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditKeyOf, headMacOf, linesAfter, macOf } from '../../../src/main/store/audit-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { verifyAudit, type AuditVerdict } from '../../../src/main/store/verify-audit.ts';
import { anchorOf } from '../../../src/shared/domain/access/anchor.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

/** A store with 30 entries, some of which say what was changed. */
async function audited(): Promise<TestStore> {
  const store = await openTestStore();
  await store.change('meeting.changed', null, (tx) =>
    tx.updateTable('forums').set({ name: 'Northmere and Eastmere MARAC' }).execute(),
  );
  // Some of them say the same as others at the same time.
  for (let number = 3; number <= 30; number += 1) {
    await store.note({ verb: 'case.viewed', objectId: null, note: `${Math.floor(number / 4)}` });
  }
  return store;
}

const verify = ({ db, auditKey }: Store): Promise<AuditVerdict> => verifyAudit(db, auditKey);

type Row = Record<string, unknown>;
const rowAt = async ({ db }: Store, number: number): Promise<Row> =>
  db.selectFrom('audit_entries').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
const setRow = async ({ db }: Store, number: number, values: Row): Promise<void> => {
  await db.updateTable('audit_entries').set(values).where('number', '=', number).execute();
};
const drop = async ({ db }: Store, from: number, to = from): Promise<void> => {
  await db
    .deleteFrom('audit_entries')
    .where('number', '>=', from)
    .where('number', '<=', to)
    .execute();
};

describe('an audit that nobody touched', () => {
  it('is found right from its first entry to its last', async () => {
    await using store = await audited();
    const head = { number: 30, mac: (await rowAt(store, 30))['mac'] };
    expect(await verify(store)).toEqual({ entries: 30, firstWrong: null, head });
  });

  it('is told with how far it has come, and judged with what is entered meanwhile', async () => {
    await using store = await audited();
    const seen: [number, number][] = [];
    let isEntered = false;
    const verdict = await verifyAudit(store.db, store.auditKey, {
      onProgress: (done, total) => {
        seen.push([done, total]);
        if (isEntered) return;
        isEntered = true;
        void store.note({ verb: 'case.viewed', objectId: null });
      },
    });
    expect(seen[0]).toEqual([30, 30]);
    expect(verdict).toMatchObject({ entries: 31, firstWrong: null });
  });

  it('can be read with the keys of epochs that are over', async () => {
    await using store = await audited();
    const next = auditKeyOf(2, randomBytes(32));
    const { key } = store.auditKey;
    await store.db
      .insertInto('audit_keys')
      .values({ epoch: 1, key: Buffer.from(key).toString('base64') })
      .execute();
    const rotated = { ...store, auditKey: next };
    expect(await verify(rotated)).toMatchObject({ entries: 30, firstWrong: null });
    await store.db.deleteFrom('audit_keys').execute();
    expect(await verify(rotated)).toMatchObject({ firstWrong: { number: 1, what: 'no-key' } });
  });
});

type Tampering = readonly [
  what: string,
  tamper: (store: Store) => Promise<unknown>,
  found: AuditVerdict['firstWrong'],
];

const tamperings: readonly Tampering[] = [
  ['a changed note', (s) => setRow(s, 12, { note: '99' }), { number: 12, what: 'changed' }],
  ['another user', (s) => setRow(s, 12, { user_id: null }), { number: 12, what: 'changed' }],
  [
    'another time',
    (s) => setRow(s, 1, { at: '2020-01-01T00:00:00.000Z' }),
    { number: 1, what: 'changed' },
  ],
  [
    'another value of a field',
    (s) => setRow(s, 2, { changes: '{"rows":[]}' }),
    { number: 2, what: 'changed' },
  ],
  ['a code written anew', (s) => setRow(s, 12, { mac: 'x' }), { number: 12, what: 'changed' }],
  ['an emptied code', (s) => setRow(s, 30, { mac: '', epoch: 0 }), { number: 30, what: 'no-key' }],
  ['an entry taken out', (s) => drop(s, 12), { number: 12, what: 'missing' }],
  ['the first entry taken out', (s) => drop(s, 1), { number: 1, what: 'missing' }],
  [
    'an entry taken out and the gap closed',
    async (s) => {
      await drop(s, 12);
      for (let number = 13; number <= 30; number += 1)
        await setRow(s, number, { number: number - 1 });
    },
    { number: 12, what: 'missing' },
  ],
  [
    'two entries moved, each with its code',
    async (s) => {
      const [one, other] = [await rowAt(s, 8), await rowAt(s, 21)];
      await setRow(s, 8, { ...other, number: 8 });
      await setRow(s, 21, { ...one, number: 21 });
    },
    { number: 8, what: 'moved' },
  ],
  [
    'two entries moved under the codes of their places',
    async (s) => {
      const [one, other] = [await rowAt(s, 7), await rowAt(s, 8)];
      await setRow(s, 7, { ...other, number: 7, mac: one['mac'] });
      await setRow(s, 8, { ...one, number: 8, mac: other['mac'] });
    },
    { number: 7, what: 'moved' },
  ],
  ['an entry moved to the end', (s) => setRow(s, 8, { number: 31 }), { number: 8, what: 'moved' }],
  [
    'an entry put in',
    async (s) => {
      for (let number = 30; number >= 12; number -= 1)
        await setRow(s, number, { number: number + 1 });
      await s.db
        .insertInto('audit_entries')
        .values({ ...(await rowAt(s, 3)), number: 12, note: 'false' } as never)
        .execute();
    },
    { number: 12, what: 'added' },
  ],
  [
    'an entry put at the end',
    async (s) =>
      s.db
        .insertInto('audit_entries')
        .values({ ...(await rowAt(s, 3)), number: 31 } as never)
        .execute(),
    { number: 31, what: 'added' },
  ],
  ['the end cut off', (s) => drop(s, 25, 30), { number: 25, what: 'cut-off' }],
  ['everything taken out', (s) => drop(s, 1, 30), { number: 1, what: 'cut-off' }],
  [
    'the end cut off and the last number changed with it',
    async (s) => {
      await drop(s, 25, 30);
      await s.db.updateTable('audit_head').set({ number: 24 }).execute();
    },
    { number: 25, what: 'end-changed' },
  ],
  [
    'the end cut off and the note of the last entry taken out',
    async (s) => {
      await drop(s, 25, 30);
      await s.db.deleteFrom('audit_head').execute();
    },
    { number: 25, what: 'end-changed' },
  ],
];

describe('without the key', () => {
  it.each(tamperings)('%s is found, and where', async (_what, tamper, found) => {
    await using store = await audited();
    await tamper(store);
    expect((await verify(store)).firstWrong).toEqual(found);
  });
});

/** Writes another history from an entry on, as only somebody with the key can. */
async function rebuild(store: Store, from: number): Promise<void> {
  const { db, auditKey } = store;
  const [before] = from === 1 ? [] : await linesAfter(db, from - 2, 1);
  let last = before?.mac ?? '';
  let number = from - 1;
  for (const { mac: _mac, ...line } of await linesAfter(db, from - 1, 100)) {
    number = line.number;
    const note = `rewritten ${line.note}`;
    const mac = macOf(auditKey.key, { ...line, note }, last);
    await setRow(store, number, { note, mac });
    last = mac;
  }
  await db
    .updateTable('audit_head')
    .set({ number, mac: headMacOf(auditKey.key, number, last) })
    .execute();
}

describe('with the key', () => {
  it('a whole chain can be written anew, which only a code held elsewhere shows', async () => {
    await using store = await audited();
    const before = await verify(store);
    await rebuild(store, 1);
    const after = await verify(store);
    // This is what the app must say of itself: verifying alone does not find it.
    expect(after).toMatchObject({ entries: 30, firstWrong: null });
    if (before.head === null || after.head === null) throw new Error('There are entries');
    expect(anchorOf(after.head)).not.toBe(anchorOf(before.head));
  });

  it('what stood before a code was printed cannot be rewritten behind it', async () => {
    await using store = await audited();
    const upTo = (number: number): Promise<AuditVerdict> =>
      verifyAudit(store.db, store.auditKey, { upTo: number });
    const [at10, at20] = [(await upTo(10)).head, (await upTo(20)).head];
    await rebuild(store, 15);
    expect((await upTo(10)).head).toEqual(at10);
    expect((await upTo(20)).head).not.toEqual(at20);
    expect((await upTo(20)).head?.number).toBe(20);
  });
});
