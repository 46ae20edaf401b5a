import type { Database } from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, vi } from 'vitest';
import { entriesByNumber } from '../../../src/main/store/audit-list.ts';
import { linesAfter } from '../../../src/main/store/audit-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { verifyAudit, type AuditVerdict } from '../../../src/main/store/verify-audit.ts';
import { enterStore } from '../../../src/main/vault/enter-store.ts';
import { openWithSecret } from '../../../src/main/vault/store-files.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { openRaw } from '../../support/raw-store.ts';

// Each derives a real key; a busy machine is no fault of it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const kept = keptForTests(3);

/** Unlocks as its user does, at a moment of its own. */
async function unlock({ path, passphrase, userId }: KeptStore, at: string): Promise<Store> {
  const asked = { choice: { userId }, secret: passphrase };
  const files = await openWithSecret(path, asked, { at, accountName: 'j.lowe' });
  return (await enterStore(files, () => at)).store;
}

/** A store whose audit has at least ten entries, closed. Answers its last number. */
async function entered(closed: KeptStore): Promise<number> {
  const store = await unlock(closed, '2027-01-04T09:00:00.000Z');
  for (let nth = 0; nth < 10; nth += 1) await store.note({ verb: 'case.viewed', objectId: null });
  const last = (await linesAfter(store.whole, 0, 1000)).at(-1)?.number ?? 0;
  await store.close();
  return last;
}

function tamper({ path, key }: KeptStore, work: (handle: Database, last: number) => void): void {
  using raw = openRaw(path, key);
  const last = raw.handle.prepare('SELECT max(number) FROM audit_entries').pluck().get();
  work(raw.handle, Number(last));
}

/** What verifying finds after two unlocks and some work. */
async function afterUnlocks(store: KeptStore): Promise<AuditVerdict> {
  const first = await unlock(store, '2027-01-05T09:00:00.000Z');
  await first.note({ verb: 'case.viewed', objectId: null });
  await first.close();
  const second = await unlock(store, '2027-01-06T09:00:00.000Z');
  const verdict = await verifyAudit(second.whole, second.auditKey);
  await second.close();
  return verdict;
}

type Tampering = readonly [
  what: string,
  work: (handle: Database, last: number) => void,
  found: (last: number) => AuditVerdict['firstWrong'],
];

const tamperings: readonly Tampering[] = [
  [
    'five entries cut off',
    (handle, last) => handle.prepare('DELETE FROM audit_entries WHERE number > ?').run(last - 5),
    (last) => ({ number: last - 4, what: 'cut-off' }),
  ],
  [
    'every entry taken out',
    (handle) => handle.exec('DELETE FROM audit_entries'),
    () => ({ number: 1, what: 'cut-off' }),
  ],
  [
    'both tables emptied',
    (handle) => handle.exec('DELETE FROM audit_entries; DELETE FROM audit_head'),
    () => ({ number: 1, what: 'cut-off' }),
  ],
  [
    'both tables emptied, and the last number forgotten',
    (handle) =>
      handle.exec(`
        DELETE FROM audit_entries; DELETE FROM audit_head;
        DELETE FROM sqlite_sequence WHERE name = 'audit_entries'`),
    () => ({ number: 1, what: 'cut-off' }),
  ],
  [
    'entries cut off and the note of the last one taken out',
    (handle, last) => {
      handle.prepare('DELETE FROM audit_entries WHERE number > ?').run(last - 5);
      handle.exec('DELETE FROM audit_head');
    },
    (last) => ({ number: last - 4, what: 'cut-off' }),
  ],
  [
    'entries cut off and the last numbers set back with them',
    (handle, last) => {
      handle.prepare('DELETE FROM audit_entries WHERE number > ?').run(last - 5);
      handle.prepare('UPDATE audit_head SET number = ?').run(last - 5);
      handle
        .prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = 'audit_entries'")
        .run(last - 5);
    },
    (last) => ({ number: last - 4, what: 'end-changed' }),
  ],
  [
    'the codes emptied, as if they had never been bound',
    (handle) => handle.exec("UPDATE audit_entries SET mac = '', epoch = 0; DELETE FROM audit_head"),
    () => ({ number: 1, what: 'no-key' }),
  ],
];

describe('an end that was cut off while the store was locked', () => {
  it.each(tamperings)('is not healed by unlocking: %s', async (_what, work, found) => {
    using store = kept.take();
    const last = await entered(store);
    tamper(store, work);
    expect(await afterUnlocks(store)).toMatchObject({ firstWrong: found(last) });
  });

  it('is an entry of its own, once, which says how much is missing', async () => {
    using store = kept.take();
    const last = await entered(store);
    tamper(store, (handle) =>
      handle.prepare('DELETE FROM audit_entries WHERE number > ?').run(last - 5),
    );
    await afterUnlocks(store);
    const open = await unlock(store, '2027-01-07T09:00:00.000Z');
    const told = await linesAfter(open.whole, last - 5, 100);
    expect(told.map(({ number, verb, note }) => [number, verb, note])).toEqual([
      [last + 1, 'audit.cut-off', `entries ${last - 4} to ${last}`],
      [last + 2, 'store.unlocked', ''],
      [last + 3, 'case.viewed', ''],
      [last + 4, 'store.unlocked', ''],
      [last + 5, 'store.unlocked', ''],
    ]);
    const shown = await entriesByNumber(
      open.whole,
      open.auditKey,
      told.map(({ number }) => number),
    );
    expect(shown.every(({ isWhole }) => isWhole)).toBe(true);
    await open.close();
  });

  it('is told apart from an audit that nobody touched', async () => {
    using store = kept.take();
    await entered(store);
    expect(await afterUnlocks(store)).toMatchObject({ firstWrong: null });
  });
});
