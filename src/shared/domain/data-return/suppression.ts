import { percentOf, type Figure, type RoundTo } from './percent.ts';
import { protectCells, type Cell, type Mark, type SuppressionSettings } from './protect-cells.ts';

/** A count as it leaves the forum. A hidden one carries no number at all. */
export type PrintedCount =
  | { readonly state: 'shown'; readonly count: number; readonly text: string }
  | { readonly state: 'hidden'; readonly text: string };

export const notShown = 'not shown';

/** Counts of one table to the same counts in print. */
export type Printer = (cells: readonly Cell[]) => PrintedCount[];

export const shownCount = (count: number): PrintedCount => ({
  state: 'shown',
  count,
  text: count.toLocaleString('en-GB'),
});

/** For the forum's own eyes. */
export const printAll: Printer = (cells) => cells.map(({ count }) => shownCount(count));

export const printNothing: Printer = (cells) =>
  cells.map(() => ({ state: 'hidden', text: notShown }));

/** For all who are not of the forum. */
export const printSafely =
  (settings: SuppressionSettings): Printer =>
  (cells) => {
    const marks = protectCells(cells, settings);
    return cells.map(({ count }, index) => inPrint(count, marks[index], settings));
  };

function inPrint(
  count: number,
  mark: Mark | undefined,
  { smallestShown }: SuppressionSettings,
): PrintedCount {
  if (mark === 'shown') return shownCount(count);
  return { state: 'hidden', text: mark === 'small' ? `fewer than ${smallestShown}` : notShown };
}

/** One of the counts in print; a count that was never printed is hidden. */
export const countAt = (printed: readonly PrintedCount[], index: number): PrintedCount =>
  printed.at(index) ?? { state: 'hidden', text: notShown };

/** A count that is part of no sum that is printed. */
export const printAlone = (count: number, print: Printer): PrintedCount =>
  countAt(print([{ from: 0, to: 0, count, role: 'part' }]), 0);

/** A share is printed only where its part and its whole both are, for either would give the other away. */
export function printedShare(part: PrintedCount, whole: PrintedCount, roundTo: RoundTo): Figure {
  if (part.state === 'hidden' || whole.state === 'hidden') return { kind: 'none', text: notShown };
  return percentOf(part.count, whole.count, roundTo);
}

export type PrintedList = {
  readonly parts: readonly PrintedCount[];
  readonly total: PrintedCount;
};

/** Counts that add up to a total which is printed too. */
export function suppressList(
  counts: readonly number[],
  settings: SuppressionSettings,
): PrintedList {
  const total = sumOf(counts);
  const parts = counts.map((count): Cell => ({ from: 0, to: 1, count, role: 'part' }));
  const cells: Cell[] = [...parts, { from: 1, to: 0, count: total, role: 'total' }];
  const printed = printSafely(settings)(cells);
  return { parts: printed.slice(0, -1), total: countAt(printed, -1) };
}

export type PrintedTable = {
  readonly rows: readonly (readonly PrintedCount[])[];
  readonly rowTotals: readonly PrintedCount[];
  readonly columnTotals: readonly PrintedCount[];
  readonly total: PrintedCount;
};

/** Rows of equal length, printed with the totals of rows and columns and the total of all. */
export function suppressTable(
  rows: readonly (readonly number[])[],
  settings: SuppressionSettings,
): PrintedTable {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError('Give rows of equal length');
  const [ofRows, ofColumns] = [0, 1];
  const row = (index: number): number => 2 + index;
  const column = (index: number): number => 2 + rows.length + index;
  const inside = rows.flatMap((counts, i) =>
    counts.map((count, j): Cell => ({ from: row(i), to: column(j), count, role: 'part' })),
  );
  const rowTotals = rows.map((counts, i): Cell => ({
    from: ofRows,
    to: row(i),
    count: sumOf(counts),
    role: 'total',
  }));
  const columnTotals = Array.from({ length: width }, (_, j): Cell => {
    const count = sumOf(rows.map((counts) => counts[j] ?? 0));
    return { from: column(j), to: ofColumns, count, role: 'total' };
  });
  const count = sumOf(rows.flat());
  const total: Cell = { from: ofColumns, to: ofRows, count, role: 'total' };
  const printed = printSafely(settings)([...inside, ...rowTotals, ...columnTotals, total]);
  return {
    rows: rows.map((_, i) => printed.slice(i * width, (i + 1) * width)),
    rowTotals: printed.slice(inside.length, inside.length + rows.length),
    columnTotals: printed.slice(inside.length + rows.length, -1),
    total: countAt(printed, -1),
  };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
