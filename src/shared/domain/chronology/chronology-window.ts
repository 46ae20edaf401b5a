import { addDays, addMonths, type CalendarDate, daysBetween } from '../calendar-date.ts';
import { dateWithYear } from '../date-words.ts';

/** The days that the line shows, both inside; whole months. */
export type ChronologyWindow = { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };

const shownMonths = 13;
/** Fewer would say less than they take room for. */
const leastMonths = 3;
/** One month is seen again after a step, so that nobody loses the place. */
const stepMonths = 12;

const monthOf = (day: CalendarDate): CalendarDate => `${day.slice(0, 8)}01`;

/** Thirteen months that end with the month after today, so many steps later or, below 0, earlier. */
export function windowAt(today: CalendarDate, step: number): ChronologyWindow {
  const last = addMonths(monthOf(today), 1 + step * stepMonths);
  return {
    startsOn: addMonths(last, 1 - shownMonths),
    endsOn: addDays(addMonths(last, 1), -1),
  };
}

/** The window without the months before the first thing that is known: a young case has room for words. */
export function windowFrom(window: ChronologyWindow, firstOn: CalendarDate): ChronologyWindow {
  const least = addMonths(monthOf(window.endsOn), 1 - leastMonths);
  const month = addMonths(monthOf(firstOn), -1);
  const from = month < least ? month : least;
  return from > window.startsOn ? { ...window, startsOn: from } : window;
}

export const isShown = (on: CalendarDate, { startsOn, endsOn }: ChronologyWindow): boolean =>
  on >= startsOn && on <= endsOn;

/** Where a day begins on a line of a width; days outside are outside the line. */
export function placeOfDay(on: CalendarDate, window: ChronologyWindow, width: number): number {
  const days = daysBetween(window.startsOn, window.endsOn) + 1;
  return (daysBetween(window.startsOn, on) / days) * width;
}

export type MonthTick = { readonly x: number; readonly words: string };

/** The months of a window: its first month and each January with their year. */
export function monthTicks(window: ChronologyWindow, width: number): MonthTick[] {
  const ticks: MonthTick[] = [];
  for (let on = window.startsOn; on <= window.endsOn; on = addMonths(on, 1)) {
    const words = dateWithYear(on).slice(2);
    const hasYear = on === window.startsOn || on.slice(5, 7) === '01';
    ticks.push({
      x: placeOfDay(on, window, width),
      words: hasYear ? words : words.slice(0, -5),
    });
  }
  return ticks;
}

export const monthCount = ({ startsOn, endsOn }: ChronologyWindow): number =>
  (Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4))) * 12 +
  Number(endsOn.slice(5, 7)) -
  Number(startsOn.slice(5, 7)) +
  1;
