import type { CalendarDate } from '../calendar-date.ts';
import { dateWithYear } from '../date-words.ts';
import { contentOf, type Entry, kindOfEntry } from '../entries/entry.ts';
import { entryNote, entryTitle } from '../entries/entry-words.ts';
import type { ChronologyItem, ChronologyMark } from './chronology-item.ts';

type Context = {
  readonly today: CalendarDate;
  readonly names: ReadonlyMap<string, string>;
};

/** What an entry of a case is on the chronology; `all` are the entries among which it stands. */
export function itemOfEntry(
  entry: Entry,
  all: readonly Entry[],
  { today, names }: Context,
): ChronologyItem {
  const { lane } = kindOfEntry(entry.kind);
  const untilOn = lane === 'orders' ? lastDayOf(entry, all) : null;
  const { title, brief, note } = wordsOf(entry, names);
  return {
    key: `entry:${entry.id}`,
    lane,
    on: entry.startsOn,
    untilOn,
    isLasting: lane === 'orders' && isLasting(entry),
    title,
    brief,
    note: [note, untilOn === null ? '' : endWords(untilOn, today)]
      .filter((words) => words !== '')
      .join(' · '),
    mark: markOf(entry),
    opens: { entryId: entry.id },
  };
}

const endWords = (untilOn: CalendarDate, today: CalendarDate): string =>
  `${untilOn < today ? 'Ended' : 'To'} ${dateWithYear(untilOn)}`;

type Words = { readonly title: string; readonly brief: string; readonly note: string };

function wordsOf(entry: Entry, names: ReadonlyMap<string, string>): Words {
  const { name, lane } = kindOfEntry(entry.kind);
  const title = entryTitle(entry, names);
  const note = entryNote(entry);
  if (entry.kind === 'incident' || entry.kind === 'complaint') {
    const { what } = contentOf(entry.kind, entry);
    return { title: what, brief: what, note: entry.kind === 'complaint' ? name : '' };
  }
  // On a lane the heading says what kind it is; in the list nothing else does.
  const full = lane === null && title !== name ? `${name}: ${title}` : title;
  return { title: full, brief: title, note };
}

const isRelease = (entry: Entry): boolean =>
  entry.kind === 'custody' && contentOf('custody', entry).state.startsWith('released');

/** An order and custody go on; what was considered, tried, breached or released is of one day. */
function isLasting(entry: Entry): boolean {
  if (entry.kind === 'power') return contentOf('power', entry).state === 'in-force';
  return entry.kind !== 'custody' || !isRelease(entry);
}

/** Custody whose end nobody wrote ends with what is known next of the same person: a release, a sentence. */
function lastDayOf(entry: Entry, all: readonly Entry[]): CalendarDate | null {
  if (!isLasting(entry)) return null;
  if (entry.untilOn !== null || entry.kind !== 'custody') return entry.untilOn;
  const next = all
    .filter(
      ({ kind, startsOn, personId }) =>
        kind === 'custody' && startsOn > entry.startsOn && personId === entry.personId,
    )
    .map(({ startsOn }) => startsOn)
    .toSorted()[0];
  return next ?? null;
}

function markOf(entry: Entry): ChronologyMark | null {
  if (entry.kind === 'power' && contentOf('power', entry).state === 'breached') return 'breached';
  if (entry.kind === 'contact' && contentOf('contact', entry).result === 'unsafe') return 'unsafe';
  return null;
}
