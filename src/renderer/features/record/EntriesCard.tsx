import type { ReactElement, ReactNode } from 'react';
import type { Entry, EntryKind } from '../../../shared/domain/entries/entry.ts';
import { AddingCard } from './AddingCard.tsx';
import { EntryRows } from './EntryRows.tsx';

type Props = {
  readonly title: ReactNode;
  /** Of whom it tells, for readers of its button. */
  readonly name?: string;
  /** Those of the card, in the order in which they are shown. */
  readonly entries: readonly Entry[];
  readonly adds: EntryKind;
  readonly personId?: string | null;
  /** What would fill it. */
  readonly empty: string;
  readonly note?: ReactNode;
  readonly showsKind?: boolean;
};

/** Entries of one kind, or of a few that belong together, as rows. */
export const EntriesCard = ({ entries, showsKind = false, ...card }: Props): ReactElement => (
  <AddingCard {...card} count={entries.length} isEmpty={entries.length === 0}>
    <EntryRows entries={entries} showsKind={showsKind} />
  </AddingCard>
);
