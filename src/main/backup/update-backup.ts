import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { differences, syncFile } from '../store/copy-store.ts';
import { storeError } from '../store/store-error.ts';
import type { BeforeUpdate } from '../store/update-store.ts';
import { verifyCopyNow } from '../store/verify-copy.ts';
import { keyCopyPath, keyFilePath } from '../vault/key-file.ts';
import {
  backupFolderOf,
  backupName,
  makingName,
  manifestIn,
  storeIn,
  type Manifest,
} from './backup-files.ts';
import { filesOf, type BackedUp } from './make-backup.ts';

/**
 * The backup that is made before a newer version changes a store. It is made without giving way, since
 * the store is only on its way to being open.
 */
export const backupBeforeUpdate =
  ({ storePath, ...told }: BackedUp, key: Uint8Array, at: Instant): BeforeUpdate =>
  (copyTo) => {
    const folder = backupFolderOf(storePath);
    const name = backupName('before-update', at);
    const making = makingName(name);
    const temporary = join(folder, `.copy-${randomUUID()}.tmp`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const facts = copyTo(temporary);
      const copy = verifyCopyNow(temporary, key);
      if (differences(copy, facts).length > 0) throw new Error('The copy is not as the store was');
      syncFile(temporary);
      const keyFile = readFileSync(keyFilePath(storePath), 'utf8');
      writeSynced(keyFilePath(storeIn(folder, making)), keyFile);
      writeSynced(keyCopyPath(storeIn(folder, making)), keyFile);
      renameSync(temporary, storeIn(folder, making));
      const manifest: Manifest = {
        format: 'casetable-backup',
        version: 1,
        ...told,
        createdAt: at,
        ...copy,
      };
      writeSynced(manifestIn(folder, making), `${JSON.stringify(manifest, null, 2)}\n`);
      filesOf(folder, making).forEach((source, index) =>
        renameSync(source, filesOf(folder, name)[index] ?? ''),
      );
      return name;
    } catch (error) {
      for (const file of [temporary, `${temporary}-journal`, ...filesOf(folder, making)]) {
        rmSync(file, { force: true });
      }
      throw storeError(error);
    }
  };

function writeSynced(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  syncFile(path);
}
