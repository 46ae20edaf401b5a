import { describe, expect, it } from 'vitest';
import { changedIn } from '../../src/main/services/audit.ts';
import { capturedTables } from '../../src/main/store/capture-changes.ts';
import { fieldWords, rowWords } from '../../src/shared/domain/access/audit-field-words.ts';
import {
  auditKinds,
  auditSentence,
  verbsOfKind,
} from '../../src/shared/domain/access/audit-words.ts';
import { openTestStore } from '../support/test-store.ts';

const verbs = auditKinds.flatMap(verbsOfKind);

describe('every verb that the audit can hold', () => {
  it.each(verbs)('%s has a sentence for people', (verb) => {
    expect(auditSentence(verb)).toMatch(/^[A-Z][^.]+[^.]$/);
    expect(auditSentence(verb)).not.toContain(verb);
  });

  it('is of one kind', () => {
    expect(verbs.length).toBeGreaterThan(80);
    expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
  });

  it('of another version is told by its own name', () => {
    expect(auditSentence('case.merged')).toBe(
      'Did what this version of Casetable does not know: case.merged',
    );
  });
});

it('every field that is captured has a label that is no name of the store', async () => {
  await using store = await openTestStore();
  const tables = await store.db.introspection.getTables();
  const labels = tables
    .filter(({ name }) => capturedTables.some((table) => table === name))
    .flatMap(({ name, columns }) => [
      rowWords(name),
      ...columns.map((column) => fieldWords(name, column.name)),
    ]);
  expect(labels.length).toBeGreaterThan(120);
  expect(labels.filter((label) => !/^[A-Z][A-Za-z :-]+$/.test(label))).toEqual([]);
  expect(fieldWords('forums', 'settings.dataReturn')).toBe('Rules: data return');
  expect(fieldWords('persons', 'safe_contact')).toBe('Safe contact');
});

it('an entry whose changes cannot be read is shown without them', () => {
  expect(changedIn('{"rows":[["hearings","x",[["wishes","a","b"],["address"]]]]}')).toEqual([
    { table: 'hearings', what: 'changed', fields: ['wishes', 'address'] },
  ]);
  expect(changedIn('not even JSON')).toEqual([]);
});
