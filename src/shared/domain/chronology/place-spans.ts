import { addDays, type CalendarDate } from '../calendar-date.ts';
import { type ChronologyItem, compareItems } from './chronology-item.ts';
import { type ChronologyWindow, placeOfDay } from './chronology-window.ts';
import { labelsOfSpan } from './mark-labels.ts';
import { markSize, type Measure } from './place-marks.ts';

export type PlacedSpan = {
  readonly item: ChronologyItem;
  readonly from: number;
  readonly until: number;
  /** It began before the window, or goes on after it. */
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
  /** Which line of the lane, from 0: those of one time lie beneath each other. */
  readonly track: number;
  readonly label: { readonly words: string; readonly x: number; readonly width: number } | null;
};

const padding = 7;
const gap = 4;

type Bar = Omit<PlacedSpan, 'track'>;

/** The bars of what lasts, each with its words on it or beside it, in as many tracks as there must be. */
export function placeSpans(
  items: readonly ChronologyItem[],
  window: ChronologyWindow,
  width: number,
  { measure, today }: { readonly measure: Measure; readonly today: CalendarDate },
): PlacedSpan[] {
  const tracks: Bar[][] = [];
  return items
    .filter(({ on, untilOn }) => on <= window.endsOn && (untilOn ?? on) >= startOf(window, untilOn))
    .toSorted(compareItems)
    .map((item) => {
      const bar = barOf(item, window, width);
      const labelled = { ...bar, label: labelOf(bar, width, measure, today) };
      const free = tracks.findIndex((bars) => bars.every((other) => !doMeet(other, labelled)));
      const track = free === -1 ? tracks.length : free;
      tracks[track] = [...(tracks[track] ?? []), labelled];
      return { ...labelled, track };
    });
}

/** What has no known end goes on into every later window. */
const startOf = (window: ChronologyWindow, untilOn: CalendarDate | null): CalendarDate =>
  untilOn === null ? '0000-01-01' : window.startsOn;

function barOf(item: ChronologyItem, window: ChronologyWindow, width: number): Omit<Bar, 'label'> {
  const { on, untilOn } = item;
  const isOpenAtStart = on < window.startsOn;
  const isOpenAtEnd = untilOn === null || untilOn > window.endsOn;
  const begins = isOpenAtStart ? 0 : placeOfDay(on, window, width);
  const from = Math.min(begins, width - markSize);
  const ends = isOpenAtEnd ? width : placeOfDay(addDays(untilOn, 1), window, width);
  return { item, from, until: Math.max(ends, from + markSize), isOpenAtStart, isOpenAtEnd };
}

function labelOf(
  { item, from, until }: Omit<Bar, 'label'>,
  width: number,
  measure: Measure,
  today: CalendarDate,
): PlacedSpan['label'] {
  const labels = labelsOfSpan(item, today).map((words) => ({ words, width: measure(words) }));
  const inside = labels.find((label) => label.width + 2 * padding <= until - from);
  if (inside !== undefined) return { ...inside, x: from + padding };
  const after = labels.find((label) => until + gap + label.width <= width);
  if (after !== undefined) return { ...after, x: until + gap };
  const before = labels.find((label) => from - gap - label.width >= 0);
  return before === undefined ? null : { ...before, x: from - gap - before.width };
}

/** Two bars with their words would lie on each other. */
function doMeet(a: Bar, b: Bar): boolean {
  const [one, other] = [reach(a), reach(b)];
  return one.from < other.until + gap && other.from < one.until + gap;
}

const reach = ({ from, until, label }: Bar): { from: number; until: number } => ({
  from: Math.min(from, label?.x ?? from),
  until: Math.max(until, label === null ? until : label.x + label.width),
});
