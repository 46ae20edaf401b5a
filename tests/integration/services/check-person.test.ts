import { expect, it } from 'vitest';
import { decideMatch } from '../../../src/main/services/match-decisions.ts';
import { checkPerson } from '../../../src/main/services/matching.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import { aReferral } from '../../support/builders.ts';
import { aListVictim } from '../../support/list-victim.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

type Asked = Parameters<typeof checkPerson>[1];

const nothing: Asked = { firstName: '', surname: '', dob: null, postcode: '', phone: '' };
const olivia = { postcode: 'LN2 3JN', address: '9 Mill Lane, Lincoln', phone: '07512 345678' };

const surnamesFor = async (store: TestStore, asked: Partial<Asked>): Promise<string[]> =>
  (await checkPerson(store, { ...nothing, ...asked })).map(({ person }) => person.surname);

it.each([
  ['a surname alone', { surname: 'bayley' }],
  ['a phone alone, written otherwise', { phone: '+44 7512 345 678' }],
  ['a postcode alone, written otherwise', { postcode: 'ln23jn' }],
  ['a date of birth alone', { dob: '1991-03-04' }],
  ['a name with a slip', { firstName: 'Oliva', surname: 'Bayley' }],
  [
    'a name and a date of birth with day and month changed over',
    {
      firstName: 'Olivia',
      surname: 'Bailey',
      dob: '1991-04-03',
    },
  ],
])('tells who may be meant by %s', async (_what, asked) => {
  await using store = await openTestStore();
  await aReferral(store, { victim: olivia });
  expect(await surnamesFor(store, asked)).toEqual(['Bayley']);
});

it('tells nobody where something of weight speaks against it', async () => {
  await using store = await openTestStore();
  await aReferral(store, { victim: olivia });
  expect(await surnamesFor(store, { firstName: 'Karen', surname: 'Bayley' })).toEqual([]);
  expect(await surnamesFor(store, { surname: 'Unknown' })).toEqual([]);
});

const addVictim = (store: TestStore, firstName: string): Promise<string> =>
  aListVictim(store, { firstName, surname: 'Bayley', dob: '1991-03-04', ...olivia });

it('tells of incidents too, and counts them once for a joined person', async () => {
  await using store = await openTestStore();
  const liv = await addVictim(store, 'Liv');
  const olive = await addVictim(store, 'Olivia');
  const asked = { ...nothing, firstName: 'Olivia', surname: 'Bayley', phone: olivia.phone };
  const apart = await checkPerson(store, asked);
  expect(apart.map(({ incidents }) => incidents?.count)).toEqual([4, 4]);
  await decideMatch(store, { personId: liv, otherId: olive, verdict: 'same' });
  const [joined, ...others] = await checkPerson(store, asked);
  expect(joined?.incidents).toEqual({ count: 8, lastOn: '2026-04-05' });
  expect(others).toEqual([]);
});

it.each(['Bayley', 'BAYLEY', ' bayley '])(
  'tells by the surname %o alone who is known from a list of incidents only',
  async (surname) => {
    await using store = await openTestStore();
    const victim = await addVictim(store, 'Olivia');
    const found = await checkPerson(store, { ...nothing, surname });
    expect(found.map(({ person }) => person.id)).toEqual([victim]);
    expect(await surnamesFor(store, { surname: 'Bayle' })).toEqual([]);
  },
);

it('says of a referral that its people may be known, whoever came first', async () => {
  await using store = await openTestStore();
  const referral = await aReferral(store, { victim: { ...olivia, firstName: 'Livvy' } });
  expect((await getReferral(store, referral)).mayBeKnown).toBe(false);
  const victim = await addVictim(store, 'Olivia');
  expect((await getReferral(store, referral)).mayBeKnown).toBe(true);
  const later = await aReferral(store, {
    victim: { ...olivia, firstName: 'Liv' },
    perpetrator: { firstName: 'Sean', surname: 'Odum', dob: null },
  });
  const list = { status: null, search: '', offset: 0, limit: 10 };
  const { rows } = await listReferrals(store, list);
  expect(rows.map(({ mayBeKnown }) => mayBeKnown)).toEqual([true, true]);
  const own = (await getReferral(store, referral)).victim.id;
  const other = (await getReferral(store, later)).victim.id;
  await decideMatch(store, { personId: own, otherId: victim, verdict: 'same' });
  await decideMatch(store, { personId: own, otherId: other, verdict: 'different' });
  await decideMatch(store, { personId: victim, otherId: other, verdict: 'different' });
  expect((await getReferral(store, referral)).mayBeKnown).toBe(false);
});
