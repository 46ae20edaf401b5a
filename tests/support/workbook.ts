import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook as Excel stores it; days are counted from the end of 1899. */
export type WorkbookCell =
  string | number | boolean | null | { readonly day: number } | { readonly error: string };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(cell: WorkbookCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${Number(cell)}</v></c>`;
  if ('day' in cell) return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
}

/** A to Z, then AA and on. */
const columnLetters = (column: number): string =>
  (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) +
  String.fromCharCode(65 + (column % 26));

const sheetXml = (rows: readonly (readonly WorkbookCell[])[]): string => {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      return cellXml(cell, `${columnLetters(column)}${index + 1}`);
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook with these sheets, for tests that spoil one of them. */
export function workbookParts(
  ...sheets: readonly (readonly (readonly WorkbookCell[])[])[]
): Record<string, Uint8Array> {
  const numbers = sheets.map((_, index) => index + 1);
  const named = numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="r${n}"/>`);
  const related = numbers.map(
    (n) =>
      `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packaged}">${related.join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(styles),
    ...Object.fromEntries(
      sheets.map((rows, index) => {
        return [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(rows))];
      }),
    ),
  };
}

export const aWorkbook = (
  ...sheets: readonly (readonly (readonly WorkbookCell[])[])[]
): Uint8Array => zipSync(workbookParts(...sheets));
