import { describe, expect, it } from 'vitest';
import { entryWarnings } from '../../../../../src/shared/domain/entries/entry-warnings.ts';
import type { Entry, EntryKind } from '../../../../../src/shared/domain/entries/entry.ts';

type Said = {
  readonly startsOn?: string;
  readonly content?: Entry['content'];
  readonly secrets?: Record<string, string>;
};

const warned = (kind: EntryKind, { startsOn = '2026-11-02', content = {}, secrets = {} }: Said) => [
  ...entryWarnings(kind, { startsOn, content, secrets }, '2026-11-09'),
];

describe('what an entry is warned of beside its field', () => {
  it.each<[string, EntryKind, Said, string[]]>([
    ['an incident that is still to come', 'incident', { startsOn: '2026-11-10' }, ['startsOn']],
    ['an incident of today', 'incident', { startsOn: '2026-11-09' }, []],
    ['an order that begins later', 'order', { startsOn: '2026-12-01' }, []],
    [
      'a letter in a number',
      'reach',
      { content: { method: 'phone' }, secrets: { number: '0770O 900456' } },
      ['number'],
    ],
    [
      'a number that can be',
      'reach',
      { content: { method: 'text' }, secrets: { number: '07700 900456' } },
      [],
    ],
    [
      'an e-mail, which is no number',
      'reach',
      { content: { method: 'email' }, secrets: { number: 'a@example.org' } },
      [],
    ],
    ['a postcode that cannot be', 'address', { secrets: { postcode: 'QQ1 1QQ' } }, ['postcode']],
    [
      'a number where everybody reads it',
      'contact',
      { content: { note: 'Ring 07700 900456 instead' } },
      ['note'],
    ],
    ['nothing', 'contact', { content: { note: 'Ring instead' } }, []],
  ])('%s', (_, kind, said, fields) => {
    expect(warned(kind, said).map(([field]) => field)).toEqual(fields);
  });
});
