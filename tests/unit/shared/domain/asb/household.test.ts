import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AsbHouseholdSettings,
  checkHousehold,
  type HouseholdFacts,
  type HouseholdVerdict,
} from '../../../../../src/shared/domain/asb/household.ts';

const settings = AsbHouseholdSettings.parse({});

const check = (change: Partial<HouseholdFacts> = {}): HouseholdVerdict =>
  checkHousehold(
    {
      livesTogether: null,
      victimAddressKeys: [],
      perpetratorAddressKeys: [],
      personallyConnected: null,
      victimDob: '1980-01-01',
      perpetratorDob: '1980-01-01',
      on: '2026-11-20',
      ...change,
    },
    settings,
  );

describe('one household', () => {
  it.each<[string, Partial<HouseholdFacts>, boolean | null, boolean]>([
    ['nothing recorded', {}, null, false],
    ['somebody said so', { livesTogether: true }, true, false],
    ['somebody said not', { livesTogether: false }, false, false],
    ['one address', { victimAddressKeys: ['k'], perpetratorAddressKeys: ['k'] }, true, false],
    ['two addresses', { victimAddressKeys: ['k'], perpetratorAddressKeys: ['m'] }, false, false],
    [
      'one of several addresses',
      { victimAddressKeys: ['k', 'm'], perpetratorAddressKeys: ['n', 'm'] },
      true,
      false,
    ],
    ['one address not recorded', { victimAddressKeys: ['k'] }, null, false],
    [
      'addresses of nothing',
      { victimAddressKeys: [''], perpetratorAddressKeys: [''] },
      null,
      false,
    ],
    [
      'said so, of two addresses',
      { livesTogether: true, victimAddressKeys: ['k'], perpetratorAddressKeys: ['m'] },
      true,
      true,
    ],
    [
      'said not, of one address',
      { livesTogether: false, victimAddressKeys: ['k'], perpetratorAddressKeys: ['k'] },
      false,
      true,
    ],
  ])('%s', (_what, change, sameHousehold, addressesDisagree) => {
    expect(check(change)).toMatchObject({ sameHousehold, addressesDisagree });
  });

  it('says that the addresses are to be checked, and never what they are', () => {
    const { reason } = check({
      livesTogether: true,
      victimAddressKeys: ['secret'],
      perpetratorAddressKeys: ['other'],
    });
    expect(reason).toContain('The recorded addresses say otherwise: check where they live.');
    expect(reason).not.toContain('secret');
  });
});

describe('a MARAC is suggested', () => {
  it.each<[string, Partial<HouseholdFacts>, HouseholdVerdict['outcome']]>([
    [
      'in one household, connected',
      { livesTogether: true, personallyConnected: true },
      'suggest-marac',
    ],
    ['in one household, connection not recorded', { livesTogether: true }, 'suggest-marac'],
    [
      'in one household, not connected',
      { livesTogether: true, personallyConnected: false },
      'no-suggestion',
    ],
    [
      'connected, in two households',
      { livesTogether: false, personallyConnected: true },
      'suggest-marac',
    ],
    ['connected, household not recorded', { personallyConnected: true }, 'suggest-marac'],
    ['neither', { livesTogether: false, personallyConnected: false }, 'no-suggestion'],
    ['not connected, household not recorded', { personallyConnected: false }, 'no-suggestion'],
    ['in two households, connection not recorded', { livesTogether: false }, 'unknown'],
    ['with nothing recorded', {}, 'unknown'],
    [
      'with ages not recorded',
      { livesTogether: true, victimDob: null, perpetratorDob: null },
      'suggest-marac',
    ],
    [
      'when the victim turns 16 tomorrow',
      { livesTogether: true, victimDob: '2010-11-21' },
      'no-suggestion',
    ],
    [
      'when the victim turns 16 today',
      { livesTogether: true, victimDob: '2010-11-20' },
      'suggest-marac',
    ],
    [
      'when the perpetrator turns 16 tomorrow',
      { livesTogether: true, perpetratorDob: '2010-11-21' },
      'no-suggestion',
    ],
    [
      'when one is under 16 and the age of the other is not recorded',
      { livesTogether: true, victimDob: null, perpetratorDob: '2012-01-01' },
      'no-suggestion',
    ],
  ])('%s', (_what, change, outcome) => {
    expect(check(change).outcome).toBe(outcome);
  });

  it.each<[Partial<HouseholdFacts>, string]>([
    [
      { livesTogether: true, personallyConnected: true },
      'Consider a MARAC for this victim and perpetrator: they share a household, and anti-social behaviour is towards another household.',
    ],
    [
      { livesTogether: true, victimDob: null },
      'Consider a MARAC for this victim and perpetrator: they share a household, and anti-social behaviour is towards another household. Not recorded, so confirm: that they are personally connected and that both were 16 or over on 20 Nov 2026.',
    ],
    [
      { livesTogether: false, personallyConnected: true },
      'Consider a MARAC for this victim and perpetrator: they are personally connected, which makes it domestic abuse wherever they live.',
    ],
    [
      { livesTogether: true, personallyConnected: false },
      'No MARAC for this victim and perpetrator: they are not personally connected. They share a household, so it is not anti-social behaviour either: agree who takes it.',
    ],
    [
      { livesTogether: false, personallyConnected: true, victimDob: '2012-01-01' },
      'No MARAC for this victim and perpetrator: not both of them were 16 or over on 20 Nov 2026. Ask children’s social care which way it goes.',
    ],
    [
      { livesTogether: false },
      'Not known whether a MARAC is the place: it is not recorded whether they are personally connected. They live in different households.',
    ],
    [
      {},
      'Not known whether a MARAC is the place: it is not recorded whether they are personally connected or share a household.',
    ],
  ])('%j, in words', (change, reason) => {
    expect(check(change).reason).toBe(reason);
  });

  it('from the age that the forum sets', () => {
    const young = { livesTogether: true, victimDob: '2009-01-01' };
    expect(check(young)).toMatchObject({ outcome: 'suggest-marac', bothOldEnough: true });
    const older = checkHousehold(
      {
        ...young,
        victimAddressKeys: [],
        perpetratorAddressKeys: [],
        personallyConnected: null,
        perpetratorDob: '1980-01-01',
        on: '2026-11-20',
      },
      { maracMinimumAge: 18 },
    );
    expect(older).toMatchObject({ outcome: 'no-suggestion', bothOldEnough: false });
  });

  it('or not in the same way whoever of the two is which', () => {
    const known = fc.constantFrom(true, false, null);
    const keys = fc.subarray(['k', 'm', 'n']);
    const dob = fc.constantFrom(null, '1980-01-01', '2012-01-01');
    fc.assert(
      fc.property(known, known, keys, keys, dob, dob, (livesTogether, connected, a, b, x, y) => {
        const facts = { livesTogether, personallyConnected: connected };
        expect(
          check({
            ...facts,
            victimAddressKeys: a,
            perpetratorAddressKeys: b,
            victimDob: x,
            perpetratorDob: y,
          }),
        ).toEqual(
          check({
            ...facts,
            victimAddressKeys: b,
            perpetratorAddressKeys: a,
            victimDob: y,
            perpetratorDob: x,
          }),
        );
      }),
    );
  });

  it('never against what is known, whatever is not', () => {
    const known = fc.constantFrom(true, false, null);
    const dob = fc.constantFrom(null, '1980-01-01', '2012-01-01');
    fc.assert(
      fc.property(
        known,
        known,
        dob,
        dob,
        (livesTogether, personallyConnected, victimDob, perpetratorDob) => {
          const { outcome } = check({
            livesTogether,
            personallyConnected,
            victimDob,
            perpetratorDob,
          });
          const isRuledOut =
            personallyConnected === false || [victimDob, perpetratorDob].includes('2012-01-01');
          const isSuggested =
            !isRuledOut && (livesTogether === true || personallyConnected === true);
          expect(outcome === 'suggest-marac').toBe(isSuggested);
          expect(outcome === 'no-suggestion').toBe(isRuledOut);
        },
      ),
    );
  });
});
