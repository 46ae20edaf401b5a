import { plainLetters } from './plain-letters.ts';
import { saysNothing } from './says-nothing.ts';

/** A name as somebody wrote it. Either part may be empty, and both may stand in one. */
export type WrittenName = { readonly firstName: string; readonly surname: string };

/** The words of a name in plain lower-case letters, ready to be compared. */
export type NameParts = {
  readonly first: readonly string[];
  readonly surname: readonly string[];
};

const titles = new Set(['mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'sir', 'master']);
const generations = new Set(['jr', 'jnr', 'junior', 'sr', 'snr', 'senior', 'ii', 'iii']);
/** Words that begin a surname and are as often written apart from it. */
const joining = new Set(
  ['mc', 'mac', 'o', 'de', 'da', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'ter'].concat([
    'dos',
    'del',
    'della',
    'st',
    'ap',
    'fitz',
  ]),
);
/** Arabic articles and "son of", which one list writes and the next leaves out. */
const leftOut = new Set(['al', 'el', 'ul', 'ur', 'bin', 'ibn', 'bint', 'ben']);

const wordsOf = (text: string): string[] => {
  const words = plainLetters(text).split(' ');
  return words.filter((word) => word !== '' && !titles.has(word) && !generations.has(word));
};

/** `mac donald`, `macdonald` and `mcdonald` become one word; `o neill` becomes `oneill`. */
function surnameWords(text: string): string[] {
  const joined: string[] = [];
  let start = '';
  for (const word of wordsOf(text)) {
    if (joining.has(word)) start += word;
    else {
      joined.push(start + word);
      start = '';
    }
  }
  if (start !== '') joined.push(start);
  return withoutArticles(joined).map((word) => word.replace(/^mac(?=[bcdfgklmnpqrst]..)/, 'mc'));
}

/** `Abdul Rahman`, `Abdur-Rahman` and `Abdulrahman` are one first name. */
function firstWords(text: string): string[] {
  const joined: string[] = [];
  for (const word of wordsOf(text)) {
    const last = joined.at(-1);
    if (last !== undefined && /^abd[aeu]?[lr]?$/.test(last))
      joined[joined.length - 1] = `abdul${word}`;
    else joined.push(word);
  }
  return withoutArticles(joined).map((word) =>
    word.length > 8 ? word.replace(/^abd[aeu][lr](?=[a-z]{3})/, 'abdul') : word,
  );
}

/** Nobody is called by an article alone: where nothing else is left, it stays. */
function withoutArticles(words: readonly string[]): string[] {
  const kept = words.filter((word) => !leftOut.has(word));
  return kept.length === 0 ? words.slice() : kept;
}

const otherName =
  /\s*(?:[()[\]"/]|\b(?:aka|a\.k\.a\.?|also known as|alias|n[ée]e|formerly|previously|known as)\b)\s*/i;

/** No real name has more, and a hostile cell could hold hundreds. */
const partsAtMost = 4;

/** The names in one field: `Jones aka Smith`, `Smith (née Jones)`, `Elizabeth "Liz"`. */
function partsOf(text: string): string[] {
  if (saysNothing(text)) return [''];
  const found = text
    .normalize('NFC')
    .split(otherName)
    .filter((part) => !saysNothing(part));
  // Some are called Nee.
  return found.length === 0 ? [text] : found.slice(0, partsAtMost);
}

/** Every name that the two fields give: each first name with each surname. */
export const writtenNames = ({ firstName, surname }: WrittenName): WrittenName[] =>
  partsOf(firstName).flatMap((first) =>
    partsOf(surname).map((last) => ({ firstName: first, surname: last })),
  );

/** The words of one name; a name written in one field is parted, and `Surname, First` turned round. */
export function nameParts({ firstName, surname }: WrittenName): NameParts {
  if (firstName.trim() !== '' && surname.trim() !== '') {
    return { first: firstWords(firstName), surname: surnameWords(surname) };
  }
  const whole = `${firstName} ${surname}`.trim();
  const [before = '', after = ''] = whole.split(',', 2);
  if (after.trim() !== '') return { first: firstWords(after), surname: surnameWords(before) };
  const words = surnameWords(whole);
  return { first: words.slice(0, -1), surname: words.slice(-1) };
}
