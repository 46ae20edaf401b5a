import { describe, expect, it } from 'vitest';
import { contentChange } from '../../../../../src/shared/domain/history/entry-value-words.ts';
import type { EntryField } from '../../../../../src/shared/domain/entries/entry-field.ts';
import { kindsOfEntry } from '../../../../../src/shared/domain/entries/entry.ts';

const housing = '3a0f6f64-2f0c-4f7e-9c1a-6d5b8e2f7a10';
const names = {
  byId: new Map([
    [housing, 'Housing'],
    ['finance', 'Finance'],
    ['harm', 'How much harm?'],
    ['harm b', 'A little'],
  ]),
  levels: ['None', 'Some', 'Much'],
};

const change = (field: EntryField, before: unknown, after: unknown) =>
  contentChange(
    field,
    { before: JSON.stringify(before) ?? null, after: JSON.stringify(after) ?? null },
    names,
  );

describe('a change of what an entry says', () => {
  it.each([
    ['a choice', kindsOfEntry.order.fields.type, '', 'bail', null, 'Bail'],
    ['an answer', kindsOfEntry.incident.fields.reported, 'unknown', 'yes', 'Not known', 'Yes'],
    ['days', kindsOfEntry['contact-plan'].fields.everyDays, 1, 14, '1 day', '14 days'],
    ['an agency', kindsOfEntry.contact.fields.agency, null, housing, null, 'Housing'],
    [
      'one that is gone',
      kindsOfEntry.contact.fields.agency,
      'x',
      null,
      'Not known here any more',
      null,
    ],
    [
      'a line',
      kindsOfEntry.order.fields.madeBy,
      'Leeds "County"',
      'Bath',
      'Leeds "County"',
      'Bath',
    ],
    ['a field from later', kindsOfEntry.order.fields.madeBy, undefined, 'Bath', null, 'Bath'],
  ] as const)('tells %s in words', (_name, field, before, after, old, now) => {
    expect(change(field, before, after)).toEqual([
      { field: field.label, before: old, after: now, from: null },
    ]);
  });

  it('tells of a long text the part that changed, as it was typed', () => {
    const { terms } = kindsOfEntry.order.fields;
    const long = 'Not to go near the school\nor "the shop", nor to the house of her mother';
    expect(change(terms, long, long.replace('shop', 'café'))).toEqual([
      { field: 'What it says', before: 'shop', after: 'café', from: 34 },
    ]);
  });

  it('tells each part that differs of needs, answers and the matrix', () => {
    expect(
      change(kindsOfEntry.needs.fields.levels, { finance: 1, gone: 9 }, { finance: 2, gone: 9 }),
    ).toEqual([
      { field: 'Level of each need: Finance', before: 'Some', after: 'Much', from: null },
    ]);
    const yes = { answer: 'yes', source: '' };
    expect(
      change(
        kindsOfEntry.assessment.fields.answers,
        { 1: yes },
        { 1: yes, 2: { ...yes, source: 'GP' } },
      ),
    ).toEqual([
      { field: 'Answers: question 2', before: null, after: 'Yes, said by GP', from: null },
    ]);
    const matrix = { type: 'matrix', label: 'Answers' } as const;
    expect(change(matrix, { harm: 'x' }, { harm: 'b' })).toEqual([
      { field: 'Answers: How much harm?', before: 'x', after: 'A little', from: null },
    ]);
  });

  it('tells nothing of a confidential field', () => {
    expect(change(kindsOfEntry.address.fields.address, 'Marker Road', 'x')).toEqual([]);
  });
});
