import type { CalendarDate } from '../calendar-date.ts';
import { contentOf, type ContentOf, type Entry, type EntryKind } from './entry.ts';

/** An entry of one kind with what it says, by its type. */
export type Of<K extends EntryKind> = Entry & { readonly says: ContentOf<K> };

/** The entries of one kind, in the order given. */
export const entriesOf = <K extends EntryKind>(entries: readonly Entry[], kind: K): Of<K>[] =>
  entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ ...entry, says: contentOf(kind, entry) }));

/** Begun, and not ended before this day; its last day counts. */
export const isInForce = (
  { startsOn, untilOn }: Pick<Entry, 'startsOn' | 'untilOn'>,
  today: CalendarDate,
): boolean => startsOn <= today && (untilOn === null || untilOn >= today);

/** The latest of entries by the day they tell of, and of one day the one recorded last. */
export const latest = <E extends Pick<Entry, 'startsOn' | 'recordedAt'>>(
  entries: readonly E[],
): E | undefined =>
  entries
    .toSorted(
      (a, b) => a.startsOn.localeCompare(b.startsOn) || a.recordedAt.localeCompare(b.recordedAt),
    )
    .at(-1);
