import { readFile, stat } from 'node:fs/promises';
import type { ListForm } from '../../shared/domain/list-form.ts';
import { decodeText } from './decode-text.ts';
import { listLimits, unreadable, type ListFile, type OnProgress } from './list-file.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

const beginsWith = (bytes: Buffer, start: string): boolean =>
  bytes.subarray(0, start.length).toString('latin1') === start;

/** Old Excel files and those with a password share a container; the password's part has a name. */
function refuseOldOffice(bytes: Buffer): void {
  if (!beginsWith(bytes, '\xd0\xcf\x11\xe0')) return;
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw unreadable(
      'This workbook has a password. Open it in Excel, save a copy without a password, and choose that.',
    );
  }
  throw unreadable(
    'This is an old Excel or Word file. Open it in Excel, save the list as .xlsx, and choose that.',
  );
}

// Control characters that no text file holds; NUL is left to the check of each cell.
// oxlint-disable-next-line no-control-regex
const binary = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g;

function refuseWhatIsNoList(text: string): void {
  const start = text.slice(0, 4096);
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(start)) {
    throw unreadable(
      'This is a web page or XML, not a list. Open it in Excel, save it as .xlsx, and choose that.',
    );
  }
  const isBinary = (start.match(binary)?.length ?? 0) > start.length / 100;
  if (isBinary || /^(%PDF|\{\\rtf)/.test(start)) {
    throw unreadable('This file is not a list. Choose a list as .xlsx or .csv.');
  }
}

/** Reads a list. What is in the file decides how, whatever its name ends with. */
export async function readListFile<F extends string>(
  path: string,
  form: ListForm<F>,
  onProgress: OnProgress,
): Promise<ListFile> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw unreadable('There is nothing in this file.');
  refuseOldOffice(bytes);
  if (beginsWith(bytes, 'PK\x03\x04')) return readXlsx(bytes, form);
  const text = decodeText(bytes);
  refuseWhatIsNoList(text);
  return readCsv(text, onProgress);
}

async function readBytes(path: string): Promise<Buffer> {
  const gone = (): Error =>
    unreadable('This file cannot be opened. Check that it is still there and not open elsewhere.');
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw gone();
  if (found.size > listLimits.fileBytes) {
    throw unreadable('This file is larger than 20 MB. Split it into smaller files.');
  }
  return readFile(path).catch(() => {
    throw gone();
  });
}
