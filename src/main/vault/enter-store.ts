import { AppError } from '../../shared/ipc/result.ts';
import type { User } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { appendAudit, auditKeyOf } from '../store/audit-store.ts';
import { refreshKeys } from '../store/profile-store.ts';
import { createSealer } from '../store/sealer.ts';
import { createStoreAccess, type Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { findUser, saveUser, viewerOf } from '../store/user-store.ts';
import type { Attempts } from './attempts.ts';
import type { FailedTry } from './attempts-file.ts';
import { holdsAddressKey, ownKeyOf, type Slot } from './key-slot.ts';
import type { OpenFiles } from './store-files.ts';

export type Entered = { readonly store: Store; readonly lastOpenedAt: Instant | null };

/** Somebody came with their passphrase, or the store was closed for a while and they stayed. */
export type Entry = 'store.unlocked' | 'store.reopened';

/**
 * Lets whoever opened the store in: finds out who they are by the store itself, and notes that they
 * came. A store from another version gets the finder's keys of this one.
 * @throws AppError `wrong-passphrase` for a slot whose user was removed
 */
export async function enterStore(
  files: OpenFiles,
  now: () => Instant,
  entry: Entry = 'store.unlocked',
): Promise<Entered> {
  const { opened, keys, epoch } = files;
  const auditKey = auditKeyOf(epoch.epoch, epoch.dataKey);
  const { user, lastOpenedAt } = await opened.db.transaction().execute(async (tx) => {
    const at = now();
    const known = await userOf(tx, keys.slot, at);
    const lastOpened = await lastUnlock(tx);
    const isNew = entry === 'store.unlocked';
    await refreshKeys(tx);
    await appendAudit(tx, auditKey, {
      at,
      userId: known.id,
      role: known.role,
      verb: entry,
      objectId: null,
      outcome: 'done',
      note: '',
      changes: '',
    });
    // After the entry: that somebody was here before is how an emptied audit is told from a new one.
    await saveUser(tx, { ...known, lastUnlockedAt: isNew ? at : known.lastUnlockedAt }, at);
    return { user: known, lastOpenedAt: lastOpened };
  });
  // Both must say so: one of them is behind when somebody was interrupted in changing it.
  const heldKey = user.holdsAddressKey ? epoch.addressKey : null;
  const sealer = heldKey === null ? null : createSealer(heldKey);
  const ownKey = ownKeyOf(keys.file.storeId, keys.slot, keys.pair);
  const ownSealer = createSealer(ownKey);
  ownKey.fill(0);
  const viewer = { ...viewerOf(user), holdsAddressKey: heldKey !== null };
  const store = createStoreAccess(opened, { now, viewer, auditKey, sealer, ownSealer });
  await store.closuresChanged();
  return { store, lastOpenedAt };
}

/** The first to open a store without users is its first coordinator, as the key file says. */
async function userOf(db: Db, slot: Slot, at: Instant): Promise<User> {
  const { userId, name } = slot;
  if (userId === null) throw removed();
  const known = await findUser(db, userId);
  if (known !== null && known.removedAt === null) return known;
  const anybody = await db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  if (anybody !== undefined) throw removed();
  const first: User = {
    id: userId,
    name,
    role: 'coordinator',
    agencyId: null,
    holdsAddressKey: holdsAddressKey(slot),
    removedAt: null,
    lastUnlockedAt: null,
  };
  await saveUser(db, first, at);
  return first;
}

async function lastUnlock(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('users')
    .select(({ fn }) => fn.max('last_unlocked_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

/**
 * Enters wrong passphrases into the audit. They were tried before anybody was in, so only the slot that
 * was tried is known.
 */
async function noteFailedTries(
  { keepOwn, auditKey }: Store,
  tries: readonly FailedTry[],
): Promise<void> {
  await keepOwn(async (tx) => {
    for (const { at, slotId } of tries) {
      await appendAudit(tx, auditKey, {
        at,
        userId: null,
        role: null,
        verb: 'store.unlock-refused',
        objectId: slotId,
        outcome: 'refused',
        note: '',
        changes: '',
      });
    }
  });
}

/** Wrong passphrases were tried while nothing could be written; they are told once somebody is in. */
export async function auditTries(
  store: Store | null,
  attempts: Attempts,
  path: string,
): Promise<void> {
  const tries = attempts.takeUnaudited(path);
  if (store === null || tries.length === 0) return;
  await noteFailedTries(store, tries);
  await attempts.confirmAudited(path);
}

const removed = (): AppError =>
  new AppError('wrong-passphrase', 'That passphrase does not open this store. Try again.');
