import { headingKey } from '../heading-key.ts';
import {
  cellText,
  isLine,
  linesOf,
  plainLine,
  type FormCell,
  type FormTable,
} from './form-block.ts';
import { hasMarks, plainMarks } from './form-choice.ts';
import { pair, type FormEntry } from './form-entry.ts';
import {
  answerColumns,
  asksYesNo,
  hasAnswerCells,
  isNumberedChecklist,
  isOfReferral,
  readAnswerRows,
  readColumnRow,
  readNumberedRow,
  type AnswerColumns,
} from './question-rows.ts';
import { isHeadingWords, readHeading } from './read-heading.ts';
import { readMergedHeading } from './merged-heading.ts';
import { isKnownLabel, readLabel, withoutNumber } from './read-label.ts';
import { readScoreRow, scoreColumns } from './score-columns.ts';
import { readAcross, readCell } from './row-across.ts';
import { isBoldCell, isColumnWord, isFilled, lookOf, ownCells, standsOut } from './table-cells.ts';
import { tidyTable } from './table-guidance.ts';
import { readPeopleColumns, readPeopleRows, readSideBySide } from './table-people.ts';
import type { ReadBlocks, Row, Walk } from './table-walk.ts';

/** What a table says, whichever way its labels and values lie. */
export function readTable(untidy: FormTable, readBlocks: ReadBlocks, id: number): FormEntry[] {
  const table = tidyTable(untidy);
  const rows = table.rows.filter((row) => ownCells(row).some(isFilled));
  const walk: Walk = {
    id,
    rows,
    look: lookOf({ ...table, rows }),
    readBlocks,
    readPart: (part) => readTable({ kind: 'table', rows: part }, readBlocks, id),
    isChecklist: isNumberedChecklist(rows),
    answers: undefined,
    isOfReferral: false,
    scores: undefined,
  };
  const entries: FormEntry[] = [];
  let index = 0;
  while (index < rows.length) {
    const [read, used] = readRows(walk, index, id, table.rows);
    entries.push(...read);
    index += used;
  }
  return table.told === '' ? entries : [...entries, { kind: 'told', text: table.told }];
}

/** The entries of the row at an index, with as many of the next as belong to it. */
function readRows(
  walk: Walk,
  index: number,
  id: number,
  all: readonly Row[],
): [FormEntry[], number] {
  const row = walk.rows[index] ?? [];
  const cells = ownCells(row);
  const [only] = cells;
  if (row.length === 1 && only !== undefined) return readSingle(walk, only, index);
  const opening = headingIn(cells);
  if (opening !== undefined) return [[{ kind: 'heading', text: opening }], 1];
  const merged = readMergedHeading(walk, index);
  if (merged !== undefined) return merged;
  const columns = readPeopleColumns(walk, index);
  if (columns !== undefined) return columns;
  const scored = readScored(walk, cells, id, index);
  if (scored !== undefined) return [scored, 1];
  const halves = answerColumns(cells);
  if (halves.length > 1) {
    const [read, used] = readAnswerRows(walk.rows.slice(index + 1).map(ownCells), halves);
    return [read, used + 1];
  }
  walk.answers = halves[0] ?? (cells.length === 1 ? undefined : walk.answers);
  if (halves.length > 0) {
    walk.isOfReferral = isOfReferral(walk.rows.slice(index + 1).map(ownCells), halves[0]);
    return [[], 1];
  }
  if (walk.answers !== undefined && !hasAnswerCells(cells, walk.answers)) walk.answers = undefined;
  if (walk.answers !== undefined) {
    if (isSectionRow(walk, cells, walk.answers))
      return [[{ kind: 'heading', text: cells.map(cellText).join(' ').trim() }], 1];
    const read = readColumnRow(cells, walk.answers, walk.isOfReferral);
    if (read.length > 0) return [read, 1];
  }
  if (walk.isChecklist) {
    const read = readNumberedRow(cells);
    if (read.length > 0) return [read, 1];
    if (cells.filter(isFilled).every((cell) => isColumnWord(cellText(cell)))) return [[], 1];
  }
  if (isAnswerHeader(walk, index)) return [[], 1];
  const people = readPeopleRows(walk, index) ?? readSideBySide(walk, index);
  if (people !== undefined) return people;
  if (isHeaderRow(walk, index)) return readRecords(walk, index, id);
  return [readAcross(walk, row, all), 1];
}

/** A row that stands out and holds nothing but a heading, perhaps with its number or letter. */
function headingIn(cells: Row): string | undefined {
  const filled = cells.filter(isFilled);
  const isNumbered = /^[A-Z\d]{1,2}[.)]?$/i.test(cellText(filled[0] ?? noCell));
  const [only, ...more] = isNumbered ? filled.slice(1) : filled;
  if (only === undefined || more.length > 0 || !filled.every(isBanner)) return undefined;
  const text = cellText(only);
  const isLabel = isKnownLabel(text) && readLabel(text).fields[0] !== 'fullName';
  return isHeadingWords(text) && !isLabel && !/\bnames?\b/i.test(text) ? text : undefined;
}

/** A row among questions that asks nothing: it stands out from them, and has no number or mark. */
function isSectionRow({ rows }: Walk, cells: Row, columns: AnswerColumns): boolean {
  const [only, ...more] = cells.filter(isFilled);
  if (only === undefined || more.length > 0 || columns.has(only.column)) return false;
  const isOut = (cell: FormCell): boolean =>
    isBoldCell(cell) || /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(cellText(cell));
  const others = rows.filter((row) => row.filter(isFilled).length > 1);
  return (
    isOut(only) &&
    !/^\s*q?\d/i.test(cellText(only)) &&
    others.some((row) => row.some((cell) => cell.column === only.column && !isOut(cell)))
  );
}

const noCell: FormCell = { column: 0, span: 1, isContinued: false, isShaded: false, blocks: [] };
const isBanner = (cell: FormCell): boolean => cell.isShaded && isBoldCell(cell);

/** A row of a matrix with a column for each score; the row that names the columns says nothing. */
function readScored(walk: Walk, cells: Row, table: number, row: number): FormEntry[] | undefined {
  const columns = scoreColumns(cells);
  if (columns !== undefined) walk.scores = columns;
  if (columns !== undefined) return [];
  if (walk.scores === undefined) return undefined;
  const entry = readScoreRow(cells, walk.scores, { table, row });
  return entry === undefined ? undefined : [entry];
}

/** "Criterion, Y/N, Details" above rows that begin with labels: the labels ask, and not the columns. */
function isAnswerHeader({ rows }: Walk, index: number): boolean {
  const [lead, ...heads] = ownCells(rows[index] ?? []);
  if (lead === undefined || heads.length === 0 || asksYesNo(cellText(lead))) return false;
  if (heads.some((cell) => hasMarks(plainMarks(cellText(cell))))) return false;
  const below = rows
    .slice(index + 1)
    .map(ownCells)
    .filter((cells) => cells.length > 1);
  const known = below.filter(([first]) => first !== undefined && isKnownLabel(cellText(first)));
  const isScored = heads.some((cell) => /^(scores?|points)\b/.test(headingKey(cellText(cell))));
  const isAnswered = heads.some((cell) =>
    /^(y n|yes no|y n dk|yes no dk|answer|response|tick|met|yes or no|please tick|tick if met)$/.test(
      headingKey(cellText(cell)),
    ),
  );
  return (
    isAnswered && !isScored && below.length > 0 && known.length >= Math.max(2, below.length / 2)
  );
}

/** A row of one cell: the heading of a part, a label for the row below, or text of its own. */
function readSingle(
  { rows, look, readBlocks }: Walk,
  cell: FormCell,
  index: number,
): [FormEntry[], number] {
  const text = cellText(cell);
  const isOneLine = linesOf(cell).length === 1 && cell.blocks.length === 1 && text.length <= 120;
  const isMarkedOut =
    cell.isShaded || isBoldCell(cell) || linesOf(cell).some(({ isHeading }) => isHeading);
  const next = rows[index + 1];
  const below = next?.length === 1 ? next[0] : undefined;
  const isValueBelow =
    below !== undefined && !below.isShaded && !isBoldCell(below) && !isKnownLabel(cellText(below));
  const hasOwnValue = /[:?]\s*\S/.test(withoutNumber(text));
  if (
    isOneLine &&
    !hasOwnValue &&
    isValueBelow &&
    (isKnownLabel(text) || (isMarkedOut && readHeading(text)?.topic === 'unknown'))
  ) {
    const nested = below.blocks.filter((block) => !isLine(block));
    return [[pair(text, cellText(below)), ...readBlocks(nested)], 2];
  }
  const isHeading =
    isOneLine &&
    !hasOwnValue &&
    (isMarkedOut || isHeadingWords(text)) &&
    !look.isLabel({ ...cell, isShaded: false, blocks: [plainLine(text)] });
  if (isHeading || (isOneLine && isMarkedOut && !hasOwnValue && isHeadingWords(text)))
    return [[{ kind: 'heading', text }], 1];
  return [readCell(cell, readBlocks), 1];
}

/** Headings such as "Question, Answer, Score", which ask for nothing by themselves. */
const isColumnRow = (cells: readonly FormCell[]): boolean =>
  cells.length >= 3 &&
  cells.filter((cell) => isColumnWord(cellText(cell))).length >= cells.length - 1;

/** Whether all cells of a row are labels and the values are in the row below. */
function isHeaderRow({ rows, look }: Walk, index: number): boolean {
  const cells = ownCells(rows[index] ?? []);
  const next = ownCells(rows[index + 1] ?? []);
  const filled = cells.filter(isFilled);
  if (filled.length < 2 || next.length < 2) return false;
  const isGap = cells.length - filled.length;
  if (isGap > 1 || (isGap === 1 && cells[0] !== undefined && isFilled(cells[0]))) return false;
  const below = next.filter(isFilled);
  const isMarkedOut = standsOut(cells, next);
  // Where the row below has labels of its own, this one has its values beside it.
  const isBeside = below.some(look.isLabel) && !isMarkedOut && !isColumnRow(filled);
  const isHeader = filled.every(look.isLabel) || isMarkedOut || isColumnRow(filled);
  if (!isHeader || isBeside || below.every(look.isLabel)) return false;
  const starts = new Set(next.map(({ column }) => column));
  return (
    filled.filter(({ column }) => starts.has(column)).length >=
    Math.min(filled.length, next.length) / 2
  );
}

/** Whether a row below records has labels of its own beside their values, as shade tells. */
function isAcross({ rows, look }: Walk, head: number, index: number): boolean {
  const [first] = ownCells(rows[index] ?? []);
  const [before] = ownCells(rows[head + 1] ?? []);
  return (
    first !== undefined &&
    index > head + 1 &&
    first.isShaded &&
    before?.isShaded === false &&
    isFilled(first) &&
    look.isLabel(first)
  );
}

/** The rows below a row of headings, until the next heading. */
function readRecords(walk: Walk, index: number, id: number): [FormEntry[], number] {
  const header = ownCells(walk.rows[index] ?? []);
  const entries: FormEntry[] = [];
  let row = index + 1;
  let previous: readonly string[] = [];
  while (row < walk.rows.length) {
    const cells = walk.rows[row] ?? [];
    if (
      ownCells(cells).length === 1 ||
      headingIn(ownCells(cells)) !== undefined ||
      isAcross(walk, index, row) ||
      isHeaderRow(walk, row) ||
      ownCells(cells).filter(isFilled).every(walk.look.isLabel)
    )
      break;
    const above = previous;
    const values = header.map(({ column, span }, place) => {
      const own = cells.filter((cell) => cell.column >= column && cell.column < column + span);
      return own.some(({ isContinued }) => isContinued)
        ? (above[place] ?? '')
        : own.map(cellText).join('\n').trim();
    });
    previous = values;
    entries.push({
      kind: 'record',
      table: id * 1000 + index,
      row: row - index - 1,
      columns: header.map(cellText),
      values,
    });
    row += 1;
  }
  return [entries, row - index];
}
