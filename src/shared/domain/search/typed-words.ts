/** More words than anybody types; what stands after them is not looked for. */
const wordsAtMost = 8;
const longestWord = 40;

/** As the index of words has it: lower case, without accents and apostrophes. */
const folded = (text: string): string =>
  // Nearly every word is plain already, and a search looks at some thousands.
  /^[a-zA-Z0-9]*$/.test(text) ? text.toLowerCase() : foldedLetters(text);

const foldedLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o');

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘`]*/gu;

/** A word of a text, and where it stands there. */
export type TextWord = { readonly word: string; readonly from: number; readonly to: number };

export const wordsIn = (text: string): TextWord[] =>
  [...text.matchAll(wordPattern)].map(({ 0: written, index }) => ({
    word: folded(written),
    from: index,
    to: index + written.length,
  }));

/** What somebody typed, in words that are looked for; each once. */
export const typedWords = (text: string): string[] => {
  const words = wordsIn(text).map(({ word }) => word.slice(0, longestWord));
  return [...new Set(words)].slice(0, wordsAtMost);
};

/** How well a text answers: every typed word is in it, or begins one of its words, or neither. */
export type Agreement = 'words' | 'beginnings' | 'none';

export function agreementOf(text: string, typed: readonly string[]): Agreement {
  const words = [...new Set(wordsIn(text).map(({ word }) => word))];
  if (typed.every((word) => words.includes(word))) return 'words';
  return typed.every((word) => words.some((known) => known.startsWith(word)))
    ? 'beginnings'
    : 'none';
}
