import { dirname, basename, join } from 'node:path';
import type { Salvaged } from '../../shared/ipc/contract/backups.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { compactTime } from '../backup/backup-files.ts';
import { copyDurably } from '../backup/restore-files.ts';
import { appendAudit, auditKeyOf } from '../store/audit-store.ts';
import { openStore } from '../store/open-store.ts';
import type { KnownUser } from '../store/mend-references.ts';
import { salvageStore, type Salvage } from '../store/salvage.ts';
import { findUser } from '../store/user-store.ts';
import { keyCopyPath, keyFilePath, readKeyFiles, writeCopies } from '../vault/key-file.ts';
import { holdsAddressKey } from '../vault/key-slot.ts';
import type { Session } from '../vault/session.ts';
import { proveUser, wipeProved, type Proof, type Proved } from './prove-user.ts';

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
    const { tables } = await salvageStore(path, proved.dataKey, target, {
      openDescriptor: opened?.store.descriptor ?? null,
      users: await usersOf(path),
      at: now,
    });
    await giveKeys(path, target);
    await auditSalvage(target, proved, { at: now, tables });
    return { name, tables: [...tables] };
  } finally {
    wipeProved(proved);
  }
}

/** Whoever can open it, with the role of which their slot says that it was theirs. */
async function usersOf(path: string): Promise<KnownUser[]> {
  const { files } = await readKeyFiles(path);
  return (files[0]?.slots ?? []).flatMap((slot) => {
    const { userId: id, name, role } = slot;
    return id === null || role === null
      ? []
      : [{ id, name, role, holdsAddressKey: holdsAddressKey(slot) }];
  });
}

/** The same passphrases open it. Of two copies of the key file one may be broken as well. */
async function giveKeys(path: string, target: string): Promise<void> {
  const { files } = await readKeyFiles(path);
  const [latest] = files;
  if (latest !== undefined) return writeCopies(target, latest);
  for (const pathOf of [keyFilePath, keyCopyPath]) {
    await copyDurably(keyFilePath(path), pathOf(target));
  }
}

/** Only the new store can be written; whoever opens it is to know what it is. */
async function auditSalvage(
  target: string,
  proved: Proved,
  { at, tables }: Salvage & { readonly at: Instant },
): Promise<void> {
  const leftOut = tables.reduce((total, table) => total + table.leftOut, 0);
  const { db, close } = openStore(target, proved.dataKey, proved.addressKey);
  try {
    await db.transaction().execute(async (tx) => {
      const isKnown = (await findUser(tx, proved.userId)) !== null;
      await appendAudit(tx, auditKeyOf(proved.epoch, proved.dataKey), {
        at,
        userId: isKnown ? proved.userId : null,
        role: 'coordinator',
        verb: 'store.salvaged',
        objectId: null,
        outcome: 'done',
        note: leftOut === 0 ? '' : `${leftOut} rows left out`,
        changes: '',
      });
    });
  } finally {
    await close();
  }
}
