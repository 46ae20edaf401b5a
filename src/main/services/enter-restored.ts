import { dayOf, daysBetween, type Instant } from '../../shared/domain/calendar-date.ts';
import { restoreWord } from '../../shared/ipc/contract/backups.ts';
import type { BackupMemory } from '../backup/backup-memory.ts';
import { forgetRestored, readRestored, type Restored } from '../backup/restore-files.ts';
import { logError } from '../log.ts';
import { appendAudit, type AuditKey } from '../store/audit-store.ts';
import type { Db } from '../store/tables.ts';
import { findUser } from '../store/user-store.ts';
import type { Session } from '../vault/session.ts';
import type { OpenedStore } from '../vault/store-watchers.ts';

/** Enters a restore into the audit of the restored store, as done by who began it. */
export async function enterRestored(
  tx: Db,
  auditKey: AuditKey,
  restored: Restored,
  at: Instant = restored.at,
): Promise<void> {
  const { name, createdAt, by, confirmedBy } = restored;
  const days = daysBetween(dayOf(createdAt), dayOf(restored.at));
  const sure = confirmedBy === null ? `typed ${restoreWord}` : `confirmed by ${confirmedBy}`;
  // Whoever was added after the backup is no user of the restored store yet.
  const isKnown = (await findUser(tx, by)) !== null;
  await appendAudit(tx, auditKey, {
    at,
    userId: isKnown ? by : null,
    role: 'coordinator',
    verb: 'store.restored',
    objectId: name,
    outcome: 'done',
    note: `${days} days back; by ${by}; ${sure}${at === restored.at ? '' : `; at ${restored.at}`}`,
    changes: '',
  });
}

/**
 * A restore that was cut off is brought to its end before the store is opened, when there is no key for its
 * audit: that is made up for once somebody is in. Watches before the check for an older store, since this
 * one is meant to be.
 */
export function watchRestored(
  session: Session,
  { memory, now }: { readonly memory: BackupMemory; readonly now: () => Instant },
): void {
  const settle = async ({ path, store }: OpenedStore, restored: Restored): Promise<void> => {
    await memory.set(path, meantToBeOlder);
    await store.keepOwn(async (tx) => {
      if (await isEntered(tx, restored)) return;
      // With the time of today, or the clock would seem to have been set back.
      await enterRestored(tx, store.auditKey, restored, now());
    });
    await forgetRestored(path);
  };
  session.watch({
    opened: (opened) => {
      const restored = readRestored(opened.path);
      if (restored === null) return;
      settle(opened, restored).catch((error: unknown) => logError('backup', error));
    },
  });
}

/** What this computer remembers of the store that was replaced, and does not hold of the restored one. */
export const meantToBeOlder = { seen: null, checkedAt: null } as const;

/** A backup cannot tell of its own restore: an entry of it is that of this one. */
async function isEntered(db: Db, { name }: Restored): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('verb', '=', 'store.restored')
    .where('object_id', '=', name)
    .executeTakeFirst();
  return row !== undefined;
}
