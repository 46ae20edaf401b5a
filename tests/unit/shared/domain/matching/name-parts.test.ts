import { describe, expect, it } from 'vitest';
import { nameParts, writtenNames } from '../../../../../src/shared/domain/matching/name-parts.ts';
import { plainLetters } from '../../../../../src/shared/domain/matching/plain-letters.ts';
import { saysNothing } from '../../../../../src/shared/domain/matching/says-nothing.ts';

const partsOf = (firstName: string, surname: string): string => {
  const { first, surname: last } = nameParts({ firstName, surname });
  return `${first.join('+')}|${last.join('+')}`;
};

const namesIn = (firstName: string, surname: string): string[] =>
  writtenNames({ firstName, surname }).map((name) => `${name.firstName}|${name.surname}`);

describe('plain letters', () => {
  it.each([
    ['Gráinne', 'grainne'],
    ['Wójcik', 'wojcik'],
    ['Michał', 'michal'],
    ['Søren', 'soren'],
    ['O’Neill', 'oneill'],
    ["O'Neill", 'oneill'],
    ['O`Neill', 'oneill'],
    ['Anne-Marie', 'anne marie'],
    ['  Ann \u00a0 Reed ', 'ann reed'],
    ['Олена', 'olena'],
    ['Reed 2', 'reed'],
    ['—', ''],
    ['', ''],
  ])('of %j are %j', (text, plain) => {
    expect(plainLetters(text)).toBe(plain);
    expect(plainLetters(text.normalize('NFD'))).toBe(plain);
  });
});

describe('the parts of a name', () => {
  it.each([
    ['Olivia', 'Bayley', 'olivia|bayley'],
    ['Mrs Olivia Jane', 'BAYLEY', 'olivia+jane|bayley'],
    ['Dr. Ann', 'Reed Jnr', 'ann|reed'],
    ['Ann', 'Smith-Jones', 'ann|smith+jones'],
    ['Ann', 'Mac Donald', 'ann|mcdonald'],
    ['Ann', 'MacDonald', 'ann|mcdonald'],
    ['Ann', 'Mc Donald', 'ann|mcdonald'],
    ['Ann', 'Mackie', 'ann|mckie'],
    ['Ann', 'Macey', 'ann|macey'],
    ['Ann', 'O Neill', 'ann|oneill'],
    ['Ann', 'van der Berg', 'ann|vanderberg'],
    ['Ann', 'De', 'ann|de'],
    ['Abdul Rahman', 'Khan', 'abdulrahman|khan'],
    ['Abdur-Rahman', 'Khan', 'abdulrahman|khan'],
    ['Abdulrahman', 'Khan', 'abdulrahman|khan'],
    ['Omar', 'Al-Masri', 'omar|masri'],
    ['Omar', 'Al', 'omar|al'],
    ['Omar bin', 'Said', 'omar|said'],
  ])('%s %s: %s', (first, surname, parts) => {
    expect(partsOf(first, surname)).toBe(parts);
  });

  it.each([
    ['', 'Bayley, Olivia', 'olivia|bayley'],
    ['Bayley, Olivia Jane', '', 'olivia+jane|bayley'],
    ['', 'Olivia Jane Bayley', 'olivia+jane|bayley'],
    ['', 'Bayley', '|bayley'],
    ['', 'Bayley,', '|bayley'],
    ['', '', '|'],
  ])('of a name in one field, %j %j: %s', (first, surname, parts) => {
    expect(partsOf(first, surname)).toBe(parts);
  });
});

describe('several names in one cell', () => {
  it.each([
    ['Ann', 'Jones aka Smith', ['Ann|Jones', 'Ann|Smith']],
    ['Ann', 'Jones a.k.a. Smith', ['Ann|Jones', 'Ann|. Smith']],
    ['Ann', 'Smith (née Jones)', ['Ann|Smith', 'Ann|Jones']],
    ['Ann', 'Smith (Nee Jones)', ['Ann|Smith', 'Ann|Jones']],
    ['Ann', 'Smith formerly Jones', ['Ann|Smith', 'Ann|Jones']],
    ['Ann', 'Smith/Jones', ['Ann|Smith', 'Ann|Jones']],
    ['Elizabeth "Liz"', 'Reed', ['Elizabeth|Reed', 'Liz|Reed']],
    ['Renée', 'Nee', ['Renée|Nee']],
    ['Ann', 'Akande', ['Ann|Akande']],
    ['Ann', '()', ['Ann|']],
  ])('%s %s', (first, surname, names) => {
    expect(namesIn(first, surname)).toEqual(names);
  });

  it('are few, however many a hostile cell holds', () => {
    const cell = Array.from({ length: 90 }, (_, index) => `a${index}`).join('/');
    expect(namesIn(cell, cell)).toHaveLength(16);
  });
});

describe('what says nothing', () => {
  it.each(['Unknown', 'NOT KNOWN', 'n/k', 'N/A', 'T.B.C.', '', '  ', '?', 'No fixed abode'])(
    '%j',
    (text) => {
      expect(saysNothing(text)).toBe(true);
      expect(namesIn(text, text)).toEqual(['|']);
    },
  );

  it.each(['Na', 'Known', 'Knight', 'Hope House'])('but %j does', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});
