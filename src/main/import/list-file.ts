import { AppError } from '../../shared/ipc/result.ts';

export const listLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
} as const;

/** A fault of the file itself in one row, such as a quotation mark that is never closed. */
export type RowFault = { readonly column: number; readonly message: string };

export type FileRow = {
  /** As the person sees it in a spreadsheet: the first row of the file is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
};

export type ListFile = {
  readonly headings: readonly string[];
  readonly rows: readonly FileRow[];
};

/** Tells that so many of so many units of work are done; a total of 0 is not known yet. */
export type OnProgress = (done: number, total: number) => void;

export const unreadable = (message: string): AppError => new AppError('unreadable-list', message);

export const tooManyRows = (): AppError =>
  unreadable('This list has more than 200,000 rows. Split it into smaller files.');

/** The letters by which a spreadsheet calls a column: A to Z, then AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/**
 * Takes the first row that says anything as the headings and keeps every later row that does.
 * Rows come with their cells trimmed.
 */
export function toListFile(records: readonly FileRow[]): ListFile {
  const filled = records.filter(({ cells, fault }) => fault !== null || !isBlank(cells));
  const [top, ...rows] = filled;
  if (top === undefined) throw unreadable('There is nothing in this file.');
  if (rows.length === 0) throw unreadable('This file has headings but no rows below them.');
  if (rows.length > listLimits.rows) throw tooManyRows();
  let width = 0;
  for (const { cells } of filled) {
    width = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1);
  }
  if (width > listLimits.columns) {
    throw unreadable('This list has more than 500 columns. Delete those that are not needed.');
  }
  const headings = Array.from({ length: width }, (_, column) =>
    top.cells[column] ? top.cells[column] : `Column ${columnLetters(column)}`,
  );
  return { headings, rows };
}
