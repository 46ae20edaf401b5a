import { headingKey } from '../heading-key.ts';
import {
  cellText,
  isLine,
  linesOf,
  plainLine,
  type FormBlock,
  type FormCell,
  type FormTable,
} from './form-block.ts';
import { loose, pair, type FormEntry } from './form-entry.ts';
import { readLine } from './line-entries.ts';
import {
  answerColumns,
  isNumberedChecklist,
  readColumnRow,
  readNumberedRow,
  type AnswerColumns,
} from './question-rows.ts';
import { isHeadingWords, readHeading } from './read-heading.ts';
import { isKnownLabel, readLabel, withoutNumber } from './read-label.ts';
import {
  labelledLines,
  isBoldCell,
  isColumnWord,
  isFilled,
  lookOf,
  ownCells,
  type TableLook,
  standsOut,
} from './table-cells.ts';

/** Reads the blocks inside a cell; handed in, because a table may lie in a cell of another. */
type ReadBlocks = (blocks: readonly FormBlock[]) => FormEntry[];
type Row = readonly FormCell[];

type Walk = {
  readonly rows: readonly Row[];
  readonly look: TableLook;
  readonly readBlocks: ReadBlocks;
  readonly isChecklist: boolean;
  /** Columns for yes and no, once a heading row named them. */
  answers: AnswerColumns | undefined;
};

/** What a table says, whichever way its labels and values lie. */
export function readTable(table: FormTable, readBlocks: ReadBlocks, id: number): FormEntry[] {
  const rows = table.rows.filter((row) => ownCells(row).some(isFilled));
  const walk: Walk = {
    rows,
    look: lookOf({ ...table, rows }),
    readBlocks,
    isChecklist: isNumberedChecklist(rows),
    answers: undefined,
  };
  const entries: FormEntry[] = [];
  let index = 0;
  while (index < rows.length) {
    const [read, used] = readRows(walk, index, id, table.rows);
    entries.push(...read);
    index += used;
  }
  return entries;
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
  walk.answers = answerColumns(cells) ?? (cells.length === 1 ? undefined : walk.answers);
  if (answerColumns(cells) !== undefined) return [[], 1];
  if (walk.answers !== undefined) {
    const read = readColumnRow(cells, walk.answers);
    if (read.length > 0) return [read, 1];
  }
  if (walk.isChecklist) {
    const read = readNumberedRow(cells);
    if (read.length > 0) return [read, 1];
    if (cells.filter(isFilled).every((cell) => isColumnWord(cellText(cell)))) return [[], 1];
  }
  const people = readPeopleColumns(walk, index) ?? readSideBySide(walk, index, id);
  if (people !== undefined) return people;
  if (isHeaderRow(walk, index)) return readRecords(walk, index, id);
  return [readAcross(walk, row, all), 1];
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

const isPersonAlone = (text: string): boolean => {
  const { role, fields } = readLabel(text);
  return (
    role !== null &&
    role !== 'other' &&
    fields.length === 1 &&
    fields[0] === 'fullName' &&
    headingKey(text).split(' ').length <= 5
  );
};

/** A table with a column for each person: labels at the left, "Victim" and "Perpetrator" at the top. */
function readPeopleColumns({ rows, look }: Walk, index: number): [FormEntry[], number] | undefined {
  const [corner, ...heads] = ownCells(rows[index] ?? []);
  if (corner === undefined || heads.length < 2 || heads.length > 6) return undefined;
  const names = heads.map(cellText);
  if (
    new Set(names).size < names.length ||
    !names.every(isPersonAlone) ||
    isPersonAlone(cellText(corner))
  )
    return undefined;
  if (
    cellText(corner) !== '' &&
    isKnownLabel(cellText(corner)) &&
    !/^(name|details)$/i.test(cellText(corner))
  )
    return undefined;
  const body = rows.slice(index + 1);
  const end = body.findIndex((row) => ownCells(row).length < 2 || !look.isLabel(row[0] ?? corner));
  const below = end < 0 ? body : body.slice(0, end);
  if (below.length === 0) return undefined;
  const entries = heads.flatMap((head, place): FormEntry[] => [
    { kind: 'heading', text: names[place] ?? '' },
    ...below.map((row) => {
      const value = row.find(({ column }) => column === head.column);
      return pair(cellText(row[0] ?? corner), value === undefined ? '' : cellText(value));
    }),
  ]);
  return [[...entries, { kind: 'heading', text: '' }], below.length + 1];
}

/** Two people side by side, each with columns of labels and values, or with both in one cell. */
function readSideBySide(walk: Walk, index: number, id: number): [FormEntry[], number] | undefined {
  const heads = ownCells(walk.rows[index] ?? []);
  if (heads.length < 2 || !heads.every((head) => isPersonAlone(cellText(head)))) return undefined;
  const body = walk.rows.slice(index + 1);
  const end = body.findIndex((row) => row.length === 1);
  const below = end < 0 ? body : body.slice(0, end);
  const [first] = below;
  const holdsPairs = first?.some((cell) => holdsPair(cell) || labelledLines(cell) !== undefined);
  if (first === undefined || (first.length < heads.length * 2 && holdsPairs !== true))
    return undefined;
  const entries = heads.flatMap((head): FormEntry[] => {
    const isBelow = ({ column }: FormCell): boolean =>
      column >= head.column && column < head.column + head.span;
    const rows = below.map((row) => row.filter(isBelow)).filter((row) => row.length > 0);
    const read = readTable({ kind: 'table', rows }, walk.readBlocks, id);
    return [{ kind: 'heading', text: cellText(head) }, ...read];
  });
  return [[...entries, { kind: 'heading', text: '' }], below.length + 1];
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

/** Labels and values side by side: each label takes the cells up to the next. */
function readAcross({ look, readBlocks }: Walk, row: Row, all: readonly Row[]): FormEntry[] {
  const entries: FormEntry[] = [];
  let label: string | null = labelAbove(row, all, look);
  let value: FormCell[] = [];
  const flush = (): void => {
    entries.push(...readValue(label, value, readBlocks));
    value = [];
  };
  const cells = ownCells(row);
  for (const [place, cell] of cells.entries()) {
    if ((look.isLabel(cell) && !holdsPair(cell)) || isLabelByPlace(cells, place, look)) {
      if (label !== null || value.length > 0) flush();
      label = cellText(cell);
    } else value.push(cell);
  }
  flush();
  return [...entries, { kind: 'row' }];
}

/** The third of four cells whose first is a label: one too, though its words are not known. */
function isLabelByPlace(cells: Row, place: number, look: TableLook): boolean {
  const [cell, beside, before] = [cells[place], cells[place + 1], cells[place - 2]];
  if (place !== 2 || cells.length !== 4 || cell === undefined || beside === undefined) return false;
  const text = cellText(cell);
  const isLike = /^[\p{Lu}][^\d@☒☐]{2,60}$/u.test(text) && text.split(' ').length <= 8;
  return (
    isLike &&
    before !== undefined &&
    look.isLabel(before) &&
    !look.isLabel(beside) &&
    isFilled(beside)
  );
}

/** The label of a row whose first cell is merged with the one above. */
function labelAbove(row: Row, all: readonly Row[], look: TableLook): string | null {
  const [first] = row;
  if (first?.isContinued !== true) return null;
  const index = all.indexOf(row);
  const above = all
    .slice(0, index)
    .findLast((cells) =>
      cells.some(({ column, isContinued }) => column === first.column && !isContinued),
    );
  const cell = above?.find(({ column }) => column === first.column);
  return cell !== undefined && look.isLabel(cell) ? cellText(cell) : null;
}

/** A cell with a label and its value in it: "Surname: BEGUM". */
const holdsPair = (cell: FormCell): boolean => {
  const [, label = ''] = /^([^:?]{2,60}[:?])\s*\S/.exec(cellText(cell)) ?? [];
  return label !== '' && isKnownLabel(label) && !isKnownLabel(cellText(cell));
};

function readValue(
  label: string | null,
  cells: readonly FormCell[],
  readBlocks: ReadBlocks,
): FormEntry[] {
  const text = cells
    .map(cellText)
    .filter((part) => part !== '')
    .join('\n');
  const nested = cells.flatMap(({ blocks }) => blocks.filter((block) => !isLine(block)));
  const control = cells.flatMap(linesOf).find((line) => line.control !== '')?.control ?? '';
  if (label === null) return cells.flatMap((cell) => readCell(cell, readBlocks));
  if (nested.length > 0)
    return [
      { kind: 'heading', text: label },
      ...(text === '' ? [] : [loose(text)]),
      ...readBlocks(nested),
    ];
  const isOnlyPairs = cells.some(
    (cell) => linesOf(cell).length > 0 && linesOf(cell).every(isPairLine),
  );
  if (isOnlyPairs) return [pair(label, ''), ...cells.flatMap(({ blocks }) => readBlocks(blocks))];
  return [pair(label, text, control)];
}

/** A cell that no label stands beside: it may hold its own. */
function readCell(cell: FormCell, readBlocks: ReadBlocks): FormEntry[] {
  const own = labelledLines(cell);
  if (own === undefined) return readBlocks(cell.blocks);
  return [pair(own.label, own.value), ...readBlocks(cell.blocks.filter((block) => !isLine(block)))];
}

/** A line of a value that has a known label of its own, as in a cell merged for several. */
const isPairLine = (line: FormBlock): boolean => {
  if (!isLine(line) || line.labels.length === 0) return false;
  return readLine(line).every((entry) => entry.kind === 'pair' && isKnownLabel(entry.label));
};
