import { createContext, use } from 'react';
import type { Entry, EntryKind } from '../../../shared/domain/entries/entry.ts';

/** What the form of an entry is opened for. */
export type Opened = {
  readonly kind: EntryKind;
  /** Null for a new one. */
  readonly entry: Entry | null;
  readonly personId: string | null;
};

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
