import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listCases } from '../../../src/main/services/cases.ts';
import { decideMatch, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { checkPerson, matchesOfReferral } from '../../../src/main/services/matching.ts';
import { migrate } from '../../../src/main/store/migrate.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { openPhone } from '../../../src/main/store/profile-rows.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import { refreshKeys } from '../../../src/main/store/profile-store.ts';
import { createStoreAccess, type Store } from '../../../src/main/store/store.ts';
import { anId } from '../../support/builders.ts';
import { openRaw } from '../../support/raw-store.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { expectSoundCases } from '../../support/store-invariants.ts';
import { addViewer, anAccess, temporaryFolder } from '../../support/test-store.ts';

const now = '2026-03-01T09:00:00.000Z';
const [forum, agency] = [anId(), anId()];
const [olivia, liv, craig] = [anId(), anId(), anId()];
const [firstCase, secondCase] = [anId(), anId()];
const [first, second] = [anId(), anId()];

const person = (id: string, said: object) => ({
  id,
  firstName: '',
  surname: '',
  dob: null,
  gender: '',
  ethnicity: '',
  disability: '',
  lgbt: '',
  address: '',
  postcode: '',
  phone: '',
  safeContact: '',
  interpreter: '',
  ...said,
});

const people = [
  // As the first referral gave her; the record has the number that came later.
  person(olivia, {
    firstName: 'Olivia',
    surname: 'Bayley',
    dob: '1991-03-04',
    address: '14 Ferry Road, Louth',
    postcode: 'LN11 7GZ',
    phone: '07700900111',
  }),
  person(liv, { firstName: 'Liv', surname: 'Bailey', dob: '1991-04-03' }),
  person(craig, { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06' }),
] as const;

/** A store as the third version left it: two cases of one man. */
function thirdVersion(path: string, key: Uint8Array): void {
  using raw = openRaw(path, key, { mayCreate: true });
  const { handle } = raw;
  migrate(handle, 3);
  const insert = (table: string, row: readonly unknown[]): void => {
    handle.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  };
  const settings = JSON.stringify({ marking: 'Ours', confidentialityStatement: 'Stays here.' });
  insert('forums', [forum, 'Northmere MARAC', 'marac', settings, now, now]);
  insert('agencies', [agency, forum, 'Police', 'A', '[]', 0, '', 0, now, now]);
  for (const { id, firstName, surname, dob, address, postcode } of people) {
    const phone = id === olivia ? '07700900222' : '';
    const facts = [firstName, surname, dob, '', '', '', '', address, postcode, phone, '', ''];
    insert('persons', [id, ...facts, null, now, now]);
  }
  for (const [caseId, number, victim, words] of [
    [firstCase, 1, olivia, ['olivia', 'bayley']],
    [secondCase, 2, liv, ['liv', 'bailey']],
  ] as const) {
    insert('cases', [caseId, forum, number, `old ${number}`, now, now]);
    insert('case_subjects', [caseId, victim, 'victim', 0]);
    insert('case_subjects', [caseId, craig, 'perpetrator', 0]);
    for (const word of [...words, 'craig', 'khan']) insert('case_words', [word, caseId]);
  }
  for (const [id, caseId, victim] of [
    [first, firstCase, people[0]],
    [second, secondCase, people[1]],
  ] as const) {
    const asReceived = JSON.stringify({ victim, perpetrator: people[2] });
    const facts = ['', '2026-02-03', '', '', 0, 15, '', 1, '2026-02-01', '', '', ''];
    const decision = ['received', '', null, null, 0];
    insert('referrals', [
      id,
      caseId,
      agency,
      ...facts,
      asReceived,
      '[]',
      null,
      ...decision,
      now,
      now,
    ]);
  }
}

async function opened(work: (store: Store) => Promise<void>): Promise<void> {
  using folder = temporaryFolder();
  const path = join(folder.path, 'three.casetable');
  const key = randomBytes(32);
  const addressKey = randomBytes(32);
  thirdVersion(path, key);
  const store = createStoreAccess(
    openStore(path, key, addressKey),
    anAccess({ key, addressKey }, () => now),
  );
  try {
    await addViewer(store);
    await work(store);
  } finally {
    await store.close();
  }
}

it('4 keeps all by which a person of the third version was known, and each as themselves', () =>
  opened(async (store) => {
    const { db } = store;
    const persons = await db
      .selectFrom('persons')
      .select(['id', 'identity_id', 'number'])
      .execute();
    expect(persons.every(({ id, identity_id }) => id === identity_id)).toBe(true);
    expect(new Set(persons.map(({ number }) => number)).size).toBe(3);
    const phones = await db.selectFrom('person_phones').selectAll().execute();
    const said = phones.map((row) => openPhone(requireSealer(store), row));
    expect(said.toSorted()).toEqual(['07700900111', '07700900222']);
    expect(await db.selectFrom('person_names').selectAll().execute()).toHaveLength(3);
    expect(await db.selectFrom('person_places').selectAll().execute()).toHaveLength(1);
    await expectSoundCases(db);
  }));

it('4 has no keys until they are made at the first unlock, and then once', () =>
  opened(async (store) => {
    const asked = { firstName: '', surname: '', dob: null, postcode: '', phone: '07700 900111' };
    expect(await checkPerson(store, asked)).toEqual([]);
    await store.whole.transaction().execute(refreshKeys);
    expect((await checkPerson(store, asked)).map(({ person: found }) => found.id)).toEqual([
      olivia,
    ]);
    const made = await dumpOf(store);
    await store.whole.transaction().execute(refreshKeys);
    expect(await dumpOf(store)).toEqual(made);
    await store.whole.updateTable('store_facts').set({ value: 'older' }).execute();
    await store.whole.insertInto('match_keys').values({ key: 'old', person_number: 1 }).execute();
    await store.whole.transaction().execute(refreshKeys);
    expect(await dumpOf(store)).toEqual(made);
  }));

it('4 leaves cases that can be joined and parted', () =>
  opened(async (store) => {
    await store.whole.transaction().execute(refreshKeys);
    const before = await dumpOf(store);
    const { victim } = await matchesOfReferral(store, second);
    expect(victim).toMatchObject([{ person: { id: olivia }, match: { band: 'likely' } }]);
    const said = { personId: liv, otherId: olivia, verdict: 'same' } as const;
    const { decisionIds } = await decideMatch(store, said);
    const { rows } = await listCases(store, { search: 'liv', offset: 0, limit: 9 });
    expect(rows).toMatchObject([{ id: firstCase, referralCount: 2 }]);
    await expectSoundCases(store.whole);
    await undoMatches(store, decisionIds);
    expect(await dumpOf(store)).toEqual(before);
  }));
