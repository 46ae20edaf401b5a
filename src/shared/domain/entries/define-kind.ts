import type { ForumKind } from '../forum-kind.ts';
import type { EntryField } from './entry-field.ts';

/** The rows of the chronology on which dated things stand. */
export type Lane = 'hearings' | 'incidents' | 'orders' | 'contacts';

export type KindOfEntry = {
  readonly name: string;
  readonly of: 'case' | 'person';
  /** Of whom of its case it mostly tells; null where of nobody in particular. */
  readonly about: 'victim' | 'perpetrator' | null;
  /** Where the chronology has it; null where the list alone does. */
  readonly lane: Lane | null;
  readonly startsLabel: string;
  /** Missing where it has no end. */
  readonly untilLabel?: string;
  /** What is due on its day, as Today says it. */
  readonly dueLabel?: string;
  /**
   * Kept apart from the narrative: it is on the page of its person alone, and no title, search, chronology
   * or page of a case tells what it says.
   */
  readonly isApart?: true;
  /** The one kind of forum that has it; missing where both have. */
  readonly forum?: ForumKind;
  readonly fields: Readonly<Record<string, EntryField>>;
};

export const defineKind = <const K extends KindOfEntry>(kind: K): K => kind;
