import Papa from 'papaparse';
import {
  listLimits,
  tooManyRows,
  toListFile,
  unreadable,
  type FileRow,
  type ListFile,
  type OnProgress,
  type RowFault,
} from './list-file.ts';

const quoteFault =
  'A quotation mark in this row is opened but not closed, or is in the middle of a cell. ' +
  'Check every cell of the row';

/** Each fault makes the rest of the text be read anew; beyond so many characters it is no list. */
const mostRereading = 50 * 1024 * 1024;

const tooWide = 'This row has more cells than there are headings. Check every cell of the row';

type CsvRecord = { readonly cells: string[]; readonly fault: RowFault | null };

const clean = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim());

/** The delimiter that cuts the first rows most evenly: comma, semicolon or tab. */
function delimiterOf(text: string): string {
  const stated = /^sep=([,;\t])\n/i.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const start = text.slice(0, 64 * 1024);
  const { meta } = Papa.parse<string[]>(start, {
    preview: 20,
    newline: '\n',
    // The line after the last row would count as a row of one cell.
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '\t'],
  });
  return meta.delimiter;
}

/**
 * Reads records up to the first with a fault in its quotation marks, and tells where that begins:
 * the mark may have swallowed every line after it.
 */
function readUpToFault(
  text: string,
  delimiter: string,
  onRecord: (cells: string[], end: number) => void,
): number | null {
  let end = 0;
  let faultAt: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        faultAt = end;
        parser.abort();
        return;
      }
      end = meta.cursor;
      onRecord(data, end);
    },
  });
  return faultAt;
}

function readRecords(text: string, delimiter: string, onProgress: OnProgress): CsvRecord[] {
  const records: CsvRecord[] = [];
  let start = 0;
  let reread = 0;
  for (;;) {
    const base = start;
    const faultAt = readUpToFault(text.slice(base), delimiter, (cells, end) => {
      records.push({ cells: clean(cells), fault: null });
      if (records.length > listLimits.rows * 2) throw tooManyRows();
      if (records.length % 2000 === 0) onProgress(base + end, text.length);
    });
    if (faultAt === null) return records;
    reread += text.length - base;
    if (reread > mostRereading) {
      throw unreadable(
        'The quotation marks of this file do not match. Open it in a spreadsheet and save it as CSV again.',
      );
    }
    // Only the line that opens the mark is at fault: it is kept word for word, the next ones are read.
    const lineStart = base + faultAt;
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const cells = text.slice(lineStart, lineEnd).split(delimiter);
    const column = Math.max(
      0,
      cells.findIndex((cell) => cell.includes('"')),
    );
    records.push({ cells: clean(cells), fault: { column, message: quoteFault } });
    if (newline === -1) return records;
    start = newline + 1;
  }
}

const withWidthFault = (record: CsvRecord, width: number): CsvRecord =>
  record.fault === null && record.cells.findLastIndex((cell) => cell !== '') >= width
    ? { ...record, fault: { column: width, message: tooWide } }
    : record;

/** Reads comma, semicolon or tab separated text (RFC 4180) as far as its quotation marks allow. */
export function readCsv(content: string, onProgress: OnProgress): ListFile {
  const text = content.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  // Excel's own line that names the delimiter is a row of the file but none of the list.
  const list = text.replace(/^sep=.\n/i, '\n');
  const records = readRecords(list, delimiter, onProgress);
  const top = records.find(({ cells }) => cells.some((cell) => cell !== ''));
  const width = top?.cells.length ?? 0;
  const rows = records.map((record, index): FileRow => {
    const { cells, fault } = withWidthFault(record, width);
    return { number: index + 1, cells, fault };
  });
  return toListFile(rows);
}
