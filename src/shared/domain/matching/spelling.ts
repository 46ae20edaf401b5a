import { jaroWinkler } from '@skyra/jaro-winkler';
import slips from 'damerau-levenshtein';
import { doubleMetaphone } from 'double-metaphone';
import { remembered } from './remembered.ts';

/** How a word sounds, in one or two codes of double metaphone. */
export const soundsOf = remembered((word: string): readonly string[] => {
  // Spellings of one sound in names that came through another script.
  const written = word
    .replace(/(?<=.)(?:kh|q)/g, 'k')
    .replace(/^kh|^q/, 'k')
    .replace(/gh(?=[aeiou])/g, 'g')
    .replace(/dh(?=[aeiou])/g, 'd')
    .replace(/[eh]h$/, 'a');
  const [primary, secondary] = doubleMetaphone(written);
  return primary === secondary ? [primary] : [primary, secondary];
});

const soundAlike = (a: string, b: string): boolean => {
  const sounds = soundsOf(b);
  return soundsOf(a).some((sound) => sound !== '' && sounds.includes(sound));
};

/**
 * Whether two words are one word with a slip of typing or another spelling: one letter wrong,
 * missing, doubled or changed places with its neighbour (two in a long word), or the same sound.
 */
export const isSpelledAlike = (a: string, b: string): boolean =>
  // Seven more letters are never a slip, and no word holds the space between the two.
  Math.abs(a.length - b.length) < 7 && spelledAlike(a < b ? `${a} ${b}` : `${b} ${a}`);

const spelledAlike = remembered((pair: string): boolean => {
  const [a = '', b = ''] = pair.split(' ');
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  const { steps } = slips(a, b);
  if (soundAlike(a, b) && (steps <= 2 || jaroWinkler(a, b) >= 0.84)) return true;
  if (steps > (shorter >= 8 ? 2 : 1)) return false;
  // People seldom mistype the first letter; short words with another one are other words.
  if (shorter >= 6) return true;
  if (isHeadless(a, b)) return true;
  return shorter >= 4 ? sameStart(a, b) : a.slice(0, 2) === b.slice(0, 2);
});

/** The first letter was left out: `lison` for `Alison`. */
const isHeadless = (a: string, b: string): boolean => a.slice(1) === b || b.slice(1) === a;

/** The same first letter, or the first two in the other order. */
const sameStart = (a: string, b: string): boolean =>
  a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
