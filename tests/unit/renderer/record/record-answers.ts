import type { Entry, EntryKind } from '../../../../src/shared/domain/entries/entry.ts';
import type { EntryLists } from '../../../../src/shared/ipc/contract/entries.ts';
import matrix from '../../../../resources/asb-matrix.json' with { type: 'json' };
import needs from '../../../../resources/needs.json' with { type: 'json' };
import { AsbMatrix } from '../../../../src/shared/domain/asb/matrix.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { uuid } from '../../../support/uuid.ts';

export const entryLists: EntryLists = {
  needs,
  powers: [{ id: 'warning-letter', name: 'Warning letter' }],
  assessments: [{ name: 'Dash, three questions', topics: ['Injured', 'Frightened', 'Strangled'] }],
  matrix: AsbMatrix.parse(matrix),
};

/** An entry of the case 1 and its victim. */
export const anEntry = (
  kind: EntryKind,
  content: Entry['content'],
  changes: Partial<Entry> = {},
): Entry => ({
  id: uuid(301),
  caseId: uuid(1),
  personId: uuid(11),
  kind,
  startsOn: '2026-11-02',
  untilOn: null,
  dueOn: null,
  content,
  secretsGiven: [],
  recordedBy: 'J. Lowe',
  recordedAt: '2026-11-02T09:00:00.000Z',
  changedAt: '2026-11-02T09:00:00.000Z',
  ...changes,
});

/** What the record of a case asks for beside the case itself. */
export const recordAnswers = (entries: readonly Entry[] = []): Answers => ({
  'entries.ofCase': () => [...entries],
  'entries.lists': () => entryLists,
  'agencies.list': () => [],
  'matching.joinedCases': () => [],
  'matching.ofPerson': () => [],
});
