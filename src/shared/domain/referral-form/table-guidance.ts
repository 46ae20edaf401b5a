import {
  cellText,
  isLine,
  linesOf,
  type FormBlock,
  type FormCell,
  type FormLine,
  type FormTable,
} from './form-block.ts';
import { hasMarks, plainMarks } from './form-choice.ts';
import { isGuidanceHead, isGuidanceLine, isQuestion } from './guidance-words.ts';
import { isKnownLabel } from './read-label.ts';
import { holdsPair, isFilled, ownCells } from './table-cells.ts';

type Row = readonly FormCell[];

/** So many rows and more make a column that tells how to answer. */
const fewest = 3;

/** A column of a table with three and more that tells what to write into the column for answers. */
function guidanceColumn(rows: readonly Row[]): { column: number; hasHead: boolean } | undefined {
  const wide = rows.filter((row) => ownCells(row).length > 2 && row.length > 2);
  const [head, ...body] = wide;
  if (head === undefined || body.length < 2) return undefined;
  const named = head.slice(1).find((cell) => isGuidanceHead(cellText(cell)));
  if (named !== undefined) return { column: named.column, hasHead: true };
  const columns = [...new Set(wide.flatMap((row) => row.map(({ column }) => column)))];
  // What is told beside questions that are not known may be the questions.
  const labels = columns.find((column) => {
    const texts = textsOf(wide, column);
    return texts.filter(isKnownLabel).length >= Math.max(2, texts.length * 0.6);
  });
  if (labels === undefined) return undefined;
  const found = columns.find((column) => {
    const texts = column > labels ? textsOf(wide, column) : [];
    const telling = texts.filter((text) => isGuidanceLine(text) || isQuestion(text));
    return telling.length >= fewest && telling.length >= wide.length * 0.5;
  });
  return found === undefined ? undefined : { column: found, hasHead: false };
}

const textsOf = (rows: readonly Row[], column: number): string[] =>
  rows
    .map((row) => row.find((cell) => cell.column === column))
    .map((cell) => (cell === undefined ? '' : cellText(cell)))
    .filter((text) => text !== '');

function withoutColumn(rows: readonly Row[]): readonly Row[] {
  const found = guidanceColumn(rows);
  if (found === undefined) return rows;
  const head = rows.findIndex((row) => ownCells(row).length > 2);
  return rows.flatMap((row, index) => {
    if (found.hasHead && index === head) return [];
    const isWide = ownCells(row).length > 2;
    return [isWide ? row.filter(({ column }) => column !== found.column) : row];
  });
}

/** "A1", "2.3" before each label: numbers of the form, as no checklist has them. */
const isReference = (text: string): boolean =>
  /^(?:[A-PR-Z]\.?\d{1,2}|\d{1,2}\.\d{1,2})(?:\.?[a-z\d])?[.):]?$/i.test(text);

/** Rows without the column that holds nothing but numbers of the form. */
function withoutReferences(rows: readonly Row[]): readonly Row[] {
  const wide = rows.filter((row) => ownCells(row).length > 2);
  const firsts = wide.map(([cell]) => (cell === undefined ? '' : cellText(cell)));
  const numbers = firsts.filter(isReference);
  const isColumn =
    numbers.length >= fewest &&
    firsts.every((text) => isReference(text) || /^(no|ref|q|#|number|)\.?$/i.test(text));
  return isColumn ? rows.map((row) => (ownCells(row).length > 2 ? row.slice(1) : row)) : rows;
}

/** A line for each that a break within a paragraph makes, where no control holds the whole. */
function brokenLine(block: FormBlock): FormBlock[] {
  if (!isLine(block) || block.control !== '' || !block.text.includes('\n')) return [block];
  let start = 0;
  return block.text.split('\n').map((text) => {
    const from = start;
    start += text.length + 1;
    const labels = block.labels
      .map((label) => ({
        start: Math.max(label.start - from, 0),
        end: Math.min(label.end - from, text.length),
      }))
      .filter((label) => label.end > label.start);
    const isBold = block.isBold || (labels[0]?.start === 0 && labels[0].end === text.length);
    return { ...block, text, isBold, labels: isBold ? [] : labels };
  });
}

const withLines = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.flatMap(brokenLine) })));

const filledLines = (cell: FormCell): FormLine[] =>
  linesOf(cell).filter(({ text, control }) => text.trim() !== '' || control !== '');

type Lead = { readonly label: FormLine; readonly told: string };

/** The label that a cell begins with, and the words behind or below it. */
function leadOf(cell: FormCell): Lead | undefined {
  const [first, ...rest] = filledLines(cell);
  if (first === undefined || first.control !== '' || rest.some(({ control }) => control !== ''))
    return undefined;
  const [bold] = first.labels;
  const below = rest.map(({ text }) => text.trim()).join('\n');
  if (bold?.start === 0 && first.text.slice(bold.end).trim() !== '') {
    const label = first.text.slice(0, bold.end).trim();
    const told = first.text.slice(bold.end).trim();
    const isLead = isKnownLabel(label) && !/[:/]$/.test(label) && !isKnownLabel(told);
    return isLead ? { label: cut(first, label), told: `${told}\n${below}`.trim() } : undefined;
  }
  const [, sentence = '', more = ''] =
    /^([^.?:]{2,80}[.?])\s+(\p{Lu}.{20,})$/su.exec(first.text) ?? [];
  if (sentence !== '' && isKnownLabel(sentence) && !hasMarks(plainMarks(more)))
    return { label: cut(first, sentence), told: `${more}\n${below}`.trim() };
  const isLabel = rest.length > 0 && isKnownLabel(first.text) && !/[:?]\s*\S/.test(first.text);
  return isLabel ? { label: first, told: below } : undefined;
}

const cut = (line: FormLine, text: string): FormLine => ({
  ...line,
  text,
  labels: [],
  isBold: true,
});

/** Whether a cell can answer the label before it: it is empty, or asks for nothing itself. */
const canAnswer = (cell: FormCell): boolean =>
  !isFilled(cell) || (!isKnownLabel(filledLines(cell)[0]?.text ?? '') && !holdsPair(cell));

const isTold = (text: string): boolean =>
  text.split('\n').every((line) => isGuidanceLine(line) || isQuestion(line)) ||
  isGuidanceLine(text);

/**
 * Rows whose labels go without the words below or behind them that tell how to answer. Where the cell
 * beside is empty, such words may be the answer, unless others of the column tell how to answer.
 */
function withLeads(rows: readonly Row[]): readonly Row[] {
  const answered = (row: Row, place: number): Lead | undefined => {
    const [cell, beside] = [row[place], row[place + 1]];
    const lead =
      cell === undefined || beside === undefined || !canAnswer(beside) ? undefined : leadOf(cell);
    if (lead === undefined || beside === undefined) return undefined;
    return isTold(lead.told) || isFilled(beside) ? lead : undefined;
  };
  const columns = new Set(
    rows.flatMap((row) =>
      row.flatMap(({ column }, place) => (answered(row, place) ? [column] : [])),
    ),
  );
  return rows.map((row) =>
    row.map((cell, place) => {
      const beside = row[place + 1];
      const isAsked = columns.has(cell.column) && beside !== undefined && canAnswer(beside);
      const lead = answered(row, place) ?? (isAsked ? leadOf(cell) : undefined);
      return lead === undefined ? cell : { ...cell, blocks: [lead.label] };
    }),
  );
}

const opensWithLabel = (cell: FormCell): boolean => {
  const [first] = filledLines(cell);
  return (
    first !== undefined && first.control === '' && isKnownLabel(first.text) && !holdsPair(cell)
  );
};

/** Whether each cell holds its label with what it was answered below, and no cell only answers. */
function isStacked(rows: readonly Row[]): boolean {
  const cells = rows.filter((row) => row.length > 1).flatMap((row) => row.filter(isFilled));
  const tall = cells.filter((cell) => opensWithLabel(cell) && filledLines(cell).length > 1);
  const columns = new Set(
    rows.filter((row) => row.length > 1).flatMap((row) => row.map(({ column }) => column)),
  );
  const opening = new Set(cells.filter(opensWithLabel).map(({ column }) => column));
  const answering = cells.filter((cell) => filledLines(cell).length === 1 && !opensWithLabel(cell));
  return (
    tall.length >= 2 &&
    tall.length >= cells.length * 0.4 &&
    columns.size === opening.size &&
    answering.length <= cells.length * 0.1
  );
}

/** The words of a table that are in none of the rows that were made of it. */
function wordsLeftOut(before: readonly Row[], after: readonly Row[]): string {
  const kept = new Set(after.flatMap((row) => row.flatMap(linesOf).map(({ text }) => text.trim())));
  const left = before
    .flatMap((row) => row.slice(1).flatMap(linesOf))
    .map(({ text }) => text.trim());
  return [...new Set(left)].filter((text) => /\p{L}{2}/u.test(text) && !kept.has(text)).join('\n');
}

/** A cell as two: its label, and what stands below it. */
function unstacked(cell: FormCell): FormCell[] {
  const wide = { ...cell, column: cell.column * 2, span: cell.span * 2 };
  const [first, ...below] = filledLines(cell);
  const isLabel =
    first !== undefined &&
    first.control === '' &&
    !holdsPair(cell) &&
    (below.length > 0 || isKnownLabel(first.text));
  if (!isLabel || cell.isContinued) return [wide];
  const rest = cell.blocks.slice(cell.blocks.indexOf(first) + 1);
  return [
    { ...wide, span: 1, isShaded: true, blocks: [{ ...first, isBold: true }] },
    { ...wide, column: wide.column + 1, span: wide.span - 1, isShaded: false, blocks: rest },
  ];
}

/**
 * A table with a cell for each label and each answer, and without what tells how to answer: a column
 * of guidance, sentences behind a label, labels and answers that share a cell.
 */
export function tidyTable(table: FormTable): FormTable & { readonly told: string } {
  const lines = withLines(table.rows);
  const rows = withoutColumn(withoutReferences(lines));
  const told = wordsLeftOut(lines, rows);
  if (!isStacked(rows)) return { ...table, rows: withLeads(rows), told };
  const isPart = (row: Row): boolean => row.length > 1 || filledLines(row[0] ?? nothing).length > 1;
  return {
    ...table,
    told,
    rows: rows.map((row) =>
      isPart(row)
        ? row.flatMap(unstacked)
        : row.map((cell) => ({ ...cell, column: cell.column * 2, span: cell.span * 2 })),
    ),
  };
}

const nothing: FormCell = { column: 0, span: 1, isContinued: false, isShaded: false, blocks: [] };
