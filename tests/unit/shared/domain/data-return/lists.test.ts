import { describe, expect, it } from 'vitest';
import {
  DataReturnLists,
  indicatorKeys,
} from '../../../../../src/shared/domain/data-return/lists.ts';
import { percentOf, quotientOf } from '../../../../../src/shared/domain/data-return/percent.ts';
import { DataReturnSettings } from '../../../../../src/shared/domain/data-return/settings.ts';
import { ourLists } from './builders.ts';

describe('the lists of the data return', () => {
  it('name every indicator', () => {
    expect(Object.keys(ourLists.indicators)).toEqual([...indicatorKeys]);
  });

  it('hold the kinds of agency that refer', () => {
    expect(ourLists.referrers.map(({ name }) => name)).toEqual([
      'Police',
      'IDVA',
      "Children's social care",
      'Primary care',
      'Acute and secondary care',
      'Education',
      'Housing',
      'Mental health',
      'Probation',
      'Voluntary sector',
      'Drugs and alcohol',
      'Adult social care',
      'MASH',
      'Other',
    ]);
    expect(ourLists.referrers.filter(({ isPolice }) => isPolice)).toHaveLength(1);
  });

  it('leave only the other White groups to the settings', () => {
    const groups = ourLists.ethnicities.filter(({ minoritised }) => minoritised !== 'yes');
    expect(groups.map(({ id, minoritised }) => [id, minoritised])).toEqual([
      ['white-british', 'no'],
      ['white-irish', 'white-other'],
      ['white-other', 'white-other'],
    ]);
  });

  it.each([
    ['two kinds with one id', { referrers: [...ourLists.referrers, ...ourLists.referrers] }],
    ['no other kind', { referrers: ourLists.referrers.filter(({ id }) => id !== 'other') }],
    ['no police', { referrers: ourLists.referrers.filter(({ isPolice }) => !isPolice) }],
    ['an indicator without a name', { indicators: { ...ourLists.indicators, lgbt: ' ' } }],
  ])('refuse %s', (_what, change) => {
    expect(DataReturnLists.safeParse({ ...ourLists, ...change }).success).toBe(false);
  });
});

describe('the published figures', () => {
  const { rows } = ourLists.national;

  it.each([
    ['2019-06-30', '1.27'],
    ['2023-06-30', '1.27'],
    ['2024-09-30', '1.24'],
  ])('to %s have %s children for each case', (to, perCase) => {
    const row = rows.find((each) => each.to === to);
    const roundTo = { decimals: 2, rounding: 'half-up' } as const;
    expect(quotientOf([row?.children ?? 0], [row?.cases ?? 0], roundTo)).toBe(perCase);
  });

  it('recompute the share of young victims of every year as it was printed', () => {
    const roundTo = { decimals: 1, rounding: 'half-up' } as const;
    for (const { youngVictims, cases, youngVictimsShare } of rows) {
      expect(percentOf(youngVictims, cases, roundTo)).toMatchObject({ digits: youngVictimsShare });
    }
    const last = rows.at(-1);
    const exact = percentOf(last?.youngVictims ?? 0, last?.cases ?? 0, { ...roundTo, decimals: 3 });
    expect(exact.text).toBe('1.307%');
  });

  it('stand in the order of their years', () => {
    const ends = rows.map(({ to }) => to);
    expect(ends).toEqual(ends.toSorted());
  });
});

describe('the settings of the data return', () => {
  it('have a default for everything', () => {
    expect(DataReturnSettings.parse({})).toMatchObject({
      rounding: 'half-up',
      expectedPerTenThousand: 40,
      casesPerIdva: 100,
      casesPerAdministrator: 400,
      suppression: { smallestShown: 5, zerosShown: true },
    });
  });

  it('refuse ages that stand the wrong way round', () => {
    const ages = (youngVictimFrom: number, youngVictimTo: number) =>
      DataReturnSettings.safeParse({ youngVictimFrom, youngVictimTo }).success;
    expect(ages(16, 16)).toBe(true);
    expect(ages(17, 16)).toBe(false);
  });
});
