import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChildren, shareChild } from '../../../../../src/shared/domain/matching/children.ts';

describe('the names in a cell of children', () => {
  it.each([
    ['Lily (4); Jack Reed, 7', ['Lily', 'Jack Reed']],
    ['Lily and Jack', ['Lily', 'Jack']],
    ['Aoife O’Neill 3 years old / Niamh 9 months', ['Aoife O’Neill', 'Niamh']],
    ['2', []],
    ['none', []],
    ['unknown', []],
    ['', []],
  ])('%s', (cell, names) => {
    expect(readChildren(cell)).toEqual(names);
  });

  it('stay few, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(readChildren(cell.repeat(50)).length).toBeLessThanOrEqual(15);
      }),
    );
  });
});

describe('a child in common', () => {
  it.each([
    ['the same child, written in full', ['Jack Reed'], ['JACK REED'], true],
    ['the same child with a slip', ['Lily Bayley'], ['Lilly Baylee'], true],
    ['two first names alone', ['Lily', 'Jack'], ['Jack', 'Lily', 'Zoe'], true],
    ['a full name and a first name, twice', ['Lily Reed', 'Jack Reed'], ['Lily', 'Jack'], true],
    ['one first name alone, which many have', ['Jack'], ['Jack'], false],
    ['the same first name with another surname', ['Jack Reed'], ['Jack Khan'], false],
    ['brothers of one surname', ['Jack Reed'], ['Tom Reed'], false],
    ['one child named twice on one side', ['Jack'], ['Jack', 'Jack'], false],
    ['no child on one side', ['Jack Reed'], [], false],
  ])('%s', (_what, these, those, expected) => {
    expect(shareChild(these, those)).toBe(expected);
    expect(shareChild(those, these)).toBe(expected);
  });
});
