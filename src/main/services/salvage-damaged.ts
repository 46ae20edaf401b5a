import { dirname, basename, join } from 'node:path';
import { existsSync } from 'node:fs';
import type { Salvaged } from '../../shared/ipc/contract/backups.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { compactTime } from '../backup/backup-files.ts';
import { copyDurably } from '../backup/restore-files.ts';
import { salvageStore } from '../store/salvage.ts';
import { keyCopyPath, keyFilePath } from '../vault/key-file.ts';
import type { Session } from '../vault/session.ts';
import { proveUser, wipeProved, type Proof } from './prove-user.ts';

/**
 * Saves every row of a damaged store that can still be read into a new store beside it, with the same
 * passphrases. The damaged file is only read.
 * @throws AppError `not-allowed`, `wrong-passphrase`, `store-damaged`, `disk-full`
 */
export async function salvageDamaged(
  session: Session,
  now: Instant,
  first: Proof | null,
): Promise<Salvaged> {
  const path = session.path();
  if (path === null) throw new AppError('not-found', 'Choose a store first.');
  const opened = session.opened();
  if (opened?.store.isWriting() === true) {
    throw new AppError('conflict', 'This store is not damaged. Make a backup of it instead.');
  }
  const wanted = { source: path, epoch: null, roles: ['coordinator'] };
  const proved = await proveUser(session, wanted, first);
  const name = `${basename(path, '.casetable')} saved ${compactTime(now)}.casetable`;
  const target = join(dirname(path), name);
  try {
    // An open store is read by the descriptor that it has: closing another would give up its lock.
    const salvage = await salvageStore(
      path,
      proved.dataKey,
      target,
      () => {},
      opened?.store.descriptor,
    );
    if (!existsSync(keyFilePath(target))) {
      await copyDurably(keyFilePath(path), keyFilePath(target));
      await copyDurably(keyFilePath(path), keyCopyPath(target));
    }
    return { name, tables: [...salvage.tables], brokenReferences: salvage.brokenReferences };
  } finally {
    wipeProved(proved);
  }
}
