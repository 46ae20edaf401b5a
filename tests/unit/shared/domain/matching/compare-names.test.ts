import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNames,
  type NameComparison,
} from '../../../../../src/shared/domain/matching/compare-names.ts';
import { nameParts } from '../../../../../src/shared/domain/matching/name-parts.ts';

const parts = (name: string) => {
  const [firstName = '', surname = ''] = name.split('|');
  return nameParts({ firstName, surname });
};

const compared = (a: string, b: string): NameComparison => compareNames(parts(a), parts(b));

const inWords = ({ first, surname, swapped }: NameComparison): string =>
  `${first}, ${surname}${swapped ? ', swapped' : ''}`;

describe('two names', () => {
  it.each([
    ['Gráinne|O’Neill', 'GRAINNE|ONeill', 'same, same'],
    ['Anne-Marie|Reed', 'Annemarie|Reed', 'same, same'],
    ['Ann|Smith-Jones', 'Ann|Smith Jones', 'same, same'],
    ['Ann|Mac Donald', 'Ann|McDonald', 'same, same'],
    ['Liz|Reed', 'Elizabeth|Reed', 'variant, same'],
    ['Bob|Reed', 'Rob|Reed', 'variant, same'],
    ['Mohammed|Khan', 'Muhammad|Khan', 'variant, same'],
    ['Mohammed|Hussain', 'Mohamed|Hussein', 'variant, alike'],
    ['Olivia Jane|Reed', 'Jane|Reed', 'variant, same'],
    ['Olivia Jane|Reed', 'Olivia|Reed', 'same, same'],
    ['Rhia|Reed', 'Rhiannon|Reed', 'variant, same'],
    ['Olviia|Reed', 'Olivia|Reed', 'alike, same'],
    ['O|Reed', 'Olivia|Reed', 'initial, same'],
    ['|Reed', 'Olivia|Reed', 'not-known, same'],
    ['Olivia|', 'Reed|', 'not-known, differs'],
    ['Ann|Smith', 'Ann|Smith-Jones', 'same, part'],
    ['Ann|Jones-Smith', 'Ann|Smith-Jones', 'same, part'],
    ['Ann|Smith-Jones', 'Ann|Smith-Brown', 'same, alike'],
    ['Ann|Smih', 'Ann|Smith-Jones', 'same, part'],
    ['Ann|Wilsno', 'Ann|Wilson', 'same, alike'],
    ['Ann|Reed', 'Ann|Kaczmarek', 'same, differs'],
    ['Dean|Reed', 'Sean|Reed', 'differs, same'],
    ['Lia|Reed', 'Lisa|Reed', 'near, same'],
    ['Sarah|Reed', 'Tom|Reed', 'differs, same'],
    ['Sarah|Reed', 'Tom|Kaczmarek', 'differs, differs'],
    ['Olivia|Bayley', 'Bayley|Olivia', 'same, same, swapped'],
    ['Elizabeth|Reed', 'Reed|Liz', 'variant, same, swapped'],
    ['Aaliyah|Okonkwo', 'Okonkow|Aaliyah', 'same, alike, swapped'],
    ['Martin|Paul', 'Paul|Martin', 'same, same, swapped'],
    ['Olivia|Reed', 'Brown|Olivia', 'same, differs, swapped'],
  ])('%s and %s: %s', (a, b, words) => {
    expect(inWords(compared(a, b))).toBe(words);
    expect(inWords(compared(b, a))).toBe(words);
  });

  it('are compared the same both ways', () => {
    const word = fc.constantFrom(
      ...(
        'Olivia, Oliver, Liz, Elizabeth, Reed, Reid, Smith, Smith-Jones, Jones, Mohammed, Muhammad, ' +
        'Hussain, Hussein, Ali, Dean, Sean, O, Ros, Ross, Ann, Anne Marie, Marie, Abdul Rahman, ' +
        'Rahman, James, Jamie, Martin, '
      ).split(', '),
    );
    const name = fc.tuple(word, word).map(([first, surname]) => `${first}|${surname}`);
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(inWords(compared(b, a))).toBe(inWords(compared(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it('agree with themselves', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{0,9}([ -][A-Z][a-z]{2,9})?$/);
    fc.assert(
      fc.property(word, word, (first, surname) => {
        const name = `${first}|${surname}`;
        const { first: halfOne, surname: halfTwo } = compared(name, name);
        expect(['same', 'not-known']).toContain(halfOne);
        expect(['same', 'not-known']).toContain(halfTwo);
      }),
    );
  });
});
