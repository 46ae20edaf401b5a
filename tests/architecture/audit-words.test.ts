import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedIn } from '../../src/main/services/audit.ts';
import { capturedTables } from '../../src/main/store/capture-changes.ts';
import { actionStatuses } from '../../src/shared/domain/action.ts';
import { fieldWords, rowWords } from '../../src/shared/domain/access/audit-field-words.ts';
import {
  auditKinds,
  verbsOfKind,
  wordsOfVerb,
} from '../../src/shared/domain/access/audit-words.ts';
import { openTestStore } from '../support/test-store.ts';

const sources = ['src/main', 'src/shared/ipc'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);

/** Where a verb stands: in a change, in a function that changes by it, or as what it is. */
const places = [
  /\.change\(\s*(['`])(.+?)\1/g,
  /\b(?:change|update|reorder)\(\s*store,\s*(['`])(.+?)\1/g,
  /\bverb: (['`])(.+?)\1/g,
  /\brecordsView: (['`])(.+?)\1/g,
];

/** What the verbs that are put together come out as. */
const putTogether: Readonly<Record<string, readonly string[]>> = {
  'action.${status}': actionStatuses.map((status) => `action.${status}`),
  'person.${said.verdict}': ['person.same', 'person.different'],
  "${noun}.${isBinned ? 'removed' : 'restored'}": ['risk', 'action'].flatMap((noun) => [
    `${noun}.removed`,
    `${noun}.restored`,
  ]),
};

const found = sources.flatMap((source) =>
  places.flatMap((place) => [...source.matchAll(place)].map(([, , verb = '']) => verb)),
);
const verbs = [...new Set(found)].flatMap((verb) =>
  verb.includes('${') ? (putTogether[verb] ?? [`no words: ${verb}`]) : [verb],
);

describe('every verb that the audit can hold', () => {
  it('is seen by this test', () => {
    expect(verbs.length).toBeGreaterThan(55);
    for (const verb of ['store.unlocked', 'case.viewed', 'risk.removed', 'agenda.sorted']) {
      expect(verbs).toContain(verb);
    }
  });

  it.each(verbs)('%s has a sentence for people', (verb) => {
    expect(wordsOfVerb(verb)).toMatch(/^[A-Z][^.]+$/);
  });

  it('is of one kind', () => {
    const all = auditKinds.flatMap(verbsOfKind);
    expect(all.filter((verb, index) => all.indexOf(verb) !== index)).toEqual([]);
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
