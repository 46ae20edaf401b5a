import { expect, it } from 'vitest';
import { matchesOfReferral } from '../../../src/main/services/matching.ts';
import { aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';

const home = { address: '14 Ferry Road, Louth', postcode: 'LN11 7GZ' };

it.each([
  ['a child by first name and surname', ['Lily Bayley'], ['lily bayley'], ['address', 'child']],
  ['no child', ['Lily Bayley'], ['Tom Reed'], ['address']],
  ['no child, where none is named', [], [], ['address']],
])('tells of other people at one address that they have %s in common', async (...given) => {
  const [, earlier, later, common] = given;
  await using store = await openTestStore();
  await aReferral(store, { victim: home, children: earlier });
  const second = await aReferral(store, {
    victim: { ...home, firstName: 'Margaret', surname: 'Reed', dob: '1955-02-03' },
    perpetrator: { firstName: 'Tom', surname: 'Reed', dob: '1950-09-08' },
    children: later,
  });
  const { pairs } = await matchesOfReferral(store, second);
  expect(pairs).toMatchObject([{ match: { relation: 'in-common', common } }]);
});
