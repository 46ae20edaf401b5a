import { type EntryKind, kindOfEntry } from '../../../shared/domain/entries/entry.ts';

/** Whether a kind of entry belongs to a person, whichever case they are in. */
export const isOfPersonAlone = (kind: EntryKind): boolean => kindOfEntry(kind).of === 'person';
