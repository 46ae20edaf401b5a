import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inGroups, type Found } from '../../../../../src/shared/domain/search/found.ts';
import { typedDates } from '../../../../../src/shared/domain/search/typed-dates.ts';
import { typedQuery } from '../../../../../src/shared/domain/search/typed-query.ts';

const today = '2026-11-30';

describe('typed dates', () => {
  it.each([
    ['12/7/1987', ['1987-07-12']],
    ['12/7/87', ['1987-07-12']],
    ['12.07.1987', ['1987-07-12']],
    ['1987-07-12', ['1987-07-12']],
    ['12 Jul 1987', ['1987-07-12']],
    ['12th July 1987', ['1987-07-12']],
    ['12 sept 26', ['2026-09-12', '1926-09-12']],
    ['3/2/27', ['2027-02-03', '1927-02-03']],
    ['31/2/1987', []],
    ['7/13/1987', []],
    ['12/7', []],
    ['smith', []],
  ])('of "%s" are %j', (text, dates) => {
    expect(typedDates(text, today)).toEqual(dates);
  });
});

describe('what is typed into the one field', () => {
  it.each([
    ['M-0012', { caseNumber: 12 }],
    ['a-7', { caseNumber: 7 }],
    ['0012', { caseNumber: 12 }],
    ['smith 12', { caseNumber: null }],
    ['smith 12/7/1987', { names: ['smith'], dates: ['1987-07-12'] }],
    ['12 jul 1987 cath', { names: ['cath'], dates: ['1987-07-12'] }],
    ['07700 900123', { isPhone: true, isPlace: false }],
    ['+44 7700 900123', { isPhone: true }],
    ['07700 90', { isPhone: false }],
    ['12/07/1987', { isPhone: false, dates: ['1987-07-12'] }],
    ['LN1 3AB', { isPhone: false, isPlace: true }],
    ['12 ln13ab', { isPlace: true }],
    ['LN1', { isPlace: false }],
    ["o'brien", { names: ['obrien'], isPlace: false }],
  ])('"%s"', (text, wanted) => {
    expect(typedQuery(text, today)).toMatchObject(wanted);
  });

  it('is taken apart whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { names, words } = typedQuery(text, today);
        expect(names.length).toBeLessThanOrEqual(Math.max(8, words.length));
      }),
    );
  });
});

describe('what was found', () => {
  const found = (kind: Found['kind'], by: Found['by'], key: string): Found => ({
    key,
    kind,
    by,
    title: [],
    note: '',
    why: [],
    opens: { page: 'research' },
  });

  it('stands by kind, the best of each first, and first the kind of what was meant exactly', () => {
    const groups = inGroups([
      found('note', 'words', 'a'),
      found('person', 'variant', 'b'),
      found('person', 'words', 'c'),
      found('case', 'number', 'd'),
    ]);
    expect(groups.map((group) => [group.kind, group.found.map(({ key }) => key)])).toEqual([
      ['case', ['d']],
      ['person', ['c', 'b']],
      ['note', ['a']],
    ]);
  });
});
