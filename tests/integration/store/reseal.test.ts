import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sql } from 'kysely';
import {
  revealHeld,
  revealOfCase,
  revealOfEntry,
} from '../../../src/main/services/confidential.ts';
import { checkPerson } from '../../../src/main/services/matching.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { openContent } from '../../../src/main/store/attachment-store.ts';
import { findKnownHashes, insertHeldRows } from '../../../src/main/store/list-store.ts';
import { resealAll } from '../../../src/main/store/reseal.ts';
import { findHashRow, keepHashRow } from '../../../src/main/store/row-hash-key.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import { createSealer } from '../../../src/main/store/sealer.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { aPdf } from '../../support/attached-files.ts';
import { anAttachment, anEntry, aReferral, anId } from '../../support/builders.ts';
import { aListVictim } from '../../support/list-victim.ts';
import { openTestStore } from '../../support/test-store.ts';

const contact = { address: '14 Ferry Road, Louth', postcode: 'LN11 7GZ', phone: '07700900142' };

/** Every hash and sealed text of the store. */
async function sealedTexts({ db }: Store): Promise<Set<string>> {
  const tables = [
    'persons',
    'person_places',
    'person_phones',
    'referrals',
    'referral_children',
    'held_rows',
    'attachment_contents',
    'entries',
  ] as const;
  const texts: string[] = [];
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(
      db,
    );
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const isHash = column.endsWith('_hash') && column !== 'row_hash';
        if (typeof value !== 'string' || value === '') continue;
        if (isHash) texts.push(value);
        texts.push(...(value.match(/\u{1f512}1:[\w+/=]+/gu) ?? []));
      }
    }
  }
  const keys = await db.selectFrom('match_keys').select('key').execute();
  texts.push(...keys.map(({ key }) => key).filter((key) => /^[pc]/.test(key)));
  return new Set(texts);
}

it('seals and hashes everything under another key, by which all is found and read as before', async () => {
  await using store = await openTestStore();
  const from = requireSealer(store);
  const heldId = anId();
  const referralId = await aReferral(store, {
    victim: contact,
    facts: { referrer: 'D. Foster' },
    further: [{ surname: 'Okafor', address: '3 Hill Road, Louth' }],
    childrenInFull: [
      {
        name: 'Poppy',
        dob: null,
        ageSaid: '6',
        isUnborn: false,
        expectedOn: null,
        school: 'St Mary’s',
        livesWith: '',
      },
    ],
  });
  await aListVictim(store, { firstName: 'Ann', surname: 'Reed', dob: null, ...contact });
  await store.change('sample.filled', null, async (tx, at) => {
    const hashRow = await keepHashRow(tx, from);
    const held = {
      id: heldId,
      fileName: 'June.csv',
      rowNumber: 2,
      values: { victimAddress: '9 Mill Lane' },
      problems: [],
      otherColumns: [{ heading: 'School', value: 'St Mary' }],
      rowHash: hashRow('a row'),
    };
    await insertHeldRows(tx, from, [held], at);
  });
  const files = [aPdf('one'), aPdf('two')];
  const { caseId } = await getReferral(store, referralId);
  const fileIds: string[] = [];
  for (const content of files) fileIds.push(await anAttachment(store, caseId, content));
  const entryId = await anEntry(store, {
    kind: 'reach',
    personId: (await getReferral(store, referralId)).victim.id,
    content: { method: 'phone', safety: 'safe' },
    secrets: { number: '07700900456', codeWord: 'blue' },
  });
  const before = await sealedTexts(store);
  expect(before.size).toBeGreaterThan(20);

  const to = createSealer(randomBytes(32));
  const told: [number, number][] = [];
  await resealAll(store.db, from, to, (done, total) => told.push([done, total]));

  expect(told.at(-1)).toEqual([9, 9]);
  const after = await sealedTexts(store);
  expect(after.size).toBe(before.size);
  expect([...after].filter((text) => before.has(text))).toEqual([]);

  const resealed: Store = { ...store, sealer: to };
  const reveal = (field: 'victim-address' | 'referrer' | 'schools') =>
    revealOfCase(resealed, { caseId, value: { of: 'referral', referralId, field } });
  expect(await reveal('victim-address')).toBe('14 Ferry Road, Louth, LN11 7GZ');
  expect(await reveal('referrer')).toBe('D. Foster');
  expect(await reveal('schools')).toBe('Poppy: St Mary’s');
  expect(await revealOfEntry(resealed, { entryId, field: 'codeWord' })).toBe('blue');
  for (const [index, id] of fileIds.entries()) {
    expect(await openContent(store.db, to, id)).toEqual(Buffer.from(files[index] ?? []));
    await expect(openContent(store.db, from, id)).rejects.toThrow(/cannot be read/);
  }
  const held = { of: 'referrals', rowId: heldId, field: 'victimAddress' } as const;
  expect(await revealHeld(resealed, held)).toBe('9 Mill Lane');
  const asked = { firstName: '', surname: 'Bayley', dob: null, postcode: '' };
  const found = await checkPerson(resealed, { ...asked, phone: '07700900124' });
  expect(found[0]?.match.reasons.map(({ text }) => text)).toContain(
    'Phone nearly agrees: one digit',
  );
  const hashRow = await findHashRow(store.db, to);
  expect(await findKnownHashes(store.db, hashRow, ['a row', 'another'])).toEqual(['a row']);
  await expect(revealHeld(store, held)).rejects.toThrow(/cannot be read/);
});

it('ends at the first value that the old key does not open', async () => {
  await using store = await openTestStore();
  await aReferral(store, { victim: contact });
  const [other, to] = [createSealer(randomBytes(32)), createSealer(randomBytes(32))];
  await expect(resealAll(store.db, other, to, () => undefined)).rejects.toThrow(/cannot be read/);
});
