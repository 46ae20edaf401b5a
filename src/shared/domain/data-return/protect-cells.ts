import { z } from 'zod';

/** Counts too small to leave the forum. The limit of 5 is common practice: confirm it locally. */
export const SuppressionSettings = z.strictObject({
  /** The smallest count that is printed. Below 3 the words alone would give the count away. */
  smallestShown: z.int().min(3, 'Print counts from 3 at the lowest').max(50).default(5),
  /** A count of nothing is printed as 0, and not among the small ones. */
  zerosShown: z.boolean().default(true),
});
export type SuppressionSettings = z.infer<typeof SuppressionSettings>;

/**
 * One count of a table whose sums hold. Nodes stand for the sums: the counts that run into a node
 * add up to those that run out of it.
 */
export type Cell = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /**
   * `part` and `total` are printed, and a part is covered before a total; a `fixed` one is printed
   * elsewhere too and cannot be covered; `unprinted` is known to the reader only by its sums.
   */
  readonly role: 'part' | 'total' | 'fixed' | 'unprinted';
};

/** `small` is printed as fewer than the limit; `covered` and `withheld` are not printed. */
export type Mark = 'shown' | 'small' | 'covered' | 'withheld';

export const isSmall = (
  count: number,
  { smallestShown, zerosShown }: SuppressionSettings,
): boolean => count < smallestShown && !(count === 0 && zerosShown);

/** What hides a count, before others cover for it. */
function firstMark({ count, role }: Cell, settings: SuppressionSettings): Mark {
  if (role === 'unprinted') return 'withheld';
  if (role === 'fixed') return 'shown';
  return isSmall(count, settings) ? 'small' : 'shown';
}

/** The fewest and the most that a reader must think possible, who knows how the marks are given. */
function possible(
  { count }: Cell,
  mark: Mark,
  { smallestShown, zerosShown }: SuppressionSettings,
): { readonly least: number; readonly most: number } {
  if (mark === 'small') return { least: zerosShown ? 1 : 0, most: smallestShown - 1 };
  if (mark === 'covered') return { least: smallestShown, most: Infinity };
  if (mark === 'withheld') return { least: 0, most: Infinity };
  return { least: count, most: count };
}

/** A cell that may be one more or one fewer, so that the sums shift from one node to another. */
type Shift = {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly cost: number;
};

/** Every shift that the marks leave open, or would if the cell were covered, which costs its count. */
function shiftsOf(
  cells: readonly Cell[],
  marks: readonly Mark[],
  settings: SuppressionSettings,
): Shift[] {
  const everything = cells.reduce((sum, { count }) => sum + count, 1);
  return cells.flatMap((cell, index) => {
    const { from, to, count, role } = cell;
    const mark = marks[index] ?? 'shown';
    const isHidden = mark !== 'shown';
    const mayBeCovered = role !== 'fixed' && count >= settings.smallestShown;
    if (!isHidden && !mayBeCovered) return [];
    const { least, most } = possible(cell, isHidden ? mark : 'covered', settings);
    const cost = isHidden ? 0 : count + (role === 'total' ? everything : 0);
    return [
      ...(count < most ? [{ start: from, end: to, index, cost }] : []),
      ...(count > least ? [{ start: to, end: from, index, cost }] : []),
    ];
  });
}

type Way = { readonly cost: number; readonly cells: readonly number[] };

/** The cheapest chain of shifts from one node to another. */
function cheapestWay(shifts: readonly Shift[], start: number, end: number): Way | undefined {
  const ways = new Map<number, Way>([[start, { cost: 0, cells: [] }]]);
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const shift of shifts) {
      const before = ways.get(shift.start);
      if (before === undefined) continue;
      const cost = before.cost + shift.cost;
      if (cost >= (ways.get(shift.end)?.cost ?? Infinity)) continue;
      ways.set(shift.end, { cost, cells: [...before.cells, shift.index] });
      isSettled = false;
    }
  }
  return ways.get(end);
}

/**
 * The cells that must be hidden so that this one could be another number: round a ring of shifts every
 * sum still holds. Undefined when there is no ring.
 */
function cheapestCover(shifts: readonly Shift[], index: number): readonly number[] | undefined {
  const others = shifts.filter((shift) => shift.index !== index);
  const rings = shifts
    .filter((shift) => shift.index === index)
    .map(({ start, end }) => cheapestWay(others, end, start))
    .filter((way) => way !== undefined)
    .toSorted((a, b) => a.cost - b.cost);
  return rings[0]?.cells;
}

/**
 * How each count is printed, so that nobody can work out one that is hidden: small ones are hidden,
 * and as few large ones with them as keep two values possible for each, even for a reader who knows
 * this rule. Where that cannot be done everything but the fixed totals is withheld. Counts hidden
 * here may still follow from another table about the same people, or from an earlier return.
 */
export function protectCells(cells: readonly Cell[], settings: SuppressionSettings): Mark[] {
  if (cells.some(({ count }) => !Number.isSafeInteger(count) || count < 0)) {
    throw new RangeError('Suppress counts only');
  }
  const marks = cells.map((cell) => firstMark(cell, settings));
  for (const [index, { count, role }] of cells.entries()) {
    if (role === 'fixed' || !isSmall(count, settings)) continue;
    const cover = cheapestCover(shiftsOf(cells, marks, settings), index);
    if (cover === undefined) {
      return cells.map((each) => (each.role === 'fixed' ? 'shown' : 'withheld'));
    }
    for (const covered of cover) if (marks[covered] === 'shown') marks[covered] = 'covered';
  }
  return marks;
}
