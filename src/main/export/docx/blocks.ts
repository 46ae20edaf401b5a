import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { safeLine, safeLines } from './safe-text.ts';
import { textWidth, type CharacterStyle, type ParagraphStyle, type TableStyle } from './styles.ts';

/** The pieces of which every document is made. All text enters a document through this file. */
export type Block = Paragraph | Table;

/** Text, with a named character style or without. */
export type Words = string | { readonly text: string; readonly style: CharacterStyle };

export const lead = (text: string): Words => ({ text, style: 'LeadWords' });
export const openPoint = (text: string): Words => ({ text, style: 'OpenPoint' });

export function runOf(words: Words): TextRun {
  if (typeof words === 'string') return new TextRun({ text: safeLine(words) });
  return new TextRun({ text: safeLine(words.text), style: words.style });
}

/** One paragraph; its words are set apart by a space. */
export const paragraph = (
  words: Words | readonly Words[],
  style: ParagraphStyle = 'Normal',
): Paragraph => new Paragraph({ style, children: runs(words) });

function runs(words: Words | readonly Words[]): TextRun[] {
  const all = typeof words === 'object' && !('text' in words) ? words : [words];
  return all.flatMap((each, index) => [
    ...(index === 0 ? [] : [new TextRun({ text: ' ' })]),
    runOf(each),
  ]);
}

/** A paragraph for each line of a text, the first after its lead words. */
export function paragraphs(
  text: string,
  { style = 'Normal', before = [] }: { style?: ParagraphStyle; before?: readonly Words[] } = {},
): Paragraph[] {
  const lines = safeLines(text);
  if (lines.length === 0) return before.length === 0 ? [] : [paragraph(before, style)];
  return lines.map((line, index) => paragraph(index === 0 ? [...before, line] : line, style));
}

/** What stands where a reader would otherwise wonder whether something is missing. */
export const noneRecorded = (text = 'None recorded.'): Paragraph => paragraph(text, 'NoneRecorded');

type HeadingOptions = { readonly onNewPage?: boolean };

export const heading1 = (text: string, { onNewPage = false }: HeadingOptions = {}): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: onNewPage,
    children: [runOf(text)],
  });

export const heading2 = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: [runOf(text)] });

/** The content of one cell: words, or a text of several lines after its lead words. */
export type Cell = Words | { readonly text: string; readonly before: readonly Words[] };

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

function cellContent(cell: Cell, style: ParagraphStyle): Paragraph[] {
  if (typeof cell === 'object' && 'style' in cell) return [paragraph(cell, style)];
  const before = typeof cell === 'string' ? [] : cell.before;
  const made = paragraphs(textOf(cell), { style, before });
  // Word takes a cell without a paragraph for a damaged file.
  return made.length === 0 ? [paragraph('', style)] : made;
}

const tableCell = (cell: Cell, width: number, style: ParagraphStyle, columnSpan = 1): TableCell =>
  new TableCell({
    children: cellContent(cell, style),
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan === 1 ? {} : { columnSpan }),
  });

/** From this length on, a row may run over a page: kept whole it would leave half a page empty. */
const longText = 1500;

const isShort = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => textOf(cell).length < longText);

const tableOf = (
  rows: readonly TableRow[],
  columnWidths: readonly number[],
  style: TableStyle,
): Table =>
  new Table({
    rows: [...rows],
    columnWidths: [...columnWidths],
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    style,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
  });

/** Column widths from shares of the page; what rounding leaves goes to the last column. */
function widthsOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / total));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

export type Column = { readonly heading: string; readonly share: number };

type GridOptions = {
  /** The last row stays on the page of what follows the table. */
  readonly keepNext?: boolean;
};

/** A table whose heading row comes again on each page. */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { keepNext = false }: GridOptions = {},
): Table {
  const widths = widthsOf(columns.map(({ share }) => share));
  const textRows = rows.map((cells, row) => {
    const style = keepNext && row === rows.length - 1 ? 'TableLastRow' : 'TableText';
    return new TableRow({
      cantSplit: isShort(cells),
      children: cells.map((cell, index) => tableCell(cell, widths[index] ?? 0, style)),
    });
  });
  const headings = columns.map(({ heading }) => heading);
  return tableOf([headingRow(headings, widths), ...textRows], widths, 'MinutesTable');
}

const headingRow = (headings: readonly string[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((heading, index) =>
      tableCell(heading, widths[index] ?? 0, 'TableHeading'),
    ),
  });

/** A label beside its text; rows without a text are left out. */
export type Fact = readonly [label: string, text: Cell];

const hasText = (cell: Cell): boolean => safeLine(textOf(cell)) !== '';

const factShares = [20, 80];

/** Labels in the first column, what they say in the second. */
export function facts(rows: readonly Fact[]): Table {
  const widths = widthsOf(factShares);
  return tableOf(
    rows.filter(([, text]) => hasText(text)).map(([label, text]) => factRow(label, [text], widths)),
    widths,
    'FactsTable',
  );
}

type Comparison = {
  readonly headings: readonly [string, string];
  /** One text for each heading. */
  readonly each: readonly (readonly [label: string, first: string, second: string])[];
  /** One text for both. */
  readonly both: readonly Fact[];
};

/** Two people side by side, then what is said of both at once. */
export function comparison({ headings, each, both }: Comparison): Table {
  const widths = widthsOf([factShares[0] ?? 0, 40, 40]);
  return tableOf(
    [
      headingRow(['', ...headings], widths),
      ...each
        .filter(([, first, second]) => hasText(first) || hasText(second))
        .map(([label, ...texts]) => factRow(label, texts, widths)),
      ...both
        .filter(([, text]) => hasText(text))
        .map(([label, text]) => factRow(label, [text], widths)),
    ],
    widths,
    'MinutesTable',
  );
}

/** A row with its label; a single text takes all columns beside it. */
function factRow(label: string, texts: readonly Cell[], widths: readonly number[]): TableRow {
  const [labelWidth = 0, ...rest] = widths;
  const all = rest.reduce((sum, width) => sum + width, 0);
  return new TableRow({
    cantSplit: isShort(texts),
    children: [
      tableCell(label, labelWidth, 'TableLabel'),
      ...(texts.length === 1
        ? texts.map((text) => tableCell(text, all, 'TableText', rest.length))
        : texts.map((text, index) => tableCell(text, rest[index] ?? 0, 'TableText'))),
    ],
  });
}
