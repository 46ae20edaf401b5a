import type { ChronologyItem } from '../../../../../src/shared/domain/chronology/chronology-item.ts';
import type { Entry, EntryKind } from '../../../../../src/shared/domain/entries/entry.ts';
import { uuid } from '../../../../support/uuid.ts';

export const anItem = (
  key: string,
  on: string,
  changes: Partial<ChronologyItem> = {},
): ChronologyItem => ({
  key,
  lane: 'incidents',
  on,
  untilOn: null,
  isLasting: false,
  title: 'Followed her home',
  brief: 'Followed her home',
  note: '',
  mark: null,
  opens: { entryId: key },
  ...changes,
});

export const anEntry = (
  number: number,
  kind: EntryKind,
  startsOn: string,
  changes: Partial<Entry> = {},
): Entry => ({
  id: uuid(number),
  caseId: uuid(1),
  personId: null,
  kind,
  startsOn,
  untilOn: null,
  dueOn: null,
  content: {},
  secretsGiven: [],
  recordedBy: 'J. Lowe',
  recordedAt: '2026-11-01T10:00:00.000Z',
  changedAt: '2026-11-01T10:00:00.000Z',
  ...changes,
});
