import type { TypedEntry } from '../../src/shared/domain/entries/entry.ts';
import { anId } from './builders.ts';

/** An entry as somebody types it; an order unless the test says what. */
export const anEntry = (given: Partial<TypedEntry>): TypedEntry => ({
  id: anId(),
  caseId: null,
  personId: null,
  kind: 'order',
  startsOn: '2026-11-01',
  untilOn: null,
  content: given.kind === undefined ? { type: 'bail' } : {},
  secrets: {},
  ...given,
});
