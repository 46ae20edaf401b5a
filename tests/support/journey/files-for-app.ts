import { chmodSync, copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder that whoever the app runs as can read. */
export function folderForApp(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-file-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A copy of a file of the project that the app can read. */
export function fileForApp(of: string): string {
  const file = path.join(folderForApp(), path.basename(of));
  copyFileSync(path.resolve(of), file);
  return file;
}
