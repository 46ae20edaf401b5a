import { stat } from 'node:fs/promises';
import { serviceListForm } from '../../shared/domain/directory/service-columns.ts';
import { unreadable, type ListFile } from './list-file.ts';
import { readListFile } from './read-list-file.ts';

const limits = { fileBytes: 1024 * 1024, rows: 2000 } as const;

/** A directory is short: a file that is not short is another list. */
export async function readServiceFile(path: string): Promise<ListFile> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > limits.fileBytes) {
    throw unreadable('This file is larger than 1 MB. Choose the list of services alone.');
  }
  const file = await readListFile(path, serviceListForm, () => undefined);
  if (file.rows.length > limits.rows) {
    throw unreadable('This list has more than 2,000 rows. Split it into smaller files.');
  }
  return file;
}
