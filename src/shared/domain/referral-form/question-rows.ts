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

/** What the heading of a column says of the questions or criteria that are marked below it. */
function headKind(cell: FormCell): FormAnswer | undefined {
  const text = cellText(cell);
  // "No." heads the numbers of the questions.
  if (text.length > 30 || /^no\.$/i.test(text)) return undefined;
  const words = text.replace(/\([^)]*\)/, '');
  const key = headingKey(words);
  if (/^((criteri(a|on) )?(met|fulfilled)|applies|true|present)$/.test(key)) return 'yes';
  if (
    /^((criteri(a|on) )?not (met|fulfilled)|(does )?not appl(y|icable)|false|absent|not present)$/.test(
      key,
    )
  )
    return 'no';
  return kindOf(words);
}

/**
 * The columns of a heading row that are for answers, at least one for yes and one for no. Where the
 * questions are set in two halves side by side, each half has columns of its own.
 */
export function answerColumns(row: Row): AnswerColumns[] {
  const kinds = row.map(headKind);
  const halves: AnswerColumns[] = [];
  let place = 0;
  while (place < kinds.length) {
    const columns = new Map<number, FormAnswer>();
    if (kinds[place] !== undefined && isRun(kinds, place)) {
      for (; kinds[place] !== undefined; place += 1) {
        const [cell, kind] = [row[place], kinds[place]];
        if (cell !== undefined && kind !== undefined) columns.set(cell.column, kind);
      }
      halves.push(columns);
    } else place += 1;
  }
  const taken = halves.reduce((count, { size }) => count + size, 0);
  return taken < row.length ? halves : [];
}

/** The cells of each half of a row: those up to the end of its columns, and of the last the rest. */
function partsOf(row: Row, halves: readonly AnswerColumns[]): Row[] {
  const ends = halves.map((columns) => Math.max(...columns.keys()));
  return halves.map((_, half) =>
    row.filter(
      ({ column }) =>
        column > (ends[half - 1] ?? -1) &&
        (half === halves.length - 1 || column <= (ends[half] ?? -1)),
    ),
  );
}

/** The rows below columns for answers, half after half, with how many rows they are. */
export function readAnswerRows(
  rows: readonly Row[],
  halves: readonly AnswerColumns[],
): [FormEntry[], number] {
  const end = rows.findIndex(
    (row) =>
      row.length < 2 ||
      answerColumns(row).length > 0 ||
      !halves.every((columns) => hasAnswerCells(row, columns)),
  );
  const below = end < 0 ? rows : rows.slice(0, end);
  const entries = halves.flatMap((columns, half) =>
    below.flatMap((row) => readColumnRow(partsOf(row, halves)[half] ?? [], columns)),
  );
  return [entries, below.length];
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

/** Whether most rows below columns for yes and no ask what a referral asks for itself. */
export function isOfReferral(rows: readonly Row[], columns: AnswerColumns | undefined): boolean {
  const end = rows.findIndex((row) => columns === undefined || !hasAnswerCells(row, columns));
  const below = end < 0 ? rows : rows.slice(0, end);
  const own = below.filter((row) => row.some((cell) => asksYesNo(cellText(cell))));
  return own.length > 0 && own.length >= below.length / 2;
}

/** A row below columns for yes and no: a risk question, or a criterion set out in the same way. */
export function readColumnRow(row: Row, columns: AnswerColumns, isAlwaysPair = false): FormEntry[] {
  const others = row
    .filter(({ column }) => !columns.has(column))
    .map(cellText)
    .filter((text) => text !== '');
  const marked = row.filter((cell) => columns.has(cell.column) && isMarked(cellText(cell)));
  const lead = others[0] ?? '';
  const inText = /^\s*[qQ]?(\d{1,2})(?:\s*[.):]\s|\s+(?=\p{Lu}))/u.exec(lead)?.[1];
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
  const isAsked =
    asksYesNo(question) && (number === null || isListedLabel(withoutNumber(question)));
  if (isAlwaysPair || isAsked) {
    const chosen = isOne ? answerWord(answer) : marked.map(cellText).join(' / ');
    const said = [chosen, ...remarks].filter((text) => text !== '');
    return [pair(question, said.join(' – '))];
  }
  const remark = [...remarks, marked.length > 1 ? marked.map(cellText).join(' / ') : '']
    .filter((text) => text !== '')
    .join('\n');
  return [{ kind: 'question', number, question, answer, remark }];
}

const answerWord = (answer: FormAnswer): string =>
  answer === 'yes' ? 'Yes' : answer === 'no' ? 'No' : 'Not known';

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
