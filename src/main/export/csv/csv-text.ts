/**
 * Lists of values as RFC 4180, for a spreadsheet. Each stands in quotation marks, since many a spreadsheet
 * parts cells by semicolons or tabs: what follows one could begin a formula. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it, which it shows as text. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

/** Without it, older spreadsheets take the text for one of the system's own letters. */
export const csvMark = '\ufeff';

function cellOf(text: string): string {
  // NUL ends a cell early in some programs, so that what follows would count as typed.
  // Some take no notice of spaces before the sign, or of its being wide.
  const guarded = /^[\t\r\n\0]|^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  const plain = guarded.replaceAll('\0', '\ufffd');
  return `"${plain.replaceAll('"', '""')}"`;
}
