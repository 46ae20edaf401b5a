import { describe, expect, it } from 'vitest';
import { readOtherNames } from '../../../../src/shared/domain/other-names.ts';
import { guessMapping } from '../../../../src/shared/domain/referral-list-columns.ts';

const olivia = { firstName: 'Olivia', surname: 'Bayley' };

const read = (cell: string, kind: 'alias' | 'previous'): string[] =>
  readOtherNames(cell, kind, olivia).map(({ firstName, surname }) => `${firstName}|${surname}`);

describe('other names in a cell', () => {
  it.each([
    ['Liv', ['Liv|Bayley']],
    ['Liv; Livvy', ['Liv|Bayley', 'Livvy|Bayley']],
    ['Liv Kaczmarek', ['|Liv Kaczmarek']],
    ['Liv and Olly Reed', ['Liv|Bayley', '|Olly Reed']],
    ['n/a', []],
    ['', []],
    [' ; , ', []],
  ])('of aliases, %j', (cell, names) => {
    expect(read(cell, 'alias')).toEqual(names);
  });

  it.each([
    ['Kaczmarek', ['Olivia|Kaczmarek']],
    ['Kaczmarek, Reed', ['Olivia|Kaczmarek', 'Olivia|Reed']],
    ['Olivia Kaczmarek', ['|Olivia Kaczmarek']],
    ['Not known', []],
  ])('of previous names, %j', (cell, names) => {
    expect(read(cell, 'previous')).toEqual(names);
  });

  it('are few, however many a hostile cell holds', () => {
    expect(read('a;'.repeat(250), 'alias')).toHaveLength(8);
  });
});

it.each([
  ['Victim aliases', 'victimAliases'],
  ['Victim AKA', 'victimAliases'],
  ['Victim also known as', 'victimAliases'],
  ['Maiden name', 'victimPreviousNames'],
  ['Survivor previous surname', 'victimPreviousNames'],
  ['Perpetrator alias', 'perpetratorAliases'],
  ['Perp other names', 'perpetratorAliases'],
  ['Previous names of perpetrator', 'perpetratorPreviousNames'],
])('a column headed %j fills %s', (heading, field) => {
  expect(guessMapping([heading])).toEqual({ [field]: 0 });
});
