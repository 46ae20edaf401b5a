import { headingKey } from '../heading-key.ts';
import { boxAnswers } from './answer-marks.ts';
import { filledIn, saysUnknown } from './blank-words.ts';

const ticked = '[☒☑✓✔✗✘⊠🗹🗵●◉■⬛]|\\[ ?[xX✓✔✗Yy] ?\\]|\\( ?[xX✓✔] ?\\)';
const empty = '[☐□◻▢⬜○◯❑❏]|\\[[ _]{0,3}\\]|\\([ _]{1,3}\\)';

/** Makes every way to draw a box, or to mark one answer of several, ☒ or ☐. */
export const plainMarks = (text: string): string =>
  boxAnswers(text.replace(new RegExp(ticked, 'gu'), '☒').replace(new RegExp(empty, 'gu'), '☐'));

export const hasMarks = (text: string): boolean => /[☒☐]/u.test(text);

export type Option = { readonly text: string; readonly isTicked: boolean };

/**
 * The options beside tick boxes. A box stands before its words or after them, and which of the two
 * is seen where the text begins and ends; where neither tells, nothing is read.
 */
export function readOptions(text: string): Option[] {
  const marked = plainMarks(text).trim();
  const boxes = [...marked.matchAll(/[☒☐]/gu)];
  if (boxes.length === 0) return [];
  const words = marked.split(/[☒☐]/u).map((part) => part.replace(/[\s/|,;:]+$/, '').trim());
  const isBefore = /^[☒☐]/u.test(marked) || isQuestionFirst(marked);
  const isAfter = !isBefore && /[☒☐]$/u.test(marked);
  if (!isBefore && !isAfter) return [];
  return boxes.map((box, index) => ({
    text: (words[isBefore ? index + 1 : index] ?? '').replace(/^[\s/|,;:]+/, ''),
    isTicked: box[0] === '☒',
  }));
}

/** "Agreed: ☒ Yes ☐ No": words before the first box that end like a label are not an option. */
const isQuestionFirst = (marked: string): boolean =>
  /^[^☒☐]{1,80}[:?]\s*[☒☐]/u.test(marked) && !/[☒☐]$/u.test(marked);

export const isLoneTick = (text: string): boolean =>
  /^\s*(☒|x|X|✓|✔|✗|✘|\*|1|√|ü|þ)\s*$/u.test(plainMarks(text));

export const isLoneBox = (text: string): boolean => /^\s*☐\s*$/u.test(plainMarks(text));

const yesWords =
  /^(y|yes|ydy|ydyn|oes|ie|do|true|agreed|given|obtained|consented|consent given|consent obtained|confirmed|aware|fully aware|informed|told|needed|required|verbal|verbally|verbal consent|written|signed|positive|gwybod|cytuno)\b/;
const noWords =
  /^(n|no|na|nac oes|nac ydy|nac ydyn|naddo|dim|none|never|false|not needed|not required|none needed|none required|not necessary|has not|have not|did not|does not|refused|declined|withheld|not given|not aware|not obtained|not informed|unaware|without)\b/;
const unsureWords =
  /^(no answer|no reply|not yet|no but|yes but|not asked|na$|n a\b|n k\b|nk\b|unable|not known|not sure|not applicable|unsure|no data|do not know|dont know|no information)/;

/** One answer in words; undefined when it is neither plainly yes nor plainly no. */
function readWord(word: string): boolean | undefined {
  const key = headingKey(word);
  if (unsureWords.test(key)) return undefined;
  if (noWords.test(key)) return false;
  return yesWords.test(key) ? true : undefined;
}

export type YesNoReading = {
  readonly value: boolean | undefined;
  /** What was written after the answer: "No – afraid of the family". */
  readonly remark: string;
};

const unread: YesNoReading = { value: undefined, remark: '' };

/** Reads yes or no from ticks, from what was not struck out, or from words; never from a guess. */
export function readYesNo(text: string): YesNoReading {
  const filled = filledIn(plainMarks(text));
  if (saysUnknown(filled)) return unread;
  if (hasMarks(filled)) return readTicked(filled);
  const [first = '', ...others] = filled
    .split(/\s*[/|]\s*|\s+or\s+/i)
    .filter((part) => part !== '');
  const answers = [first, ...others].map(readWord);
  if (answers.includes(true) && answers.includes(false)) return unread;
  const value = answers[0];
  if (value === undefined) return unread;
  return { value, remark: remarkAfter(filled) };
}

function readTicked(filled: string): YesNoReading {
  const options = readOptions(filled);
  const chosen = options.filter(({ isTicked }) => isTicked);
  const alone = options.length === 1 ? options[0] : undefined;
  if (alone !== undefined && readWord(alone.text) === undefined) {
    // A single box with no answer beside it: a tick is a yes, and an empty box says nothing.
    return alone.isTicked ? { value: true, remark: alone.text } : unread;
  }
  const [only] = chosen;
  if (only === undefined || chosen.length > 1) return unread;
  const last = options.at(-1);
  const beside = last === undefined || last.isTicked ? '' : besideAnswer(last.text);
  return {
    value: readWord(only.text),
    remark: [remarkAfter(only.text), beside].filter((part) => part !== '').join('; '),
  };
}

/** What was written behind the last answer, though another was chosen: "☒ Yes ☐ No   Ukrainian". */
const besideAnswer = (text: string): string =>
  /^\s*(?:yes|no|y|n)(?:\s{2,9}|\s*\n\s*|\s*\t\s*|\s*[–:-]\s+)(\S.*)$/is.exec(text)?.[1] ?? '';

/** The words after the answer, where a dash, comma, stop or bracket parts them from it. */
function remarkAfter(text: string): string {
  const parted = /^\s*\p{L}+(?: \p{L}+)? *(?:[–—,;:.(\n\t]|\s-\s)\s*(.+)$/su.exec(text);
  return (parted?.[1] ?? '').replace(/\)\s*$/, '').trim();
}

/**
 * What a text field says: the words of the ticked options, with what follows them, or the text as it
 * was filled in. Empty when boxes are there and none is ticked.
 */
export function chosenText(text: string): string {
  const filled = filledIn(plainMarks(text));
  if (!hasMarks(filled)) return filled;
  return readOptions(filled)
    .filter(({ isTicked }) => isTicked)
    .map((option) =>
      option.text.replace(/\s*\b(details|please (specify|state)|if yes[^:]*)\s*:?\s*$/i, ''),
    )
    .filter((option) => option !== '')
    .join(', ');
}
