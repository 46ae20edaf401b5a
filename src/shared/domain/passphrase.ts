import { z } from 'zod';

const leastLength = 14;

/**
 * A passphrase that somebody chooses: long enough to resist guessing, without rules about what it is
 * made of, which make people write it down. Whether it is known to those who guess is weighed besides,
 * by the meter, whose word lists are too large to be asked for here.
 */
export const NewPassphrase = z
  .string()
  .max(1024, 'Use at most 1,024 characters')
  .superRefine((text, context) => {
    const message = passphraseProblem(text);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

function passphraseProblem(text: string): string | null {
  const typed = text.normalize('NFKC').trim();
  if (text === '') return 'Type a passphrase of at least 14 characters';
  if (typed === '') return 'Spaces alone are no passphrase. Use at least 14 characters';
  if (Array.from(typed).length < leastLength) return 'Use at least 14 characters';
  const forms = formsOf(typed);
  if (forms.some(isRepeated)) {
    return 'The same characters again and again are easy to guess. Use words that have nothing to do with each other';
  }
  if (forms.some(isInRows)) {
    return 'Characters in a row, like abcd or 1234, are easy to guess. Use words that have nothing to do with each other';
  }
  return null;
}

/** The letters and digits alone: what stays of a passphrase that only spaces or dashes make longer. */
export const withoutGaps = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What was typed, and its letters and digits where they are most of it. */
function formsOf(typed: string): string[][] {
  const whole = Array.from(typed.toLowerCase());
  const bare = Array.from(withoutGaps(typed));
  return bare.length * 2 > whole.length ? [whole, bare] : [whole];
}

const fewestDifferent = 5;

/** Few different characters, or one piece twice or oftener that would itself be too short. */
function isRepeated(characters: readonly string[]): boolean {
  if (new Set(characters).size < fewestDifferent) return true;
  const longestPiece = Math.min(leastLength - 1, Math.floor(characters.length / 2));
  return Array.from({ length: longestPiece }, (_, index) => index + 1).some((length) =>
    characters.every(
      (character, index) => index < length || character === characters[index - length],
    ),
  );
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const forwards = new Set(
  rows.flatMap((row) => Array.from(row, (one, at) => one + (row[at + 1] ?? ''))),
);

/** Runs along the alphabet, the digits or the keyboard, either way, of three or more on average. */
function isInRows(characters: readonly string[]): boolean {
  const runs = characters.filter((character, index) => {
    const before = characters[index - 1];
    return !(
      before === character ||
      forwards.has(`${before}${character}`) ||
      forwards.has(`${character}${before}`)
    );
  });
  return runs.length * 3 <= characters.length;
}
