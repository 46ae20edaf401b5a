import { describe, expect, it } from 'vitest';
import { csvLines, csvMark } from '../../../src/main/export/csv/csv-text.ts';
import { decodeText } from '../../../src/main/import/decode-text.ts';
import { readCsv } from '../../../src/main/import/read-csv.ts';

/** The cells of one row, written as the app writes them and read as the app reads a list. */
function readBack(cells: readonly string[]): readonly string[] {
  const headings = cells.map((_, index) => `Heading ${index}`);
  const written = Buffer.from(csvMark + csvLines([headings, cells]), 'utf8');
  return readCsv(decodeText(written), () => {}).rows[0]?.cells ?? [];
}

const formulas = [
  '=HYPERLINK("http://example.com","Click")',
  '+1+cmd|/c calc!A1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0-1',
  '＝1+1',
  '＠SUM(A1)',
];

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each(formulas)('%j reads back as the same text behind an apostrophe', (cell) => {
    const [read] = readBack([cell, 'beside it']);
    expect(read).toBe(`'${cell.replace('\r', '\n')}`);
  });

  it('that begins with NUL is text too, and holds none', () => {
    expect(readBack(['\0=1+1', 'beside it'])).toEqual(["'\ufffd=1+1", 'beside it']);
  });

  it('is one only by its first letter', () => {
    const cells = ['M-0012', '1+1', 'a=b', "'quoted", 'x@example.com', ''];
    expect(readBack(cells)).toEqual(cells);
  });
});

it('each cell stands in quotation marks, so that no other sign than the comma parts it', () => {
  const cells = ['a;b', 'c\td', 'plain', '', 'two; =1+1'];
  expect(csvLines([cells])).toBe('"a;b","c\td","plain","","two; =1+1"\r\n');
});

it('commas, quotation marks and lines within a cell read back the same', () => {
  const cells = ['a, b', 'she said "yes"', 'two\nlines', '"', ',', 'ä € 🔒'];
  expect(readBack(cells)).toEqual(cells);
});
