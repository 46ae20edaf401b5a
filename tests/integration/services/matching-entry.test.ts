import { describe, expect, it } from 'vitest';
import { getCase, listCases } from '../../../src/main/services/cases.ts';
import { decideMatch, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { checkPerson, matchesOfReferral } from '../../../src/main/services/matching.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { separatePerson } from '../../../src/main/services/separate-person.ts';
import { openPhone } from '../../../src/main/store/profile-rows.ts';
import { requireSealer } from '../../../src/main/store/sealed-text.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { aReferral } from '../../support/builders.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { aListVictim } from '../../support/list-victim.ts';
import { hearCase } from '../../support/hear-case.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { expectSoundCases } from '../../support/store-invariants.ts';
import { openTestStore } from '../../support/test-store.ts';

const craig = { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06', gender: 'Male' };
const sean = { firstName: 'Sean', surname: 'Allen', dob: '1985-02-03', gender: 'Male' };
const olivia = {
  firstName: 'Olivia',
  surname: 'Bayley',
  dob: '1991-03-04',
  gender: 'Female',
  address: '14 Ferry Road, Louth',
  postcode: 'LN11 7GZ',
  phone: '07700900111',
  safeContact: 'Any time',
};
const liv = { ...olivia, firstName: 'Liv', dob: '1991-04-03', postcode: '', address: '' };

const caseOf = async (store: Store, referralId: string): Promise<string> =>
  (await getReferral(store, referralId)).caseId;

async function join(store: Store, one: string, other: string): Promise<string[]> {
  const [{ victim: personId }, { victim: otherId }] = [
    await recordsOf(store, one),
    await recordsOf(store, other),
  ];
  return (await decideMatch(store, { personId, otherId, verdict: 'same' })).decisionIds;
}

const found = async (store: Store, search: string): Promise<string[]> =>
  (await listCases(store, { search, offset: 0, limit: 9 })).rows.map(({ id }) => id);

describe('two people named together before', () => {
  const unknown = { firstName: 'Unknown', surname: 'Unknown', dob: '1900-01-01', postcode: '' };

  it.each([
    ['whose birthday nobody knows', { dob: '1991-01-01' }, {}],
    ['of whom one has another gender now', {}, { gender: 'Female' }],
    ['of whom nobody knows the one', {}, unknown],
  ])('are not joined on entry: %s', async (_what, victim, perpetrator) => {
    await using store = await openTestStore();
    const known = { ...olivia, ...victim };
    const other = { ...craig, ...perpetrator, gender: 'Male' };
    const first = await aReferral(store, { victim: known, perpetrator: other });
    const moved = { address: '2 Mill Lane, Lincoln', postcode: 'LN2 3JN', phone: '07512345678' };
    const second = await aReferral(store, {
      victim: { ...known, ...moved },
      perpetrator: { ...craig, ...perpetrator, address: '9 Castle Street, Boston' },
    });
    expect(await caseOf(store, second)).not.toBe(await caseOf(store, first));
  });

  it('are found by each way in which their names were written', async () => {
    await using store = await openTestStore();
    await aReferral(store, { victim: { ...olivia, surname: "O'Neill" } });
    await aReferral(store, { victim: { ...olivia, surname: 'ONEILL' } });
    const names = await store.db.selectFrom('person_names').select('surname').execute();
    expect(names.map(({ surname }) => surname)).toEqual(
      expect.arrayContaining(["O'Neill", 'ONEILL']),
    );
  });
});

describe('the victim of a list who is named in a referral', () => {
  it('parts again, and keeps what the list said', async () => {
    await using store = await openTestStore();
    const listed = await aListVictim(store, olivia);
    const referral = await aReferral(store, { victim: { ...olivia, phone: '' } });
    expect((await recordsOf(store, referral)).victim).toBe(listed);
    await separatePerson(store, { referralId: referral, role: 'victim' });
    expect((await recordsOf(store, referral)).victim).not.toBe(listed);
    const phones = await store.db
      .selectFrom('person_phones')
      .selectAll()
      .where('person_id', '=', listed)
      .execute();
    const said = phones.map((row) => openPhone(requireSealer(store), row));
    expect(said).toEqual([olivia.phone]);
    await expectSoundCases(store.db);
  });
});

describe('a referral that comes after a join', () => {
  it('goes to the case that stands, by either record, and parts again with its own', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, { victim: liv, perpetrator: craig });
    const apart = { first: await caseOf(store, first), second: await caseOf(store, second) };
    const decided = await join(store, first, second);
    const third = await aReferral(store, { victim: liv, perpetrator: craig });
    expect(await caseOf(store, third)).toBe(apart.first);
    expect((await getCase(store, apart.second)).referrals).toHaveLength(3);
    await hearCase(store, third, '2026-11-12');
    await undoMatches(store, decided);
    expect(await caseOf(store, third)).toBe(apart.second);
    const parted = await getCase(store, apart.second);
    expect(parted.referrals.map(({ id }) => id).toSorted()).toEqual([second, third].toSorted());
    expect(parted.hearings).toHaveLength(1);
    expect(parted.actions).toHaveLength(1);
    await expectSoundCases(store.db);
  });

  it('is found in the standing case by names that only it brings together', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, { victim: liv, perpetrator: sean });
    const decided = await join(store, first, second);
    // Her second record with his first: a pair of records that no case had before.
    const third = await aReferral(store, { victim: liv, perpetrator: craig });
    const standing = await caseOf(store, first);
    expect(await caseOf(store, third)).toBe(standing);
    expect(await found(store, 'liv khan')).toEqual([standing]);
    await expectSoundCases(store.db);
    await undoMatches(store, decided);
    expect(await caseOf(store, third)).not.toBe(standing);
    expect(await found(store, 'liv khan')).toEqual([await caseOf(store, third)]);
    await expectSoundCases(store.db);
  });

  it('that is the same row again changes nothing', async () => {
    await using store = await openTestStore();
    const row = { victim: liv, perpetrator: craig, rowHash: 'row' };
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, row);
    await join(store, first, second);
    const before = await dumpOf(store);
    await expect(aReferral(store, row)).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    });
    expect(await dumpOf(store)).toEqual(before);
  });
});

describe('on entry', () => {
  it('nobody is joined who is merely alike, but somebody is told to look', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, { victim: liv, perpetrator: craig });
    expect(await caseOf(store, second)).not.toBe(await caseOf(store, first));
    expect((await getReferral(store, second)).mayBeKnown).toBe(true);
  });

  it('of two people who are both that, neither is taken', async () => {
    await using store = await openTestStore();
    const bare = { ...olivia, address: '', postcode: '', phone: '' };
    const moved = { address: '2 North Parade, Grantham', postcode: 'NG31 9UY', phone: '' };
    await aReferral(store, { victim: olivia, perpetrator: craig });
    await aReferral(store, { victim: { ...olivia, ...moved }, perpetrator: sean });
    const third = await aReferral(store, {
      victim: bare,
      perpetrator: { firstName: 'Owen', surname: 'Bright', dob: '1990-01-30' },
    });
    const { victim, shared } = await matchesOfReferral(store, third);
    expect(victim).toHaveLength(2);
    expect(shared).toEqual({ victim: false, perpetrator: false });
  });

  it('somebody typed into both places is two records', async () => {
    await using store = await openTestStore();
    await aReferral(store, { victim: olivia, perpetrator: craig });
    const second = await aReferral(store, { victim: olivia, perpetrator: olivia });
    const { victim, perpetrator } = await recordsOf(store, second);
    expect(victim).not.toBe(perpetrator);
    await expectSoundCases(store.db);
  });

  it('a cell full of names is taken, and its person found', async () => {
    await using store = await openTestStore();
    const letters = 'abcdefghijklmnopqrstuvw'.split('');
    const firstName = letters.map((letter) => `${letter}anna ${letter}elle`).join('/');
    const surname = letters.map((letter) => `${letter}son ${letter}ford`).join('/');
    await aReferral(store, { victim: { ...olivia, firstName, surname }, perpetrator: craig });
    const second = await aReferral(store, {
      victim: { ...olivia, firstName: 'Banna Belle', surname: 'Cson Cford' },
      perpetrator: craig,
    });
    expect((await matchesOfReferral(store, second)).victim).toHaveLength(1);
  });
});

describe('aliases and previous names', () => {
  const otherNames = {
    victim: [{ firstName: 'Livvy', surname: 'Kaczmarek', kind: 'previous' as const }],
    perpetrator: [],
  };

  it('find the person, and each case of theirs', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: sean });
    const second = await aReferral(store, { victim: olivia, perpetrator: craig, otherNames });
    const cases = [await caseOf(store, first), await caseOf(store, second)];
    expect((await found(store, 'livvy kacz')).toSorted()).toEqual(cases.toSorted());
    const third = await aReferral(store, {
      victim: { firstName: 'Livvy', surname: 'Kaczmarek', dob: olivia.dob },
      perpetrator: craig,
    });
    const { victim } = await matchesOfReferral(store, third);
    expect(victim).toMatchObject([{ match: { band: 'likely' }, otherNames: ['Livvy Kaczmarek'] }]);
    expect(victim[0]?.match.reasons[0]?.text).toBe('Name agrees, by another name');
    await expectSoundCases(store.db);
  });

  it('go with the referral that gave them when its person is parted', async () => {
    await using store = await openTestStore();
    const first = await aReferral(store, { victim: olivia, perpetrator: sean });
    const second = await aReferral(store, { victim: olivia, perpetrator: craig, otherNames });
    await separatePerson(store, { referralId: second, role: 'victim' });
    expect(await found(store, 'livvy')).toEqual([await caseOf(store, second)]);
    expect(await found(store, 'olivia allen')).toEqual([await caseOf(store, first)]);
    await expectSoundCases(store.db);
  });
});

describe('somebody entered under one record with another', () => {
  /** Two referrals under one record of hers, with the same man or with another. */
  async function entered(store: Store, other = craig) {
    const first = await aReferral(store, {
      victim: olivia,
      perpetrator: craig,
      facts: { receivedOn: '2026-03-10' },
    });
    const second = await aReferral(store, {
      victim: {
        ...olivia,
        phone: '07700900999',
        safeContact: 'Only at work',
        interpreter: 'Polish',
      },
      perpetrator: other,
      facts: { receivedOn: '2026-10-20' },
    });
    expect((await recordsOf(store, second)).victim).toBe((await recordsOf(store, first)).victim);
    return [first, second] as const;
  }

  it.each([
    ['the same case', craig],
    ['cases of their own', sean],
  ])('get a record of their own, from %s', async (_which, other) => {
    await using store = await openTestStore();
    const [first, second] = await entered(store, other);
    await hearCase(store, second, '2026-11-05');
    expect((await matchesOfReferral(store, second)).shared.victim).toBe(true);

    await separatePerson(store, { referralId: second, role: 'victim' });

    const [one, two] = [
      await getCase(store, await caseOf(store, first)),
      await getCase(store, await caseOf(store, second)),
    ];
    expect(two.id).not.toBe(one.id);
    expect(one).toMatchObject({ safeContact: 'Any time', interpreter: '' });
    expect(two).toMatchObject({ safeContact: 'Only at work', interpreter: 'Polish' });
    expect([one.hearings.length, two.hearings.length]).toEqual([0, 1]);
    expect([one.actions.length, two.actions.length]).toEqual([0, 1]);
    const { victim, shared, decisions } = await matchesOfReferral(store, second);
    expect([victim, shared.victim]).toEqual([[], false]);
    expect(decisions).toMatchObject([{ verdict: 'different', role: 'victim' }]);
    expect((await listCases(store, { search: '', offset: 0, limit: 9 })).total).toBe(2);
    await expectSoundCases(store.db);
  });

  it('are one again when they are joined', async () => {
    await using store = await openTestStore();
    const [first, second] = await entered(store);
    const { decisionIds } = await separatePerson(store, { referralId: second, role: 'victim' });
    await expect(join(store, first, second)).rejects.toMatchObject({ code: 'conflict' });
    await undoMatches(store, decisionIds);
    await join(store, first, second);
    expect(await caseOf(store, second)).toBe(await caseOf(store, first));
    expect(await getCase(store, await caseOf(store, first))).toMatchObject({
      safeContact: 'Only at work',
      interpreter: 'Polish',
    });
    await expectSoundCases(store.db);
  });

  it('are no longer found by what only the other said', async () => {
    await using store = await openTestStore();
    const [, second] = await entered(store);
    const byPhone = { firstName: '', surname: 'Bayley', dob: '1991-03-04', postcode: '' };
    const asked = () => checkPerson(store, { ...byPhone, phone: '07700 900999' });
    expect(await asked()).toHaveLength(1);
    await separatePerson(store, { referralId: second, role: 'victim' });
    const people = await asked();
    expect(people[0]?.match.reasons).toContainEqual(
      expect.objectContaining({ text: 'Phone agrees' }),
    );
    expect(people[1]?.match.reasons).not.toContainEqual(
      expect.objectContaining({ text: 'Phone agrees' }),
    );
  });

  it('cannot be parted from nobody', async () => {
    await using store = await openTestStore();
    const only = await aReferral(store, { victim: olivia, perpetrator: craig });
    const parted = separatePerson(store, { referralId: only, role: 'perpetrator' });
    await expect(parted).rejects.toMatchObject({ code: 'conflict' });
  });

  it('leave the record as those who stay had made it, in the order they came', async () => {
    await using store = await openTestStore();
    const said = (phone: string) => ({ victim: { ...olivia, phone }, perpetrator: craig });
    const day = { receivedOn: '2026-10-20' };
    await aReferral(store, { ...said('07700900333'), facts: day });
    await aReferral(store, { ...said('07700900222'), facts: day });
    const before = await dumpOf(store);
    const third = await aReferral(store, { ...said('07700900111'), facts: day });
    await separatePerson(store, { referralId: third, role: 'victim' });
    const after = await dumpOf(store);
    for (const table of ['persons', 'person_names', 'person_places', 'person_phones']) {
      expect(after[table]).toEqual(expect.arrayContaining(before[table] ?? []));
    }
  });
});
