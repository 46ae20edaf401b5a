import { headingKey } from '../heading-key.ts';
import { cellText, type FormCell } from './form-block.ts';
import type { FormEntry } from './form-entry.ts';
import { isMarked } from './read-answer.ts';

type Row = readonly FormCell[];

/** Which columns of a matrix stand for which score, with the words above them. */
export type ScoreColumns = ReadonlyMap<number, { readonly score: number; readonly words: string }>;

/** The columns of a heading row that are scores beginning with 0 or 1: "0, 1, 2, 3". */
export function scoreColumns(row: Row): ScoreColumns | undefined {
  const columns = new Map<number, { score: number; words: string }>();
  for (const cell of row) {
    const [, digit, words = ''] = /^\(?(\d)\)?(?:\s*[–—=:.-]\s*(.+))?$/s.exec(cellText(cell)) ?? [];
    if (digit !== undefined) columns.set(cell.column, { score: Number(digit), words });
  }
  const scores = [...columns.values()].map(({ score }) => score);
  const isRun = scores.every((score, index) => score === (scores[0] ?? 0) + index);
  const asks = row.some(({ column }) => !columns.has(column));
  return scores.length >= 3 && (scores[0] ?? 9) <= 1 && isRun && asks ? columns : undefined;
}

const isNumber = (text: string): boolean => /^q?\d{1,2}[.)]?$/i.test(text);

/** A question of a matrix with one of its scores marked; undefined for any other row. */
export function readScoreRow(
  row: Row,
  columns: ScoreColumns,
  at: { table: number; row: number },
): FormEntry | undefined {
  const others = row.filter(({ column }) => !columns.has(column)).map(cellText);
  const marked = row.filter((cell) => columns.has(cell.column) && isMarked(cellText(cell)));
  const [only] = marked;
  const score = only === undefined ? undefined : columns.get(only.column);
  const question = others.find((text) => text !== '' && !isNumber(text)) ?? '';
  if (marked.length !== 1 || score === undefined || question === '') return undefined;
  if (/^(sub ?)?totals?\b|\bscore$/.test(headingKey(question))) return undefined;
  return {
    kind: 'record',
    ...at,
    columns: ['No', 'Question', 'Answer', 'Score'],
    values: [
      others.find(isNumber) ?? '',
      question,
      score.words === '' ? String(score.score) : score.words,
      String(score.score),
    ],
  };
}
