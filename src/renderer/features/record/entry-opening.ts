import { createContext, use } from 'react';
import type { Entry, EntryKind } from '../../../shared/domain/entries/entry.ts';

/** Opens the form of an entry beside the record. */
export type EntryOpening = {
  readonly add: (kind: EntryKind, personId?: string | null) => void;
  readonly open: (entry: Entry) => void;
};

export const EntryOpeningContext = createContext<EntryOpening | null>(null);

export function useEntryOpening(): EntryOpening {
  const opening = use(EntryOpeningContext);
  if (opening === null) throw new Error('Entries are opened inside EntryDrawers');
  return opening;
}
