import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  protectCells,
  SuppressionSettings,
  type Cell,
} from '../../../../../src/shared/domain/data-return/protect-cells.ts';
import {
  printedShare,
  shownCount,
  suppressList,
  suppressTable,
  type PrintedList,
  type PrintedTable,
} from '../../../../../src/shared/domain/data-return/suppression.ts';
import { couldDiffer, placesFrom } from './attacker.ts';

const settings = SuppressionSettings.parse({});
const everySettings = [
  settings,
  SuppressionSettings.parse({ zerosShown: false }),
  SuppressionSettings.parse({ smallestShown: 3 }),
  SuppressionSettings.parse({ smallestShown: 3, zerosShown: false }),
  SuppressionSettings.parse({ smallestShown: 10 }),
];

const listTexts = ({ parts, total }: PrintedList): string[] =>
  [...parts, total].map(({ text }) => text);

const tableTexts = ({ rows, rowTotals, columnTotals, total }: PrintedTable): string[] =>
  [...rows.flat(), ...rowTotals, ...columnTotals, total].map(({ text }) => text);

const listCounts = (counts: readonly number[]): number[] => [
  ...counts,
  counts.reduce((sum, count) => sum + count, 0),
];

const tableCounts = (rows: readonly (readonly number[])[]): number[] => {
  const rowTotals = rows.map((row) => listCounts(row).at(-1) ?? 0);
  const columnTotals = (rows[0] ?? []).map((_, j) =>
    rows.reduce((sum, row) => sum + (row[j] ?? 0), 0),
  );
  return [...rows.flat(), ...rowTotals, ...columnTotals, listCounts(rowTotals).at(-1) ?? 0];
};

const hiddenPlaces = (texts: readonly string[]): number[] =>
  texts.flatMap((text, index) => (/\d/.test(text) && !text.startsWith('fewer') ? [] : [index]));

/** The places whose number the reader can work out. */
function workedOutOfList(counts: readonly number[], given: SuppressionSettings): number[] {
  const texts = listTexts(suppressList(counts, given));
  const truth = listCounts(counts);
  const places = placesFrom(texts, given, (truth.at(-1) ?? 0) + 2 * given.smallestShown);
  const sums = [{ parts: [...counts.keys()], total: counts.length }];
  return hiddenPlaces(texts).filter(
    (place) => !couldDiffer({ places, sums }, place, truth[place] ?? 0),
  );
}

function workedOutOfTable(rows: readonly number[][], given: SuppressionSettings): number[] {
  const texts = tableTexts(suppressTable(rows, given));
  const truth = tableCounts(rows);
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const places = placesFrom(texts, given, (truth.at(-1) ?? 0) + 2 * given.smallestShown);
  const [rowTotal, columnTotal] = [height * width, height * width + height];
  const across = rows.map((row, i) => ({
    parts: row.map((_, j) => i * width + j),
    total: rowTotal + i,
  }));
  const down = (rows[0] ?? []).map((_, j) => ({
    parts: rows.map((__, i) => i * width + j),
    total: columnTotal + j,
  }));
  const whole = columnTotal + width;
  const margins = [
    { parts: rows.map((_, i) => rowTotal + i), total: whole },
    { parts: down.map((_, j) => columnTotal + j), total: whole },
  ];
  const sums = [...across, ...down, ...margins];
  return hiddenPlaces(texts).filter(
    (place) => !couldDiffer({ places, sums }, place, truth[place] ?? 0),
  );
}

describe('a list with its total', () => {
  it.each<[string, number[], string[]]>([
    ['nothing small', [5, 12, 30], ['5', '12', '30', '47']],
    ['a nought', [0, 12, 30], ['0', '12', '30', '42']],
    ['nothing at all', [], ['0']],
    ['one small count', [3, 12, 30], ['fewer than 5', 'not shown', '30', '45']],
    ['two small counts', [3, 2, 30], ['fewer than 5', 'fewer than 5', '30', '35']],
    [
      'two small counts that can be nothing but 4',
      [4, 4, 30],
      ['fewer than 5', 'fewer than 5', 'not shown', '38'],
    ],
    [
      'two small counts that can be nothing but 1',
      [1, 1, 30],
      ['fewer than 5', 'fewer than 5', 'not shown', '32'],
    ],
    [
      'one whose only cover can be nothing but 5',
      [1, 5, 30],
      ['fewer than 5', '5', 'not shown', '36'],
    ],
    ['one with no part to cover it', [3, 0, 0], ['fewer than 5', '0', '0', 'fewer than 5']],
    ['one covered by the total alone', [1, 5], ['fewer than 5', '5', 'not shown']],
    [
      'so few that their words give them away',
      [1, 1, 0, 1, 1],
      ['not shown', 'not shown', 'not shown', 'not shown', 'not shown', 'not shown'],
    ],
  ])('with %s', (_what, counts, texts) => {
    expect(listTexts(suppressList(counts, settings))).toEqual(texts);
  });

  it('counts noughts as small where the settings say so', () => {
    const texts = listTexts(
      suppressList([0, 12, 30], SuppressionSettings.parse({ zerosShown: false })),
    );
    expect(texts).toEqual(['fewer than 5', 'not shown', '30', '42']);
  });

  it.each(everySettings)('of up to three parts never gives one away: %o', (given) => {
    const small = Array.from({ length: given.smallestShown + 3 }, (_, count) => count);
    const lists = small.flatMap((a) =>
      small.flatMap((b) => [[a, b], ...small.map((c) => [a, b, c])]),
    );
    expect(lists.filter((counts) => workedOutOfList(counts, given).length > 0)).toEqual([]);
  });

  it('of any length never gives one away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...everySettings),
        (counts, given) => {
          expect(workedOutOfList(counts, given)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a table with its totals', () => {
  it('covers one small count in its row, its column and where they meet', () => {
    const rows = [
      [3, 20, 30],
      [11, 12, 40],
      [50, 60, 70],
    ];
    const printed = suppressTable(rows, settings);
    const textsOf = (counts: readonly { text: string }[]): string[] =>
      counts.map(({ text }) => text);
    expect(printed.rows.map(textsOf)).toEqual([
      ['fewer than 5', 'not shown', '30'],
      ['not shown', 'not shown', '40'],
      ['50', '60', '70'],
    ]);
    expect(textsOf(printed.rowTotals)).toEqual(['53', '63', '180']);
    expect(textsOf(printed.columnTotals)).toEqual(['64', '92', '140']);
    expect(printed.total.text).toBe('296');
  });

  it('needs no cover where small counts cover each other', () => {
    const rows = [
      [2, 3, 30],
      [3, 2, 40],
    ];
    expect(hiddenPlaces(tableTexts(suppressTable(rows, settings)))).toEqual([0, 1, 3, 4]);
  });

  it('refuses rows of different length and what is no count', () => {
    expect(() => suppressTable([[1, 2], [3]], settings)).toThrow(RangeError);
    expect(() => suppressTable([[1.5]], settings)).toThrow(RangeError);
    expect(() => suppressList([-1, 8], settings)).toThrow(RangeError);
  });

  it('never gives a count away', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([height, width]) =>
        fc.array(fc.array(fc.nat(11), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(...everySettings), (rows, given) => {
        expect(workedOutOfTable(rows, given)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

const rowsOf = (most: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.nat(most), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('a list whose total is printed elsewhere', () => {
  const marksOf = (counts: readonly number[]): string[] => {
    const parts = counts.map((count): Cell => ({ from: 0, to: 1, count, role: 'part' }));
    const count = listCounts(counts).at(-1) ?? 0;
    return protectCells([...parts, { from: 1, to: 0, count, role: 'fixed' }], settings);
  };

  it.each([
    ['covers with a part', [3, 20, 30], ['small', 'covered', 'shown', 'shown']],
    [
      'withholds all where no part can cover',
      [1, 5, 0],
      ['withheld', 'withheld', 'withheld', 'shown'],
    ],
    ['never hides the total, however small', [3, 0], ['withheld', 'withheld', 'shown']],
    ['shows all where nothing is small', [5, 0, 9], ['shown', 'shown', 'shown', 'shown']],
  ])('%s', (_what, counts, marks) => {
    expect(marksOf(counts)).toEqual(marks);
  });
});

describe('what is printed', () => {
  it('is everything when nothing is small', () => {
    fc.assert(
      fc.property(rowsOf(60), fc.constantFrom(...everySettings), (rows, given) => {
        const large = rows.map((row) => row.map((count) => count + given.smallestShown));
        const texts = tableTexts(suppressTable(large, given));
        expect(texts).toEqual(tableCounts(large).map((count) => count.toLocaleString('en-GB')));
      }),
    );
  });

  it('is true, the same each time, and never a small count', () => {
    fc.assert(
      fc.property(rowsOf(30), (rows) => {
        const printed = suppressTable(rows, settings);
        expect(suppressTable(rows, settings)).toEqual(printed);
        const truth = tableCounts(rows);
        const lies = tableTexts(printed).filter((text, place) => {
          const count = truth[place] ?? 0;
          const isSmall = count > 0 && count < 5;
          if (/^\d/.test(text)) return isSmall || text !== String(count);
          return text === 'fewer than 5' ? !isSmall : text !== 'not shown';
        });
        expect(lies).toEqual([]);
      }),
    );
  });

  it('carries no number where it shows none', () => {
    expect(suppressList([3, 20, 40], settings).parts[0]).toEqual({
      state: 'hidden',
      text: 'fewer than 5',
    });
  });
});

describe('a share', () => {
  const oneDecimal = { decimals: 1, rounding: 'half-up' } as const;
  const hidden = { state: 'hidden', text: 'fewer than 5' } as const;

  it('is printed where its part and its whole are', () => {
    expect(printedShare(shownCount(79), shownCount(454), oneDecimal).text).toBe('17.4%');
    expect(printedShare(hidden, shownCount(454), oneDecimal).text).toBe('not shown');
    expect(printedShare(shownCount(79), hidden, oneDecimal).text).toBe('not shown');
  });
});

it.each([
  [2, 'too low to hide anything'],
  [51, 'too high'],
  [4.5, 'no count'],
])('refuses a smallest count of %d, which is %s', (smallestShown) => {
  expect(SuppressionSettings.safeParse({ smallestShown }).success).toBe(false);
});
