import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, as far as it can be read. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Which of the texts can be read in a file's bytes or in its name, as UTF-8 or as UTF-16. */
function textsIn(file: string, texts: readonly string[]): string[] {
  const bytes = readFileSync(file);
  const name = path.basename(file);
  return texts.filter(
    (text) =>
      bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')) || name.includes(text),
  );
}

/** Each file below the folders in which a text can be read, with the texts. */
export const tracesIn = (folders: readonly string[], texts: readonly string[]): string[] =>
  folders
    .flatMap(filesBelow)
    .map((file) => ({ file, found: textsIn(file, texts) }))
    .filter(({ found }) => found.length > 0)
    .map(({ file, found }) => `${file}: ${found.join(', ')}`);
