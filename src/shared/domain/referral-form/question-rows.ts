import { headingKey } from '../heading-key.ts';
import { cellText, type FormCell } from './form-block.ts';
import { pair, type FormEntry } from './form-entry.ts';
import { isMarked, kindOf, readAnswer } from './read-answer.ts';
import type { FormAnswer } from './read-form.ts';
import { isListedLabel, readLabel, withoutNumber } from './read-label.ts';
import { ownCells } from './table-cells.ts';

type Row = readonly FormCell[];

/** Which columns of a checklist are for which answer. */
export type AnswerColumns = ReadonlyMap<number, FormAnswer>;

/** The columns of a heading row that has at least one for yes and one for no. */
export function answerColumns(row: Row): AnswerColumns | undefined {
  const kinds = row.map((cell) => {
    const text = cellText(cell);
    // "No." heads the numbers of the questions.
    return text.length <= 30 && !/^no\.$/i.test(text)
      ? kindOf(text.replace(/\([^)]*\)/, ''))
      : undefined;
  });
  const start = kinds.findIndex((kind, place) => kind !== undefined && isRun(kinds, place));
  if (start < 0) return undefined;
  const columns = new Map<number, FormAnswer>();
  for (let place = start; kinds[place] !== undefined; place += 1) {
    const [cell, kind] = [row[place], kinds[place]];
    if (cell !== undefined && kind !== undefined) columns.set(cell.column, kind);
  }
  return columns.size < row.length ? columns : undefined;
}

/** Whether columns for yes and for no stand side by side from a place on. */
function isRun(kinds: readonly (FormAnswer | undefined)[], start: number): boolean {
  const end = kinds.findIndex((kind, place) => place > start && kind === undefined);
  const run = kinds.slice(start, end < 0 ? kinds.length : end);
  return run.includes('yes') && run.includes('no');
}

/** Whether a row is parted as the heading row is; one that is not belongs to something else. */
export const hasAnswerCells = (row: Row, columns: AnswerColumns): boolean =>
  row.some(({ column }) => columns.has(column));

const numberOf = (text: string): number | null => {
  const [, digits] = /^\(?\s*q?\s*(\d{1,2})\s*[.):]?$/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
};

const ownFields = new Set([
  'visibleHighRisk',
  'professionalJudgement',
  'escalation',
  'repeat',
  'highScore',
  'hate',
  'consent',
  'aware',
  'confidentialAddress',
  'interpreter',
  'safeContact',
  'disability',
]);

/** Whether a question is one of the referral's own, such as consent, rather than of a checklist. */
export const asksYesNo = (question: string): boolean =>
  readLabel(withoutNumber(question)).fields.some((field) => ownFields.has(field));

/** A row below columns for yes and no: a risk question, or a criterion set out in the same way. */
export function readColumnRow(row: Row, columns: AnswerColumns): FormEntry[] {
  const others = row
    .filter(({ column }) => !columns.has(column))
    .map(cellText)
    .filter((text) => text !== '');
  const marked = row.filter((cell) => columns.has(cell.column) && isMarked(cellText(cell)));
  const lead = others[0] ?? '';
  const inText = /^\s*q?(\d{1,2})\s*[.)]\s/i.exec(lead)?.[1];
  const number = numberOf(lead) ?? (inText === undefined ? null : Number(inText));
  const [question = '', ...remarks] = numberOf(lead) === null ? others : others.slice(1);
  if (question === '' && number === null) return [];
  const isTotal =
    number === null &&
    readLabel(question).fields.some((field) => field === 'score' || field === 'total');
  if (isTotal) {
    const figures = row.filter((cell) => columns.has(cell.column)).map(cellText);
    return [pair(question, figures.find((text) => /^\d/.test(text)) ?? remarks.join('\n'))];
  }
  const [only] = marked;
  const isOne = marked.length === 1 && only !== undefined;
  const answer: FormAnswer = isOne ? (columns.get(only.column) ?? 'blank') : 'blank';
  if (asksYesNo(question)) {
    const said = [isOne ? answerWord(answer) : '', ...remarks].filter((text) => text !== '');
    return [pair(question, said.join(' – '))];
  }
  const remark = [...remarks, marked.length > 1 ? marked.map(cellText).join(' / ') : '']
    .filter((text) => text !== '')
    .join('\n');
  return [{ kind: 'question', number, question, answer, remark }];
}

const answerWord = (answer: FormAnswer): string =>
  answer === 'yes' ? 'Yes' : answer === 'no' ? 'No' : '';

/** Questions with their numbers and answers in one row, of which two or three may stand side by side. */
export function readNumberedRow(row: Row): FormEntry[] {
  const texts = row.map(cellText);
  const starts = texts.flatMap((text, index) => (numberOf(text) === null ? [] : [index]));
  if (starts[0] !== 0) return [];
  const groups = starts.map((start, index) =>
    texts.slice(start, starts[index + 1] ?? texts.length),
  );
  const entries = groups.map(readGroup);
  return entries.every((entry) => entry !== undefined) ? entries : [];
}

function readGroup([lead = '', ...rest]: readonly string[]): FormEntry | undefined {
  const last = rest.at(-1);
  if (last === undefined) return undefined;
  const reading = readAnswer(last);
  if (reading === undefined) return undefined;
  const asked = rest.slice(0, -1).join('\n');
  if (asked !== '' && (asksYesNo(asked) || isListedLabel(asked))) return pair(asked, last);
  return {
    kind: 'question',
    number: numberOf(lead),
    question: rest.slice(0, -1).join('\n'),
    ...reading,
  };
}

/** Whether a table is a checklist whose rows begin with numbers and end with answers. */
export function isNumberedChecklist(rows: readonly Row[]): boolean {
  const read = rows.map((row) => readNumberedRow(ownCells(row)));
  const answered = read.flat().filter((entry) => entry.kind === 'question');
  const isScored = rows
    .slice(0, 2)
    .some((row) => row.some((cell) => /\b(score|points)\b/.test(headingKey(cellText(cell)))));
  const first = answered[0];
  return (
    !isScored &&
    read.filter((entries) => entries.length > 0).length >= 5 &&
    first?.kind === 'question' &&
    first.number !== null
  );
}
