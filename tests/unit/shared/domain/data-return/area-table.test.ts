import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaTable, type Area } from '../../../../../src/shared/domain/data-return/area-table.ts';
import { settingsWith } from './builders.ts';
import { couldDiffer, placesFrom } from './attacker.ts';

/** Published for 2015/16, with a printed total of 1,462 children that is not their sum. */
const westWales: Area[] = [
  { name: 'Carmarthenshire', cases: 454, children: 448, repeats: 79, adultFemales: 77_500 },
  { name: 'Ceredigion', cases: 189, children: 257, repeats: 31, adultFemales: 32_500 },
  { name: 'Pembrokeshire', cases: 341, children: 402, repeats: 44, adultFemales: 52_500 },
];

describe('the areas of West Wales', () => {
  const cut = areaTable(
    westWales,
    'forum',
    settingsWith({ percentDecimals: 0, rounding: 'truncate' }),
  );

  it('add up to totals that are computed', () => {
    expect(cut.total).toMatchObject({
      cases: { text: '984' },
      children: { text: '1,107' },
      repeats: { text: '154' },
      recommendedCases: { text: '650' },
    });
    expect(cut.rows.map(({ recommendedCases }) => recommendedCases.text)).toEqual([
      '310',
      '130',
      '210',
    ]);
  });

  it('give the published percentages where they are cut, as they were', () => {
    expect(cut.rows.map(({ repeatShare }) => repeatShare.text)).toEqual(['17%', '16%', '12%']);
    expect(cut.total.repeatShare.text).toBe('15%');
    expect(cut.sentence).toContain('cut, not rounded, to a whole number');
  });

  it('give other percentages where they are rounded', () => {
    const rounded = areaTable(westWales, 'forum', settingsWith({ percentDecimals: 0 }));
    expect(rounded.rows.map(({ repeatShare }) => repeatShare.text)).toEqual(['17%', '16%', '13%']);
    expect(rounded.total.repeatShare.text).toBe('16%');
  });

  it('have nothing to hide', () => {
    expect(areaTable(westWales, 'outside', settingsWith()).rows).toEqual(
      areaTable(westWales, 'forum', settingsWith()).rows,
    );
  });
});

const area = (cases: number, repeats: number, adultFemales: number | null = null): Area => ({
  name: 'Northmere',
  cases,
  children: 10,
  repeats,
  adultFemales,
});

describe('a table of areas', () => {
  it('has no recommended total while an area’s number is missing', () => {
    const { total } = areaTable([area(20, 8, 10_000), area(20, 8)], 'forum', settingsWith());
    expect(total.recommendedCases.kind).toBe('none');
  });

  it('of no areas adds up to nothing', () => {
    expect(areaTable([], 'forum', settingsWith()).total).toMatchObject({
      cases: { text: '0' },
      repeatShare: { kind: 'none' },
    });
  });

  it('refuses more repeats than cases', () => {
    expect(() => areaTable([area(3, 4)], 'forum', settingsWith())).toThrow(RangeError);
  });

  it('hides outside a small count, its percentage and a second one that covers it', () => {
    const { rows, total } = areaTable(
      [area(40, 3), area(50, 12), area(60, 20)],
      'outside',
      settingsWith(),
    );
    expect(rows.map(({ repeats }) => repeats.text)).toEqual(['fewer than 5', 'not shown', '20']);
    expect(rows.map(({ repeatShare }) => repeatShare.text)).toEqual([
      'not shown',
      'not shown',
      '33.3%',
    ]);
    expect(total.repeats.text).toBe('35');
  });

  it('never gives away how many are repeats, or how few are not', () => {
    const areas = fc.array(
      fc.tuple(fc.nat(9), fc.nat(9)).map(([repeats, rest]) => area(repeats + rest, repeats)),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(areas, (given) => {
        const { rows, total } = areaTable(given, 'outside', settingsWith());
        const all = [...rows, total];
        const texts = [
          ...all.map(({ cases }) => cases.text),
          ...all.map(({ repeats }) => repeats.text),
        ];
        const { suppression } = settingsWith();
        const sumOf = (column: (each: Area) => number): number =>
          given.reduce((sum, each) => sum + column(each), 0);
        const allCases = sumOf(({ cases }) => cases);
        const highest = allCases + 10;
        const height = all.length;
        const rest = Array.from({ length: height }, () =>
          Array.from({ length: highest + 1 }, (_, count) => count),
        );
        const places = [...placesFrom(texts, suppression, highest), ...rest];
        const columns = [0, height, 2 * height].map((start) => ({
          parts: given.map((_, index) => start + index),
          total: start + height - 1,
        }));
        const across = all.map((_, index) => {
          return { parts: [height + index, 2 * height + index], total: index };
        });
        const truth = [
          ...given.map(({ cases }) => cases),
          allCases,
          ...given.map(({ repeats }) => repeats),
          sumOf(({ repeats }) => repeats),
          ...given.map(({ cases, repeats }) => cases - repeats),
          allCases - sumOf(({ repeats }) => repeats),
        ];
        const secret = truth.flatMap((count, place) => {
          const isHidden = place >= 2 * height || !/^\d/.test(texts[place] ?? '');
          return isHidden && count > 0 && count < 5 ? [place] : [];
        });
        const sums = [...columns, ...across];
        expect(
          secret.filter((place) => !couldDiffer({ places, sums }, place, truth[place] ?? 0)),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
