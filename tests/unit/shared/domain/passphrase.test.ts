import { dictionary } from '@zxcvbn-ts/language-common';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { NewPassphrase } from '../../../../src/shared/domain/passphrase.ts';
import {
  guessingProblem,
  loadPassphraseMeter,
  type PassphraseMeter,
} from '../../../../src/shared/domain/passphrase-meter.ts';
import { suggestPassphrase } from '../../../../src/shared/domain/passphrase-words.ts';

const problemOf = (text: string): string | null =>
  NewPassphrase.safeParse(text).error?.issues[0]?.message ?? null;

const wordList = dictionary['diceware-common'];

describe('a new passphrase', () => {
  it.each([
    ['nothing', '', /^Type a passphrase/],
    ['spaces alone', ' '.repeat(20), /^Spaces alone/],
    ['other blanks alone', '\u00a0\t\u2003'.repeat(6), /^Spaces alone/],
    ['13 characters', 'otters dancin', /^Use at least 14 characters$/],
    ['13 characters between spaces', '  otters dancin  ', /^Use at least 14 characters$/],
    ['13 characters in decomposed letters', 'café au laité'.normalize('NFD'), /^Use at least 14/],
    ['one letter', 'aaaaaaaaaaaaaa', /again and again/],
    ['two letters', 'abababababababab', /again and again/],
    ['one word twice', 'passwordpassword', /again and again/],
    ['one word twice, apart', 'Password-password', /again and again/],
    ['a piece four times', 'xk3!xk3!xk3!xk3!', /again and again/],
    ['emoji of one kind', '🦦'.repeat(14), /again and again/],
    ['digits in a row', '12345678901234', /in a row/],
    ['digits in a row backwards', '43210987654321', /in a row/],
    ['the alphabet', 'abcdefghijklmn', /in a row/],
    ['the keyboard', 'qwertyuiopasdfghjkl', /in a row/],
    ['the keyboard, apart', 'qwerty asdfgh 123456', /in a row/],
    ['pairs in a row', 'aaabbbcccdddeeefff', /in a row/],
    ['1,025 characters', 'otter '.repeat(170) + 'heron', /at most 1,024/],
  ])('may not be %s', (_what, text, words) => {
    expect(problemOf(text)).toMatch(words);
  });

  it.each([
    'otters dancing',
    'four plain otters dancing',
    '  otters dancing  ',
    'café au lait été',
    'пять простых слов',
    'a1!£$%^&*()_+{}',
    '🦦🐢🦊🐻🦁🐯🐮🐷🐸🐵🐔🐧🐦🐤',
    'otter heron '.repeat(84) + 'and a lynx',
  ])('may be “%s”', (text) => {
    expect(problemOf(text)).toBeNull();
  });

  it('is left as it was typed', () => {
    expect(NewPassphrase.parse('  Otters dancing ')).toBe('  Otters dancing ');
  });
});

describe('the meter', () => {
  let meter: PassphraseMeter;
  beforeAll(async () => {
    meter = await loadPassphraseMeter();
  });

  it.each([
    'password123456',
    'iloveyou123456',
    'Password 123 456',
    'michaeljackson',
    'P4ssw0rd12345!',
  ])('knows “%s” as one that many use', (text) => {
    expect(guessingProblem(meter(text))).toMatch(/^Many people use this/);
  });

  it.each(['casetablecasetable1', 'summer dragon 99'])('finds “%s” too easy', (text) => {
    expect(guessingProblem(meter(text))).toMatch(/^(Too easy to guess|Many people)/);
  });

  it.each(['four plain otters dancing', 'everybody may open the sample', 'tkQ8#vLw2!zRm5'])(
    'leaves “%s” alone',
    (text) => {
      expect(guessingProblem(meter(text))).toBeNull();
    },
  );

  it('takes every suggestion', () => {
    const number = fc.nat();
    fc.assert(
      fc.property(fc.array(number, { minLength: 5, maxLength: 5 }), (drawn) => {
        const draws = [...drawn];
        const suggestion = suggestPassphrase(wordList, (limit) => (draws.pop() ?? 0) % limit);
        expect(new Set(suggestion.split(' ')).size === 5 ? problemOf(suggestion) : null).toBeNull();
        expect(meter(suggestion).score).toBe(4);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});

describe('a suggestion', () => {
  it('is five words, each drawn out of all of them by itself', () => {
    const limits: number[] = [];
    const suggestion = suggestPassphrase(['otter', 'heron', 'lynx'], (limit) => {
      limits.push(limit);
      return limits.length % limit;
    });
    expect(suggestion).toBe('heron lynx otter heron lynx');
    expect(limits).toEqual([3, 3, 3, 3, 3]);
  });

  it('has more than 64 bits, and no word that hurts', () => {
    const drawn = new Set<string>();
    let size = 0;
    let next = 0;
    while (next < wordList.length) {
      const words = suggestPassphrase(wordList, (limit) => {
        size = limit;
        next += 1;
        return next % limit;
      });
      for (const word of words.split(' ')) drawn.add(word);
    }
    expect(drawn.size).toBe(size);
    expect(5 * Math.log2(size)).toBeGreaterThan(64);
    for (const word of ['strangle', 'battered', 'chokehold', 'violate']) {
      expect(wordList).toContain(word);
      expect(drawn).not.toContain(word);
    }
  });
});
