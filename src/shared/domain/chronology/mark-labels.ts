import type { CalendarDate } from '../calendar-date.ts';
import { cutWords } from '../cut-words.ts';
import { dateWithYear } from '../date-words.ts';
import type { ChronologyItem } from './chronology-item.ts';

/** `13 Oct`: the axis says the year. */
const dayWords = (on: CalendarDate): string => dateWithYear(on).slice(0, -5);

/** Letters after which words on the line are cut: what is cut is in the tooltip. */
const longest = 44;
const shorter = 22;

const unique = (labels: readonly string[]): string[] => [...new Set(labels)];

/** What may stand beside the mark of one item, the fullest first. */
function labelsOf({ lane, on, brief }: ChronologyItem): string[] {
  const day = dayWords(on);
  // What was referred or heard is told by its word; anything else by its day.
  if (lane === 'hearings') return unique([`${brief} ${day}`, day]);
  return unique([`${day} ${cutWords(brief, longest)}`, `${day} ${cutWords(brief, shorter)}`, day]);
}

/** `13 to 20 Oct`, `28 Oct and 3 Nov` */
function daysWords(first: CalendarDate, last: CalendarDate, between: 'to' | 'and'): string {
  const [from, until] = [dayWords(first), dayWords(last)];
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${isOneMonth ? from.split(' ', 1)[0] : from} ${between} ${until}`;
}

/**
 * What may stand beside the marks of several items in order of their days, the fullest first. Since when there are
 * so many can be said of the latest only.
 */
export function labelsOfSeveral(items: readonly ChronologyItem[], areLatest: boolean): string[] {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return [];
  if (items.length === 1) return labelsOf(first);
  const when =
    first.on === last.on
      ? ` on ${dayWords(first.on)}`
      : areLatest
        ? ` since ${dayWords(first.on)}`
        : `, ${daysWords(first.on, last.on, 'to')}`;
  if (items.length === 2 && first.on !== last.on) {
    const both = [first, last].map(
      (item) => labelsOf({ ...item, brief: cutWords(item.brief, shorter) })[0],
    );
    return [both.join(', '), daysWords(first.on, last.on, 'and')];
  }
  const count = `${items.length}${when}`;
  const briefs = items.map(({ brief }) => cutWords(brief, shorter)).join(', ');
  return items.length > 3 ? [count] : [`${count}: ${briefs}`, count];
}

/** What may stand on the bar of something that lasts, the fullest first. */
export function labelsOfSpan(item: ChronologyItem, today: CalendarDate): string[] {
  const { brief, untilOn } = item;
  const end = untilOn === null ? '' : `${untilOn < today ? ', ended' : ' to'} ${dayWords(untilOn)}`;
  return unique([
    `${cutWords(brief, longest)}${end}`,
    cutWords(brief, longest),
    cutWords(brief, shorter),
  ]);
}
