import { headingKey } from '../heading-key.ts';
import { filledIn } from './blank-words.ts';
import { hasMarks, isLoneTick, plainMarks, readOptions, readYesNo } from './form-choice.ts';
import type { FormAnswer } from './read-form.ts';

const dontKnow =
  /^(d ?k|dont know|do not know|n ?k|not known|unknown|unsure|not sure|dont no|ddim yn gwybod|anhysbys|not disclosed|u k|u)$/;

const isDontKnow = (text: string): boolean =>
  text.trim() === '?' || dontKnow.test(headingKey(text));

export type AnswerReading = { readonly answer: FormAnswer; readonly remark: string };

/** The answer to a risk question in one cell or at the end of a line; undefined where it is none. */
export function readAnswer(text: string): AnswerReading | undefined {
  const filled = filledIn(leftOver(plainMarks(text)));
  if ((filled === '' && text.trim() !== '?') || isAsIssued(filled))
    return { answer: 'blank', remark: '' };
  if (hasMarks(filled)) return readTicked(filled);
  if (isDontKnow(filled) || text.trim() === '?') return { answer: 'dontKnow', remark: '' };
  const [first = ''] = leftOver(text.trim()).split(/\s*[–—,;:.(\n\t-]\s*/);
  if (isDontKnow(first)) return { answer: 'dontKnow', remark: filled };
  if (
    !/^(y|yes|n|no|ie|na|oes|ydy|do|naddo|nac oes|nac ydy)$/.test(
      headingKey(first).replace(/ (yes|no)$/, ''),
    )
  )
    return undefined;
  const { value, remark } = readYesNo(filled);
  return value === undefined ? undefined : { answer: value ? 'yes' : 'no', remark };
}

/** "Y /  / " and " / N": the one choice that was not struck out. */
function leftOver(text: string): string {
  const parts = text.split('/').map((part) => part.trim());
  const left = parts.filter((part) => part !== '');
  return parts.length > left.length && left.length === 1 ? (left[0] ?? '') : text;
}

/** "Y / N / DK": nothing was struck out. */
const isAsIssued = (text: string): boolean =>
  /^(y|yes) *\/ *(n|no)( *\/ *(d\/?k|n\/?k|don.?t know|not known))?$/i.test(text.trim());

function readTicked(filled: string): AnswerReading | undefined {
  const options = readOptions(filled);
  const kinds = options.map(({ text }) => kindOf(text));
  if (!kinds.includes('yes') || !kinds.includes('no')) return undefined;
  const chosen = kinds.filter((_, index) => options[index]?.isTicked);
  if (chosen.length === 0) return { answer: 'blank', remark: '' };
  const [only] = chosen;
  return chosen.length > 1 || only === undefined
    ? { answer: 'blank', remark: filled }
    : { answer: only, remark: '' };
}

/** Which answer the words beside a box, or at the head of a column, stand for. */
export function kindOf(text: string): FormAnswer | undefined {
  // "Interpreter Y/N" offers both.
  if (/\b(y|yes)\s?\/\s?(n|no)\b/i.test(text)) return undefined;
  const key = headingKey(text.split(/\s*\/\s*/).at(-1) ?? '');
  if (isDontKnow(text) || isDontKnow(text.split('/').at(-1) ?? '')) return 'dontKnow';
  if (/^(y|yes|ie|oes|ydy|do)( tick| x)?$/.test(key)) return 'yes';
  return /^(n|no|na|nac oes|nac ydy|naddo)( tick| x)?$/.test(key) ? 'no' : undefined;
}

/** Whether a cell of a column of answers was marked, in whatever way: a tick, a cross, a word. */
export function isMarked(text: string): boolean {
  const filled = filledIn(plainMarks(text));
  if (filled === '' || /^☐+$/u.test(filled)) return false;
  return isLoneTick(filled) || filled.length <= 40;
}

const numbered = /^\s*q?\s*(\d{1,2})\s*[.):]?(?:\s+|(?=[.):])|\t)(.*)$/is;

/** No question of a checklist with its answer and remark is longer. */
const mostLetters = 2000;

export type QuestionLine = AnswerReading & { readonly number: number; readonly question: string };

/** "4. Kept away from people [x] Yes [ ] No" or "4) Isolated: Y"; undefined for any other line. */
export function readQuestionLine(text: string): QuestionLine | undefined {
  if (text.length > mostLetters) return undefined;
  const [, digits = '', whole = ''] = numbered.exec(plainMarks(text)) ?? [];
  // What is left of "Y / N / DK" where the first was struck out.
  const rest = whole.replace(/\t[ /]+(?=(?:yes|no|y|n|d\/?k|n\/?k)[ /]*$)/i, '\t');
  if (digits === '') return undefined;
  const box = rest.search(/[☒☐]/u);
  if (box >= 0) {
    const boxFirst = readAnswer(rest.slice(box));
    const at = boxFirst === undefined ? answerStart(rest) : box;
    const reading = boxFirst ?? readAnswer(rest.slice(at));
    return reading === undefined
      ? undefined
      : { number: Number(digits), question: rest.slice(0, at).trim(), ...reading };
  }
  const parts =
    /^(.*?)(?:\t+|\s*[:=]\s*|\?\s+|\s+[–—-]\s+|\s{2,}|^)((?:yes|no|y|n|d\/?k|n\/?k|don.?t know|not known|ie|na)\b.*)$/is.exec(
      rest,
    );
  const reading = parts === null ? undefined : readAnswer(parts[2] ?? '');
  return reading === undefined
    ? undefined
    : { number: Number(digits), question: (parts?.[1] ?? '').trim(), ...reading };
}

/** Where "Yes ☒ No ☐" begins in a line whose boxes stand behind their words. */
function answerStart(rest: string): number {
  const match = /\b(yes|y|ie)\b\s*(\/\s*\w+\s*)?[☒☐]/iu.exec(rest);
  return match?.index ?? rest.length;
}

/** "1 Y, 2 N, 3 DK": the answers to a checklist in one text; empty where it is no such list. */
export function readAnswerList(text: string): QuestionLine[] {
  const matches = [
    ...text.matchAll(/\b(?:q\s*)?(\d{1,2})\s*[-.):=–]?\s*(yes|no|y|n|d\/?k|n\/?k|don.?t know)\b/gi),
  ];
  const isList =
    matches.length >= 8 && matches.every((match, index) => Number(match[1]) === index + 1);
  if (!isList) return [];
  return matches.map((match) => ({
    number: Number(match[1]),
    question: '',
    ...(readAnswer(match[2] ?? '') ?? { answer: 'blank', remark: '' }),
  }));
}
