import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { syncFolderNow } from '../files/write-durably.ts';
import { differences, syncFile } from '../store/copy-store.ts';
import { storeError } from '../store/store-error.ts';
import type { BeforeUpdate } from '../store/update-store.ts';
import { verifyCopyNow } from '../store/verify-copy.ts';
import { keyCopyPath, keyFilePath, keyFileText } from '../vault/key-file.ts';
import { backupFolderOf, backupName, makingName, manifestIn, storeIn } from './backup-files.ts';
import { filesOf, manifestOf, type BackedUp } from './make-backup.ts';

/**
 * The backup that is made before a newer version changes a store. It is made without giving way, since
 * the store is only on its way to being open.
 */
export const backupBeforeUpdate =
  (backedUp: BackedUp, key: Uint8Array, at: Instant): BeforeUpdate =>
  (copyTo) => {
    const folder = backupFolderOf(backedUp.storePath);
    const name = backupName('before-update', at);
    const making = makingName(name);
    const temporary = join(folder, `.copy-${randomUUID()}.tmp`);
    try {
      const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
      if (isNew) syncFolderNow(dirname(folder));
      const facts = copyTo(temporary);
      const copy = verifyCopyNow(temporary, key);
      if (differences(copy, facts).length > 0) throw new Error('The copy is not as the store was');
      syncFile(temporary);
      const keyFile = keyFileText(backedUp.keyFile);
      writeChecked(keyFilePath(storeIn(folder, making)), keyFile);
      writeChecked(keyCopyPath(storeIn(folder, making)), keyFile);
      renameSync(temporary, storeIn(folder, making));
      writeChecked(manifestIn(folder, making), manifestOf(backedUp, at, copy));
      filesOf(folder, making).forEach((source, index) =>
        renameSync(source, filesOf(folder, name)[index] ?? ''),
      );
      // Its names must be on the disk before the store is changed.
      syncFolderNow(folder);
      return name;
    } catch (error) {
      for (const file of [temporary, `${temporary}-journal`, ...filesOf(folder, making)]) {
        rmSync(file, { force: true });
      }
      throw storeError(error);
    }
  };

/** Under its name only once it is whole: a manifest that is there stands for a whole backup. */
function writeChecked(path: string, text: string): void {
  const temporary = join(dirname(path), `.copy-${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { mode: 0o600 });
    syncFile(temporary);
    if (readFileSync(temporary, 'utf8') !== text)
      throw new Error('A file is not as it was written');
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
