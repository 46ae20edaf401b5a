import type { ReactElement } from 'react';
import { kindOfEntry, type Entry } from '../../shared/domain/entries/entry.ts';
import { HistoryButton } from '../features/history/HistoryButton.tsx';

/** Opens who changed what of an entry, and when. */
export const entryHistory = ({ id, kind }: Entry): ReactElement => (
  <HistoryButton of={{ kind: 'entry', id }} title={`History: ${kindOfEntry(kind).name}`} />
);
