import type { CalendarDate } from '../calendar-date.ts';
import { type ChronologyItem, compareItems } from './chronology-item.ts';
import { type ChronologyWindow, isShown, placeOfDay } from './chronology-window.ts';
import { type Label, type LabelledMark, placeLabels, type Words } from './place-labels.ts';
import { labelsOfSeveral } from './mark-labels.ts';

/** The edge of a mark: no target is under 24 pixels. */
export const markSize = 24;

/** How wide words are on the screen, in the same measure as the line. */
export type Measure = (words: string) => number;

export type PlacedMark = {
  /** One, or several whose marks would lie on each other. */
  readonly items: readonly [ChronologyItem, ...ChronologyItem[]];
  /** The middle of the mark. */
  readonly x: number;
  readonly label: Label | null;
};

type Gathered = { readonly items: [ChronologyItem, ...ChronologyItem[]]; readonly x: number };

/**
 * The marks of one lane of one window: marks that would lie on each other are gathered into one, and words
 * stand to the right or the left where there is room for them. Marks between which no word fits share
 * theirs: `3 since 13 Oct`.
 */
export function placeMarks(
  items: readonly ChronologyItem[],
  window: ChronologyWindow,
  width: number,
  { measure, today }: { readonly measure: Measure; readonly today: CalendarDate },
): PlacedMark[] {
  const marks = gather(items, window, width);
  const wordsFor = (some: readonly Gathered[]): Words[] =>
    labelsOfSeveral(
      some.flatMap((mark) => mark.items),
      some.at(-1) === marks.at(-1),
    ).map((words) => ({ words, width: measure(words) }));
  const labelled = marks.map((mark) => ({
    from: mark.x - markSize / 2,
    until: mark.x + markSize / 2,
    labels: wordsFor([mark]),
    isMain: mark.items.some(isMain),
  }));
  const labels = placeLabels(labelled, {
    width,
    avoidX: placeOfDay(today, window, width),
    sharedWords: (first, last) =>
      isCrowded(labelled, first) ? wordsFor(marks.slice(first, last + 1)) : [],
  });
  return marks.map((mark, index) => ({ ...mark, label: labels[index] ?? null }));
}

function gather(
  items: readonly ChronologyItem[],
  window: ChronologyWindow,
  width: number,
): Gathered[] {
  const half = markSize / 2;
  const halfDay = (width - placeOfDay(window.endsOn, window, width)) / 2;
  const gathered: Gathered[] = [];
  for (const item of items.filter(({ on }) => isShown(on, window)).toSorted(compareItems)) {
    const middle = placeOfDay(item.on, window, width) + halfDay;
    const x = Math.max(half, Math.min(middle, width - half));
    const last = gathered.at(-1);
    if (last !== undefined && x < last.x + markSize) last.items.push(item);
    else gathered.push({ items: [item], x });
  }
  return gathered;
}

const isMain = ({ mark }: ChronologyItem): boolean => mark === 'repeat' || mark === 'breached';

/** Between a mark and the next not even the shortest words fit. */
function isCrowded(marks: readonly LabelledMark[], index: number): boolean {
  const [mark, next] = [marks[index], marks[index + 1]];
  if (mark === undefined || next === undefined) return false;
  const widths = [mark, next].map(({ labels }) => labels.at(-1)?.width ?? 0);
  return next.from - mark.until < Math.min(...widths) + spaceAround;
}

const spaceAround = 12;
