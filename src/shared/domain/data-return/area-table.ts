import type { Figure } from './percent.ts';
import type { Audience } from './period-return.ts';
import type { Cell } from './protect-cells.ts';
import { percentRounding, percentRoundingWords, type DataReturnSettings } from './settings.ts';
import { countAt, printAll, printedShare, printSafely } from './suppression.ts';
import type { PrintedCount, Printer } from './suppression.ts';
import { recommendedOver } from './yearly.ts';

/** The counts of one forum's return, as they stand beside those of its neighbours. */
export type Area = {
  readonly name: string;
  readonly cases: number;
  readonly children: number;
  readonly repeats: number;
  readonly adultFemales: number | null;
};

export type AreaRow = {
  readonly name: string;
  readonly cases: PrintedCount;
  readonly recommendedCases: Figure;
  readonly children: PrintedCount;
  readonly repeats: PrintedCount;
  readonly repeatShare: Figure;
};

export type AreaTable = {
  readonly rows: readonly AreaRow[];
  /** Always computed, never typed. */
  readonly total: AreaRow;
  readonly sentence: string;
};

/**
 * Several areas one below the other, with a total that is the sum of what stands above it. Throws a
 * RangeError where an area has more repeats than cases.
 */
export function areaTable(
  areas: readonly Area[],
  audience: Audience,
  settings: DataReturnSettings,
): AreaTable {
  if (areas.some(({ cases, repeats }) => repeats > cases)) {
    throw new RangeError('Repeats are a part of the cases');
  }
  const printed = printColumns(
    areas,
    audience === 'forum' ? printAll : printSafely(settings.suppression),
  );
  const rowOf = (index: number, name: string, adultFemales: number | null): AreaRow => {
    const [cases, repeats] = [countAt(printed.cases, index), countAt(printed.repeats, index)];
    const wholeCases = { decimals: 0, rounding: settings.rounding };
    return {
      name,
      cases,
      recommendedCases: recommendedOver(1, wholeCases, { ...settings, adultFemales }),
      children: countAt(printed.children, index),
      repeats,
      repeatShare: printedShare(repeats, cases, percentRounding(settings)),
    };
  };
  return {
    rows: areas.map(({ name, adultFemales }, index) => rowOf(index, name, adultFemales)),
    total: rowOf(areas.length, 'Total', adultFemalesOf(areas)),
    sentence: `Totals are the sums of the areas. Percentages are of the cases discussed, ${percentRoundingWords(settings)}.`,
  };
}

/** Null while the number is missing for any of them. */
const adultFemalesOf = (areas: readonly Area[]): number | null =>
  areas.reduce<number | null>(
    (sum, { adultFemales }) => (sum === null || adultFemales === null ? null : sum + adultFemales),
    0,
  );

type Columns = Record<'cases' | 'children' | 'repeats', readonly PrintedCount[]>;

/**
 * Each column with its total last. Cases and repeats are one table, for what is left of the cases can
 * be worked out though it is not printed.
 */
function printColumns(areas: readonly Area[], print: Printer): Columns {
  const sumOf = (column: (area: Area) => number): number =>
    areas.reduce((sum, area) => sum + column(area), 0);
  const [ofAreas, ofColumns, repeats, rest] = [0, 1, 2, 3];
  const area = (index: number): number => 4 + index;
  const cases = sumOf((each) => each.cases);
  const allRepeats = sumOf((each) => each.repeats);
  const printed = print([
    ...areas.map((each, i): Cell => {
      return { from: ofAreas, to: area(i), count: each.cases, role: 'total' };
    }),
    { from: ofColumns, to: ofAreas, count: cases, role: 'total' },
    ...areas.map((each, i): Cell => {
      return { from: area(i), to: repeats, count: each.repeats, role: 'part' };
    }),
    { from: repeats, to: ofColumns, count: allRepeats, role: 'total' },
    ...areas.map((each, i): Cell => {
      return { from: area(i), to: rest, count: each.cases - each.repeats, role: 'unprinted' };
    }),
    { from: rest, to: ofColumns, count: cases - allRepeats, role: 'unprinted' },
  ]);
  const children = [
    ...areas.map((each): Cell => ({ from: 0, to: 1, count: each.children, role: 'part' })),
    { from: 1, to: 0, count: sumOf((each) => each.children), role: 'total' } as const,
  ];
  const height = areas.length + 1;
  return {
    cases: printed.slice(0, height),
    repeats: printed.slice(height, 2 * height),
    children: print(children),
  };
}
