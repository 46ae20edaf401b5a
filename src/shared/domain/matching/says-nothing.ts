import { plainLetters } from './plain-letters.ts';

const nothing = new Set([
  '',
  'unknown',
  'unk',
  'not known',
  'n k',
  'nk',
  'n a',
  'not given',
  'not stated',
  'not provided',
  'not recorded',
  'not disclosed',
  'withheld',
  'anonymous',
  't b c',
  'tbc',
  'to be confirmed',
  'no fixed abode',
  'no fixed address',
  'nfa',
]);

/** What people write into a field of which they know nothing: no two persons agree in it. */
export function saysNothing(text: string): boolean {
  const plain = plainLetters(text);
  return nothing.has(plain) || plain.startsWith('not known ');
}
