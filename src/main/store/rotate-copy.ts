import { closeSync, existsSync, openSync } from 'node:fs';
import { open as openFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { RotationProgress } from '../../shared/domain/access/rotation.ts';
import type { Role } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { syncFolder } from '../files/write-durably.ts';
import { appendAudit, auditKeyOf } from './audit-store.ts';
import { applyKey, openStore, withKeyText } from './open-store.ts';
import { contentOf, refuseOtherContent, type Content } from './rotation-check.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { storeError } from './store-error.ts';
import type { Db } from './tables.ts';

/** The keys of one epoch, as whoever changes them holds them. */
export type RotationKeys = {
  readonly epoch: number;
  readonly dataKey: Uint8Array;
  readonly addressKey: Uint8Array;
};

export type CopyOrder = {
  readonly storePath: string;
  readonly copyPath: string;
  readonly from: RotationKeys;
  readonly to: RotationKeys;
  readonly at: Instant;
  readonly userId: string;
  readonly role: Role;
};

/** Seals anew under another address key whatever is sealed. */
export type ResealAll = (
  db: Db,
  from: Sealer,
  to: Sealer,
  onProgress: (done: number, total: number) => void,
) => Promise<void>;

/** Checks the seal of each page. @throws AppError when one is not as it was written */
export type CheckPages = (
  path: string,
  key: Uint8Array,
  onProgress: (done: number, total: number) => void,
) => Promise<void>;

export type CopyParts = {
  readonly resealAll: ResealAll;
  readonly checkPages: CheckPages;
  readonly onProgress: (progress: RotationProgress) => void;
  /** Asked between steps and at each progress. @throws AppError `cancelled` */
  readonly stopIfAsked: () => void;
};

/** A copy under the new keys, checked and on the disk. The store is locked until it is released. */
export type RotatedCopy = { readonly release: () => void };

type Handle = Database.Database;

/**
 * Copies a store that nobody has open, and gives the copy other keys. The store itself is only read:
 * changing its keys in place has destroyed stores when it was interrupted. This is the one file that may
 * call `rekey`, and it does so on its own copy. Whatever goes wrong, the copy is gone afterwards.
 * @throws AppError `cancelled`, `store-in-use`, `store-damaged`, `disk-full` and what a disk may say
 */
export async function makeRotatedCopy(order: CopyOrder, parts: CopyParts): Promise<RotatedCopy> {
  const { storePath, copyPath } = order;
  let source: Handle | undefined;
  try {
    source = lockToRead(storePath, order.from.dataKey);
    const content = contentOf(source);
    copyInto(source, copyPath, parts);
    rekey(order, parts);
    await finish(order, parts);
    await check(order, content, parts);
    await syncFile(copyPath);
    await syncFolder(dirname(copyPath));
    const locked = source;
    return { release: () => locked.close() };
  } catch (error) {
    source?.close();
    await removeCopy(copyPath);
    throw storeError(error);
  }
}

export async function removeCopy(copyPath: string): Promise<void> {
  for (const path of [copyPath, `${copyPath}-journal`]) await rm(path, { force: true });
}

/** A shared lock that stays: others can neither write nor take the store for themselves. */
function lockToRead(path: string, key: Uint8Array): Handle {
  if (existsSync(`${path}-journal`)) {
    // Its pages belong into this file, and would be played into whatever took its place.
    throw new AppError(
      'store-in-use',
      'The store was not closed in order. Lock it, unlock it and try again.',
    );
  }
  const handle = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 });
  try {
    applyKey(handle, key);
    handle.pragma('temp_store = MEMORY');
    handle.pragma('locking_mode = EXCLUSIVE');
    // The lock is taken by a reading.
    handle.prepare('SELECT count(*) FROM sqlite_master').get();
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
}

function copyInto(source: Handle, copyPath: string, { onProgress, stopIfAsked }: CopyParts): void {
  stopIfAsked();
  onProgress({ step: 'copying', done: 0, total: 0 });
  // Made here with the right mode, since SQLite would make it readable by everybody.
  closeSync(openSync(copyPath, 'wx', 0o600));
  source.prepare('VACUUM INTO ?').run(copyPath);
}

function rekey({ copyPath, from, to }: CopyOrder, { onProgress, stopIfAsked }: CopyParts): void {
  stopIfAsked();
  onProgress({ step: 'rekeying', done: 0, total: 0 });
  const copy = new Database(copyPath, { fileMustExist: true });
  try {
    applyKey(copy, from.dataKey);
    copy.pragma('temp_store = MEMORY');
    // It is synced as a whole when all is done; until then it is nobody's store.
    copy.pragma('synchronous = OFF');
    withKeyText(to.dataKey, (text) => {
      copy.rekey(text);
    });
  } finally {
    copy.close();
  }
}

/** What is sealed is sealed anew, and the audit goes on under the new key and keeps the old one. */
async function finish(order: CopyOrder, parts: CopyParts): Promise<void> {
  const { copyPath, from, to, at, userId, role } = order;
  const { resealAll, onProgress, stopIfAsked } = parts;
  stopIfAsked();
  onProgress({ step: 'resealing', done: 0, total: 0 });
  const { db, close } = openStore(copyPath, to.dataKey, to.addressKey);
  try {
    await db.transaction().execute(async (tx) => {
      await resealAll(
        tx,
        createSealer(from.addressKey),
        createSealer(to.addressKey),
        (done, total) => {
          stopIfAsked();
          onProgress({ step: 'resealing', done, total });
        },
      );
      const key = Buffer.from(auditKeyOf(from.epoch, from.dataKey).key).toString('base64');
      await tx.insertInto('audit_keys').values({ epoch: from.epoch, key }).execute();
      await appendAudit(tx, auditKeyOf(to.epoch, to.dataKey), {
        at,
        userId,
        role,
        verb: 'keys.rotated',
        objectId: null,
        outcome: 'done',
        note: `to epoch ${to.epoch}`,
        changes: '',
      });
    });
  } finally {
    await close();
  }
}

async function check(
  { copyPath, to }: CopyOrder,
  content: Content,
  { checkPages, onProgress, stopIfAsked }: CopyParts,
): Promise<void> {
  stopIfAsked();
  onProgress({ step: 'checking', done: 0, total: 0 });
  await checkPages(copyPath, to.dataKey, (done, total) => {
    stopIfAsked();
    onProgress({ step: 'checking', done, total });
  });
  stopIfAsked();
  const copy = new Database(copyPath, { readonly: true, fileMustExist: true });
  try {
    applyKey(copy, to.dataKey);
    copy.pragma('temp_store = MEMORY');
    refuseOtherContent(copy, content);
  } finally {
    copy.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await openFile(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
