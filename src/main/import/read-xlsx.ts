import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import type { ListForm } from '../../shared/domain/list-form.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { listLimits, toListFile, unreadable, type FileRow, type ListFile } from './list-file.ts';

/** A workbook of Excel has dozens of parts, one with pictures some hundreds. */
const mostParts = 2000;
/** Real workbooks shrink to a tenth; below this size the ratio means nothing. */
const bombRatio = 100;
const bombBytes = 10 * 1024 * 1024;

const tooLarge = (): AppError =>
  unreadable('This workbook is too large when unpacked. Save the list as CSV and choose that.');

const damaged = (): AppError =>
  unreadable('This workbook is damaged. Open it in Excel, save it again, and choose the new file.');

const isText = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

/**
 * Unpacks the parts that hold text. The sizes that the archive states are added up before anything
 * is unpacked, and no part can grow beyond the size it stated.
 */
function unpack(file: Uint8Array): Unzipped {
  const names: string[] = [];
  let unpacked = 0;
  const parts = unzipSync(file, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      unpacked += originalSize;
      if (unpacked > listLimits.unpackedBytes || names.length > mostParts) throw tooLarge();
      if (unpacked > bombBytes && unpacked > bombRatio * file.length) throw tooLarge();
      return isText(name);
    },
  });
  if (parts['xl/workbook.xml'] === undefined) throw notAWorkbook(names);
  return parts;
}

function notAWorkbook(names: readonly string[]): AppError {
  if (names.includes('word/document.xml')) {
    return unreadable('This is a Word document. Choose a list as .xlsx or .csv.');
  }
  if (names.includes('xl/workbook.bin') || names.includes('content.xml')) {
    return unreadable(
      'This kind of spreadsheet cannot be read. Save it as .xlsx and choose that file.',
    );
  }
  return unreadable('This file is not an Excel workbook. Choose a list as .xlsx or .csv.');
}

/** A formula that failed ("#N/A") is kept as that text; the reader would make it an empty cell. */
function keepErrorCells(parts: Unzipped): Unzipped {
  const kept: Unzipped = {};
  for (const [name, part] of Object.entries(parts)) {
    const isSheet = name.startsWith('xl/worksheets/') && name.endsWith('.xml');
    const text = isSheet ? strFromU8(part) : '';
    const errorCell = /(<(?:\w+:)?c\s[^>]*?\bt=)(["'])e\2/g;
    kept[name] = errorCell.test(text) ? strToU8(text.replace(errorCell, '$1$2str$2')) : part;
  }
  return kept;
}

const lastExcelDay = Date.UTC(9999, 11, 31);

/** A day as `yyyy-mm-dd`, with the time of day where there is one. */
function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  // What Excel shows for a number that is no date, such as a phone number in a date column.
  if (!(seconds * 1000 < lastExcelDay)) return '#####';
  const text = new Date(seconds * 1000).toISOString();
  const day = text.slice(0, 10);
  const time = text.slice(11, 19);
  if (day < '1900-01-01') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function cellText(cell: CellValue | null): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).replace(/\r\n?/g, '\n').trim();
}

type Sheet = { readonly rows: FileRow[]; readonly matched: number; readonly isList: boolean };

function toSheet<F extends string>(
  data: readonly (readonly (CellValue | null)[])[],
  { guess, required }: ListForm<F>,
): Sheet {
  const rows = data.map((cells, index): FileRow => {
    return { number: index + 1, cells: cells.map(cellText), fault: null };
  });
  const top = rows.find(({ cells }) => cells.some((cell) => cell !== ''));
  const mapping = guess(top?.cells ?? []);
  return {
    rows,
    matched: Object.keys(mapping).length,
    isList: required.filter((field) => mapping[field] !== undefined).length > 2,
  };
}

/** The sheet that holds the list. A workbook often has others with notes or choices beside it. */
function sheetWithList(sheets: readonly Sheet[], noun: string): FileRow[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.filter(({ isList }) => isList).length > 1) {
    throw unreadable(
      `More than one sheet of this workbook holds ${noun}. Save each as a file of its own.`,
    );
  }
  const [best] = filled.toSorted((a, b) => b.matched - a.matched);
  return best?.rows ?? [];
}

/** Reads the list in a workbook of Excel 2007 or later: text, numbers and dates, no formula. */
export async function readXlsx<F extends string>(
  file: Uint8Array,
  form: ListForm<F>,
): Promise<ListFile> {
  try {
    const packed = zipSync(keepErrorCells(unpack(file)), { level: 0 });
    const sheets = await readWorkbook(new Uint8Array(packed).buffer, { trim: false });
    const tried = sheets.map(({ data }) => toSheet(data ?? [], form));
    return toListFile(sheetWithList(tried, form.noun));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged();
  }
}
