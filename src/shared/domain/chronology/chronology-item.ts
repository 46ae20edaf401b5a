import type { CalendarDate } from '../calendar-date.ts';
import type { Lane } from '../entries/define-kind.ts';

/** The rows of the chronology, from top to bottom. */
export const chronologyLanes = ['hearings', 'incidents', 'orders', 'contacts', 'actions'] as const;
export type ChronologyLane = Lane | 'actions';

/** What has to be seen at once, beside where and when. */
export type ChronologyMark =
  'repeat' | 'undecided' | 'not-taken' | 'ahead' | 'breached' | 'unsafe' | 'overdue' | 'done';

export const chronologyMarkNames: Record<ChronologyMark, string> = {
  repeat: 'Repeat',
  undecided: 'To decide',
  'not-taken': 'Not taken',
  ahead: 'Ahead',
  breached: 'Breached',
  unsafe: 'Not safe',
  overdue: 'Overdue',
  done: 'Done',
};

/** Where an item leads: to a page, or to an entry that the page at hand opens. */
export type Opens = { readonly to: string } | { readonly entryId: string };

/** One dated thing of a case. */
export type ChronologyItem = {
  readonly key: string;
  /** Null where the list alone has it. */
  readonly lane: ChronologyLane | null;
  readonly on: CalendarDate;
  readonly untilOn: CalendarDate | null;
  /** It goes on from its day: to `untilOn`, or nobody knows until when. */
  readonly isLasting: boolean;
  readonly title: string;
  /** In few words, beside its day on the line. */
  readonly brief: string;
  readonly note: string;
  readonly mark: ChronologyMark | null;
  readonly opens: Opens;
};

const placeOf = ({ lane }: ChronologyItem): number =>
  lane === null ? chronologyLanes.length : chronologyLanes.indexOf(lane);

/** The earliest first; on one day by lane, then always the same. */
export const compareItems = (a: ChronologyItem, b: ChronologyItem): number =>
  a.on.localeCompare(b.on) || placeOf(a) - placeOf(b) || (a.key < b.key ? -1 : 1);
