import SqlCipher from '@signalapp/sqlcipher';
import { expect, it } from 'vitest';
import { scanPages } from '../../../src/main/store/scan-pages.ts';
import { nothingSealed, requireSealer, sealText } from '../../../src/main/store/sealed-text.ts';
import type { Db } from '../../../src/main/store/tables.ts';
import { aReferral } from '../../support/builders.ts';
import { flipByte, leavesOf } from '../../support/damage-store.ts';
import { generateStore } from '../../support/generate-store.ts';
import { pagesWith, readJournalPages, readPages } from '../../support/read-pages.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

/** The store in another build of SQLCipher, whose own check of the seals is told. */
function inSqlCipher({ path, key }: TestStore): { actions: unknown; findings: unknown[] } {
  const db = new SqlCipher(path);
  try {
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    const actions = db.prepare('SELECT count(*) AS n FROM actions').get()?.['n'];
    const findings = db.prepare('PRAGMA cipher_integrity_check').all().map(Object.values).flat();
    return { actions, findings };
  } finally {
    db.close();
  }
}

it('opens in another build of SQLCipher, which finds every seal right', async () => {
  await using store = await openTestStore();
  await generateStore(store, { cases: 50 });
  await store.close();
  expect(inSqlCipher(store)).toEqual({ actions: 300, findings: [] });
});

it('agrees with that build on which pages are bad', async () => {
  await using store = await openTestStore();
  await generateStore(store, { cases: 50 });
  await store.close();
  const pages = leavesOf(store.path, store.key, 'audit_entries')
    .concat(leavesOf(store.path, store.key, 'information').slice(3, 5))
    .toSorted((a, b) => a - b);
  expect(pages).toHaveLength(3);
  for (const page of pages) flipByte(store.path, page, 3000);
  const { badPages } = await scanPages(store.path, store.key);
  expect(badPages).toEqual(pages);
  expect(inSqlCipher(store).findings).toEqual(
    pages.map((page) => `HMAC verification failed for page ${page}`),
  );
});

it('is read page by page without SQLite: what is written, what was overwritten, what is gone', async () => {
  await using store = await openTestStore();
  await aReferral(store, { victim: { safeContact: '3 Sunflower Close' } });
  await store.close();
  const held = (marker: string): number => pagesWith(marker, readPages(store.path, store.key));
  expect(held('3 Sunflower Close')).toBeGreaterThan(0);
  expect(held('4 Sunflower Close')).toBe(0);

  const again = await store.reopen();
  await again.db.updateTable('persons').set({ safe_contact: '4 Sunflower Close' }).execute();
  await again.db.updateTable('referrals').set({ as_received: '{}' }).execute();
  // The journal keeps the old page of the last change for as long as the store is open.
  expect(pagesWith('3 Sunflower Close', readJournalPages(store.path, store.key))).toBeGreaterThan(
    0,
  );
  await again.close();
  expect(held('3 Sunflower Close')).toBe(0);
  expect(held('4 Sunflower Close')).toBeGreaterThan(0);
});

it('an address that was changed is found in no page, in clear or as it was sealed', async () => {
  await using store = await openTestStore();
  await aReferral(store, { victim: { address: '3 Sunflower Close' } });
  const given = (db: Db) =>
    db.selectFrom('persons').select(['id', 'address']).where('address', '!=', nothingSealed);
  const { id, address } = await given(store.db).executeTakeFirstOrThrow();
  // A part of what was sealed is enough to know it by, and no end of a page cuts it in two.
  const wasSealed = JSON.stringify(address).slice(8, 32);
  await store.close();
  const held = (marker: string): number => pagesWith(marker, readPages(store.path, store.key));
  expect(held(wasSealed)).toBeGreaterThan(0);

  const again = await store.reopen();
  const place = { table: 'persons', id, field: 'address' } as const;
  await again.change('referral.accepted', id, (tx) =>
    tx
      .updateTable('persons')
      .set({ address: sealText(requireSealer(again), place, '4 Marigold Rise') })
      .where('id', '=', id)
      .execute(),
  );
  const inJournal = readJournalPages(store.path, store.key);
  expect(inJournal.length).toBeGreaterThan(0);
  for (const marker of ['Sunflower', 'Marigold']) expect(pagesWith(marker, inJournal)).toBe(0);
  await again.close();
  for (const marker of [wasSealed, 'Sunflower', 'Marigold']) expect(held(marker)).toBe(0);
});

it('is read in its unused pages too, where deleting without care leaves what was deleted', async () => {
  await using store = await openTestStore();
  await store.close();
  using raw = openRaw(store.path, store.key);
  raw.handle.pragma('secure_delete = OFF');
  const text = 'Sunflower Close '.repeat(3000);
  raw.handle.prepare("INSERT INTO store_facts VALUES ('long', ?)").run(text);
  raw.handle.exec("DELETE FROM store_facts WHERE name = 'long'");
  expect(raw.handle.pragma('freelist_count', { simple: true })).toBeGreaterThan(10);
  expect(pagesWith('Sunflower Close', readPages(store.path, store.key))).toBeGreaterThan(10);
});
