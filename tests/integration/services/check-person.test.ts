import { expect, it } from 'vitest';
import { decideMatch } from '../../../src/main/services/match-decisions.ts';
import { checkPerson } from '../../../src/main/services/matching.ts';
import { getReferral, listReferrals } from '../../../src/main/services/referrals.ts';
import { suggestForNew } from '../../../src/main/services/suggest-for-new.ts';
import { insertIncidentList, keepSource } from '../../../src/main/store/incident-list-store.ts';
import { insertIncidents } from '../../../src/main/store/incident-store.ts';
import { insertPersons, nextPersonNumber } from '../../../src/main/store/person-store.ts';
import { MatchingSettings } from '../../../src/shared/domain/matching/score-match.ts';
import { anId, aReferral } from '../../support/builders.ts';
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

/** Four incidents of somebody who has no case, as a list of incidents would bring them. */
async function addVictim(store: TestStore, firstName: string): Promise<string> {
  const id = anId();
  await store.change('test.victim', null, async (tx, at) => {
    const firstNew = await nextPersonNumber(tx);
    const rest = { gender: '', ethnicity: '', disability: '', lgbt: '', safeContact: '' };
    const known = { surname: 'Bayley', dob: '1991-03-04', interpreter: '', ...rest, ...olivia };
    await insertPersons(tx, [{ id, firstName, ...known }], at);
    const sourceNumber = await keepSource(tx, 'Police');
    const listId = anId();
    await insertIncidentList(
      tx,
      { id: listId, fileName: 'c.csv', sourceNumber, kind: 'crime' },
      at,
    );
    const days = ['2026-01-03', '2026-04-05', '2026-02-01', '2026-03-30'];
    const incidents = days.map((occurred_on, index) => ({
      source_number: sourceNumber,
      reference: `${firstName} ${index}`,
      list_id: listId,
      kind: 'crime' as const,
      occurred_on,
      classification: 'Burglary',
      person_id: id,
      row_hash: anId(),
    }));
    await insertIncidents(tx, incidents);
    const pause = () => Promise.resolve();
    await suggestForNew(tx, { firstNew, settings: MatchingSettings.parse({}), at, pause });
  });
  return id;
}

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
