import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import type { ListFile } from '../../../src/main/import/list-file.ts';
import { readCsv } from '../../../src/main/import/read-csv.ts';
import { readListFile } from '../../../src/main/import/read-list-file.ts';
import { referralForm } from '../../../src/shared/domain/referral-list-columns.ts';
import { temporaryFolder } from '../../support/test-store.ts';
import { aWorkbook } from '../../support/workbook.ts';

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

const silent = (): void => undefined;

function read(content: string | Uint8Array, name = 'list.csv'): Promise<ListFile> {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return readListFile(path, referralForm, silent);
}

const cellsOf = ({ rows }: ListFile): (readonly string[])[] => rows.map(({ cells }) => cells);

describe('a list in text', () => {
  const plain = 'Ref,Name\nR1,Gráinne Wójcik\n';
  const utf16 = (content: string): Buffer => Buffer.from(content, 'utf16le');

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${plain}`)],
    ['UTF-16', utf16(`\ufeff${plain}`)],
    ['UTF-16 without a mark', utf16(plain)],
    ['big-endian UTF-16', utf16(`\ufeff${plain}`).swap16()],
    ['big-endian UTF-16 without a mark', utf16(plain).swap16()],
  ])('is read in %s', async (_, bytes) => {
    const list = await read(bytes);
    expect(list.headings).toEqual(['Ref', 'Name']);
    expect(cellsOf(list)).toEqual([['R1', 'Gráinne Wójcik']]);
  });

  it('is read in Windows-1252, as old spreadsheets write it', async () => {
    const list = await read(Buffer.from('Ref,Name\nR1,O\x92Neill caf\xe9\n', 'latin1'));
    expect(cellsOf(list)).toEqual([['R1', 'O’Neill café']]);
  });

  it.each([
    ['semicolons', 'Ref;Name;Notes\nR1;A, B;x\nR2;C;y\n'],
    ['tabs', 'Ref\tName\tNotes\nR1\tA, B\tx\nR2\tC\ty\n'],
    ['commas', 'Ref,Name,Notes\nR1,"A, B",x\nR2,C,y\n'],
    ['carriage returns', 'Ref,Name,Notes\rR1,"A, B",x\rR2,C,y\r'],
    ['line ends of Windows', 'Ref,Name,Notes\r\nR1,"A, B",x\r\nR2,C,y\r\n'],
    ['a line that names the separator', 'sep=;\r\nRef;Name;Notes\r\nR1;A, B;x\r\nR2;C;y'],
  ])('may be separated by %s', async (_, content) => {
    const list = await read(content);
    expect(list.headings).toEqual(['Ref', 'Name', 'Notes']);
    expect(cellsOf(list)).toEqual([
      ['R1', 'A, B', 'x'],
      ['R2', 'C', 'y'],
    ]);
  });

  it('may have two columns, a few rows and a line end after the last', async () => {
    const list = await read('Name;Area\nHope, Northmere;North\n');
    expect(cellsOf(list)).toEqual([['Hope, Northmere', 'North']]);
  });

  it('keeps line breaks and doubled quotation marks within a cell', async () => {
    const list = await read('Ref,Said\nR1,"He said ""no""\r\nand left"\n');
    expect(cellsOf(list)).toEqual([['R1', 'He said "no"\nand left']]);
  });

  it('numbers rows as a spreadsheet does, blank ones included', async () => {
    const list = await read('Ref,Name\n\nR1,A\n , \nR2,B\n\n');
    expect(list.rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it('names a column without a heading by its letters', async () => {
    const list = await read('Ref,,Name,\nR1,x,A,\n');
    expect(list.headings).toEqual(['Ref', 'Column B', 'Name']);
  });

  it('marks the one row whose quotation mark is never closed and reads the rest', async () => {
    const list = await read('Ref,Name,Notes\nR1,A,x\nR2,"B,y\nR3,"C, D",z\nR4,E,w\n');
    expect(cellsOf(list)).toEqual([
      ['R1', 'A', 'x'],
      ['R2', '"B', 'y'],
      ['R3', 'C, D', 'z'],
      ['R4', 'E', 'w'],
    ]);
    expect(list.rows.map(({ fault }) => fault?.column ?? null)).toEqual([null, 1, null, null]);
  });

  it('marks each of many rows with a quotation mark of its own', async () => {
    const list = await read(`Ref,Name\n${'R1,"A\n'.repeat(300)}`);
    expect(list.rows).toHaveLength(300);
    expect(list.rows.every(({ fault }) => fault !== null)).toBe(true);
  });

  it('marks a row with more cells than headings, and keeps the cells', async () => {
    const list = await read('Ref,Name\nR1,A\nR2,12 High Street, Lincoln\n');
    expect(list.rows[1]).toMatchObject({
      cells: ['R2', '12 High Street', 'Lincoln'],
      fault: { column: 2 },
    });
    expect(list.headings).toEqual(['Ref', 'Name', 'Column C']);
  });

  it('gives back every cell of any list that was written properly', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `x${text}x`);
    const lists = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2 }),
      );
    fc.assert(
      fc.property(lists, fc.constantFrom(',', ';', '\t'), (records, delimiter) => {
        const written = Papa.unparse(records, { delimiter, quotes: true });
        const [headings, ...rows] = records.map((record) =>
          record.map((text) => text.replace(/\r\n?/g, '\n')),
        );
        const list = readCsv(written, silent);
        expect(list.headings).toEqual(headings);
        expect(cellsOf(list)).toEqual(rows);
      }),
    );
  });

  it('keeps every letter of any text, however broken its quotation marks', () => {
    const unit = fc.constantFrom('"', '"', ',', '\n', 'a', 'b');
    const letters = (text: string): string => text.replace(/[^ab]/g, '');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { headings, rows } = readCsv(`x,y,z\n${text}\nq,q,q\n`, silent);
        const kept = rows.flatMap(({ cells }) => cells).join('');
        expect(letters(headings.join('')) + letters(kept)).toBe(letters(text));
      }),
    );
  });
});

describe('a list in a workbook', () => {
  it('is read by what is in it, whatever its name', async () => {
    const list = await read(
      aWorkbook([
        ['Ref', 'Name'],
        ['R1', 'Gráinne'],
      ]),
      'list.csv',
    );
    expect(cellsOf(list)).toEqual([['R1', 'Gráinne']]);
  });

  it('gives dates as days, and numbers and answers as they are typed', async () => {
    const row = [{ day: 45668 }, { day: 45668.5 }, 14, 1.5, true, ' A ', { day: 99_999_999 }];
    const list = await read(aWorkbook([['A', 'B', 'C', 'D', 'E', 'F', 'G'], row]));
    expect(cellsOf(list)).toEqual([
      ['2025-01-11', '2025-01-11 12:00:00', '14', '1.5', 'TRUE', 'A', '#####'],
    ]);
  });

  it('keeps what a failed formula shows, so that nobody takes the cell for empty', async () => {
    const list = await read(
      aWorkbook([
        ['Ref', 'Agency'],
        ['R1', { error: '#N/A' }],
      ]),
    );
    expect(cellsOf(list)).toEqual([['R1', '#N/A']]);
  });

  it('numbers rows as Excel does, blank ones included', async () => {
    const list = await read(aWorkbook([['Ref'], [null], ['R1'], [], ['R2']]));
    expect(list.rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it('takes the sheet with the referrals and leaves the sheet of choices', async () => {
    const choices = [['Agency'], ['Police'], ['Housing']];
    const referrals = [
      ['Victim surname', 'Victim DOB', 'Agency'],
      ['Oakley', 'n/k', 'Police'],
    ];
    const list = await read(aWorkbook(choices, referrals));
    expect(list.headings).toEqual(['Victim surname', 'Victim DOB', 'Agency']);
  });

  it('is refused when two of its sheets hold referrals, lest one be passed over', async () => {
    const sheet = [
      ['Victim surname', 'Victim DOB', 'Agency'],
      ['Oakley', 'n/k', 'Police'],
    ];
    await expect(read(aWorkbook(sheet, sheet))).rejects.toMatchObject({
      code: 'unreadable-list',
      message: expect.stringContaining('More than one sheet'),
    });
  });
});
