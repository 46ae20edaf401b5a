import type { Sealed } from '../../../src/main/store/sealed-text.ts';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revealHeld, revealOfCase } from '../../../src/main/services/confidential.ts';
import { checkPerson } from '../../../src/main/services/matching.ts';
import { storeVersion } from '../../../src/main/store/migrate.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { refreshKeys } from '../../../src/main/store/profile-store.ts';
import { findKnownHashes } from '../../../src/main/store/list-store.ts';
import { findHashRow } from '../../../src/main/store/row-hash-key.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import { createStoreAccess, type Store } from '../../../src/main/store/store.ts';
import { isSealed } from '../../../src/main/store/sealer.ts';
import { eighth, eighthVersion, markers } from '../../support/eighth-version.ts';
import { openRaw } from '../../support/raw-store.ts';
import { pagesWith, readPages } from '../../support/read-pages.ts';
import { addViewer, anAccess, temporaryFolder } from '../../support/test-store.ts';

const now = '2026-03-01T09:00:00.000Z';
const sought = [...Object.values(markers), markers.postcode.replace(' ', '')];

/** Every row of every table as one text. */
function everything(path: string, key: Uint8Array): string {
  using raw = openRaw(path, key);
  const tables = raw.handle
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all() as { name: string }[];
  return JSON.stringify(
    tables.map(({ name }) => raw.handle.prepare(`SELECT * FROM "${name}"`).all()),
  );
}

/** A sealed value as the text that it is in the store. */
const textOf = (value: Sealed): string => value as unknown as string;

const foundIn = (text: string): string[] => sought.filter((marker) => text.includes(marker));

function setting() {
  const folder = temporaryFolder();
  const path = join(folder.path, 'eight.casetable');
  const keys = { key: randomBytes(32), addressKey: randomBytes(32) };
  eighthVersion(path, keys.key);
  return { folder, path, ...keys };
}

describe('9 seals a store of the eighth version', () => {
  const { folder, path, key, addressKey } = setting();
  let store: Store;
  let before: string[];
  let pagesBefore: number;
  const wrap = (): Store =>
    createStoreAccess(
      openStore(path, key, addressKey),
      anAccess({ key, addressKey }, () => now),
    );

  beforeAll(async () => {
    before = foundIn(everything(path, key));
    pagesBefore = pagesWith(markers.address, readPages(path, key));
    store = wrap();
    await store.whole.transaction().execute((tx) => refreshKeys(tx));
    await addViewer(store);
  });
  it('begins with every value in clear', () => {
    expect(before).toEqual(sought);
    expect(pagesBefore).toBeGreaterThan(1);
  });
  afterAll(async () => {
    await store.close();
    folder[Symbol.dispose]();
  });

  it('so that no column and no page holds a value', async () => {
    await store.close();
    expect(foundIn(everything(path, key))).toEqual([]);
    const pages = readPages(path, key);
    expect(pages.length).toBeGreaterThan(20);
    // The reader reads: what is not confidential is found.
    expect(pagesWith('Bayley', pages)).toBeGreaterThan(0);
    expect(sought.filter((marker) => pagesWith(marker, pages) > 0)).toEqual([]);
    expect(readFileSync(path).length % 4096).toBe(0);
    store = wrap();
  });

  it('so that whoever holds the key reads each value', async () => {
    const { caseId, referralId, heldRowId, listId } = eighth;
    const ofReferral = (field: 'victim-address' | 'victim-phone' | 'referrer' | 'other-columns') =>
      revealOfCase(store, { caseId, value: { of: 'referral', referralId, field } });
    expect(await ofReferral('victim-address')).toBe(`14 Zwijn Road, Louth, ${markers.postcode}`);
    expect(await ofReferral('victim-phone')).toBe(markers.phone);
    expect(await ofReferral('referrer')).toBe(`PC ${markers.referrer}`);
    expect(await ofReferral('other-columns')).toBe(`School: ${markers.otherColumn}`);
    const phone = { of: 'victim', field: 'phone' } as const;
    expect(await revealOfCase(store, { caseId, value: phone })).toBe(markers.phone);
    const held = { of: 'referrals', rowId: heldRowId, field: 'victimAddress' } as const;
    expect(await revealHeld(store, held)).toBe(`9 ${markers.heldAddress} Road`);
    const crime = { of: 'incidents', listId, rowNumber: 4, field: 'address' } as const;
    expect(await revealHeld(store, crime)).toBe(`7 ${markers.incidentAddress} Lane`);
  });

  it('so that the finder finds as before, by what is known now and was known earlier', async () => {
    const nothing = { firstName: '', surname: '', dob: null, postcode: '', phone: '' };
    const asked = { ...nothing, surname: 'Bayley' };
    for (const contact of [
      { phone: markers.phone },
      { phone: `+44 ${markers.phone.slice(1)}` },
      { phone: markers.oldPhone },
      { phone: '07700900978' },
      { postcode: markers.postcode.toLowerCase() },
    ]) {
      const [found] = await checkPerson(store, { ...asked, ...contact });
      expect(found?.person.id).toBe(eighth.victim.id);
      expect(found?.match.reasons.map(({ verdict }) => verdict)).not.toContain('differs');
    }
  });

  it('keeps which rows were imported, though their hashes are keyed', async () => {
    const hashRow = await findHashRow(store.db, requireSealer(store));
    const rows = ['a1'.repeat(32), 'b2'.repeat(32), 'e5'.repeat(32)];
    expect(await findKnownHashes(store.db, hashRow, rows)).toEqual(rows.slice(0, 2));
    const incident = await store.db
      .selectFrom('incidents')
      .select('row_hash')
      .executeTakeFirstOrThrow();
    expect(incident.row_hash).toBe(hashRow('c3'));
  });

  it('knows the names in held rows by their words', async () => {
    const rows = await store.whole.selectFrom('held_row_words').selectAll().execute();
    expect(rows).toEqual(
      ['kaye', 'lee', 'ohara', 'zoe'].map((word) => ({ row_id: eighth.heldRowId, word })),
    );
  });

  it('leaves the agency in the final minutes, and nobody of it', async () => {
    const { content } = await store.db
      .selectFrom('minutes_versions')
      .select('content')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(content)).toEqual({
      cases: [{ referredBy: 'Police', caseNumber: 'M-0001' }],
    });
  });

  it('seals the same value otherwise in each place', async () => {
    const { rows } = await store.db
      .selectFrom('persons')
      .select(['phone', 'postcode'])
      .execute()
      .then((all) => ({ rows: all.filter(({ phone }) => isSealed(textOf(phone))) }));
    const phones = await store.db.selectFrom('person_phones').select('phone').execute();
    expect(new Set([...rows, ...phones].map(({ phone }) => textOf(phone))).size).toBe(3);
  });
});

describe('a store of the eighth version', () => {
  it('waits for a holder of the key, and is left as it was', async () => {
    const { folder, path, key, addressKey } = setting();
    using _ = folder;
    const before = readFileSync(path);
    expect(() => openStore(path, key, null)).toThrow(
      'A coordinator must open this store once after the update.',
    );
    expect(everything(path, key)).toContain(markers.address);
    expect(readFileSync(path).length).toBe(before.length);
    await openStore(path, key, addressKey).close();
    // From then on anybody may.
    const opened = openStore(path, key, null);
    await opened.close();
    using raw = openRaw(path, key);
    expect(raw.handle.pragma('user_version', { simple: true })).toBe(storeVersion);
  });

  it('is written anew at the next opening when the app was killed before it could', async () => {
    const { folder, path, key, addressKey } = setting();
    using _ = folder;
    await openStore(path, key, addressKey).close();
    {
      using raw = openRaw(path, key);
      raw.handle.exec("INSERT INTO store_facts VALUES ('rewrite_due', 'yes')");
      raw.handle.exec('CREATE TABLE gone (text TEXT)');
      raw.handle.prepare('INSERT INTO gone VALUES (?)').run(`${markers.address} `.repeat(4000));
      raw.handle.pragma('secure_delete = OFF');
      raw.handle.exec('DROP TABLE gone');
    }
    expect(pagesWith(markers.address, readPages(path, key))).toBeGreaterThan(0);
    await openStore(path, key, null).close();
    expect(pagesWith(markers.address, readPages(path, key))).toBe(0);
    expect(everything(path, key)).not.toContain('rewrite_due');
  });
});
