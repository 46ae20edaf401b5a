/**
 * Lists of values as RFC 4180, for a spreadsheet. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it, which it shows as text. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

/** Without it, older spreadsheets take the text for one of the system's own letters. */
export const csvMark = '\ufeff';

function cellOf(text: string): string {
  // NUL ends a cell early in some programs, so that what follows would count as typed.
  const guarded = /^[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text;
  const plain = guarded.replaceAll('\0', '\ufffd');
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
