import { headingKey } from '../heading-key.ts';

const word =
  "(?:yes|no|y|n|n\\/k|d\\/?k|nk|don['’]?t know|not known|unknown|unsure|not sure|n\\/a|ydy|oes|nac oes|nac ydy)";
const mark = '(?:☒|(?<![\\p{L}\\d])[xX](?![\\p{L}\\d]))';

/** Answers to choose from with one mark among them, which no boxes stand beside. */
const stretch = new RegExp(
  `(?<![\\p{L}\\d☒☐])(?:${mark}[\\t ]{0,9})?${word}(?:[\\t /|,]{1,20}(?:${word}|${mark})(?![\\p{L}\\d]))+(?![\\p{L}\\d☒☐])`,
  'giu',
);
const token = new RegExp(`${word}(?![\\p{L}\\d])|${mark}`, 'giu');

type Place = { readonly text: string; readonly start: number; readonly end: number };

/** How far a mark stands from a word: a tab or a slash parts more than a space. */
const apart = (text: string, one: Place, other: Place): number => {
  const [start, end] = one.start < other.start ? [one.end, other.start] : [other.end, one.start];
  const between = text.slice(Math.min(start, end), Math.max(start, end));
  return between.replace(/[\t/|,]/g, '    ').length;
};

/** The word that the mark belongs to: before the first or behind the last, or else the nearer. */
function markedWord(text: string, words: readonly Place[], at: Place): Place | undefined {
  const before = words.findLast(({ start }) => start < at.start);
  const after = words.find(({ start }) => start > at.start);
  if (before === undefined || after === undefined) return before ?? after;
  const [left, right] = [apart(text, before, at), apart(text, after, at)];
  return left === right ? undefined : left < right ? before : after;
}

function withBoxes(found: string): string {
  const places = [...found.matchAll(token)].map((match): Place => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const isMark = ({ text }: Place): boolean => /^[☒x]$/i.test(text);
  const words = places.filter((place) => !isMark(place));
  const [only, ...more] = places.filter(isMark);
  const kinds = new Set(words.map(({ text }) => headingKey(text)[0]));
  if (only === undefined || more.length > 0 || words.length < 2 || kinds.size < 2) return found;
  const chosen = markedWord(found, words, only);
  // A mark between two answers may be of either: with both marked none is taken, and both are shown.
  return words
    .map((one) => `${chosen === undefined || one === chosen ? '☒' : '☐'} ${one.text}`)
    .join(' ');
}

/** Makes "✓ Yes   No" and "Yes   No X" the same as "☒ Yes ☐ No"; where empty boxes are, none is missing. */
export const boxAnswers = (text: string): string =>
  /[☒xX]/u.test(text) && !text.includes('☐') ? text.replace(stretch, withBoxes) : text;

const choices: readonly (readonly [string, RegExp])[] = [
  ['yes', /^(y|yes|ydy|oes)$/],
  ['no', /^(n|no|nac ydy|nac oes)$/],
  ['known', /^(n k|nk|dk|d k|dont know|not known|unknown|unsure|not sure|n a)$/],
  ['male', /^(m|male|man)$/],
  ['female', /^(f|female|woman)$/],
  ['other', /^(others?|x|please state|specify)$/],
  ['trans', /^(trans|transgender|trans gender)$/],
  ['binary', /^(non binary|nonbinary|nb)$/],
  ['unsaid', /^(prefer not to say|rather not say|not stated)$/],
  ['self', /^self (described?|defined?)$/],
  ['white', /^white$/],
  ['black', /^black$/],
  ['asian', /^asian$/],
  ['mixed', /^mixed$/],
  ['chinese', /^chinese$/],
  ['arab', /^arab$/],
];
const ofOrigin: ReadonlySet<string | undefined> = new Set(['white', 'black', 'asian', 'mixed']);
const inARow = /^(yes|y)\s+(no|n)(\s+(don.?t know|n\/k|nk|unsure|not known))?$/i;
const choiceOf = (text: string): string | undefined =>
  choices.find(([, pattern]) => pattern.test(headingKey(text)))?.[0];

/** "M / F / Other" and "Yes / No": the answers as the form offers them, of which none was chosen. */
export function isOffered(text: string): boolean {
  if (text.length > 80 || /^\s*n\s*\/\s*[ak]\s*$/i.test(text)) return false;
  if (inARow.test(text.trim())) return true;
  const parts = text
    .replace(/\b(n|d)\/(a|k)\b/gi, '$1$2')
    .split(/\s*[/|\n]\s*|\s{2,}/)
    .filter((part) => part.trim() !== '');
  const kinds = parts.map(choiceOf);
  // "White / Asian" may be what somebody is.
  const fewest = kinds.some((kind) => ofOrigin.has(kind)) ? 3 : 2;
  return (
    parts.length >= fewest && !kinds.includes(undefined) && new Set(kinds).size === parts.length
  );
}
