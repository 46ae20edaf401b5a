import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  typedWords,
  wordsIn,
} from '../../../../../src/shared/domain/search/typed-words.ts';

describe('typed words', () => {
  it.each([
    ['', []],
    ['Smith', ['smith']],
    ["Sinéad O'Neill", ['sinead', 'oneill']],
    ['O’NEILL o‘neill', ['oneill']],
    ['Łódź Øystein', ['lodz', 'oystein']],
    ['Smith-Jones', ['smith', 'jones']],
    ['12/3 High St', ['12', '3', 'high', 'st']],
    ['a-b "c* NEAR( :d', ['a', 'b', 'c', 'near', 'd']],
    ['the the', ['the']],
    ['🙂 -', []],
  ])('of "%s" are %j', (text, words) => {
    expect(typedWords(text)).toEqual(words);
  });

  it('are few and short, whatever is typed, and never what a query could take for its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const words = typedWords(text);
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,40}$/u);
      }),
    );
  });

  it('stand where they were written', () => {
    const text = "Went to O'Neill, twice";
    expect(wordsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'Went',
      'to',
      "O'Neill",
      'twice',
    ]);
  });
});

describe('a text', () => {
  it.each([
    ['Grace Oakley', ['oakley', 'grace'], 'words'],
    ['Grace Oakley', ['oak', 'grace'], 'beginnings'],
    ['Grace Oakley', ['oaks'], 'none'],
    ['Grace Oakley', ['oak', 'philip'], 'none'],
    ['Gráinne', ['grainne'], 'words'],
  ] as const)('"%s" has %j: %s', (text, typed, agreement) => {
    expect(agreementOf(text, typed)).toBe(agreement);
  });

  it('has each of its own words, and each of their beginnings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), (text, nat) => {
        const words = typedWords(text);
        const word = words[nat % Math.max(1, words.length)];
        if (word === undefined || word.length === 40) return;
        expect(agreementOf(text, [word])).toBe('words');
        expect(agreementOf(text, [Array.from(word).slice(0, 1).join('')])).not.toBe('none');
      }),
    );
  });
});
