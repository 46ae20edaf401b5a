import type { Instant } from '../../shared/domain/calendar-date.ts';
import { appendAudit, type AuditKey } from './audit-store.ts';
import type { Db } from './tables.ts';
import { findUser } from './user-store.ts';

/** A wrong passphrase while the store was locked: when, and under whose name. */
export type FailedTry = { readonly at: Instant; readonly userId: string | null };

/**
 * Enters the wrong passphrases since the store was last open. Each is dated by when it is entered, as
 * the order of the chain is, and its note says when it was.
 */
export async function appendFailedTries(
  tx: Db,
  auditKey: AuditKey,
  tries: readonly FailedTry[],
  at: Instant,
): Promise<void> {
  for (const tried of tries) {
    const user = tried.userId === null ? null : await findUser(tx, tried.userId);
    await appendAudit(tx, auditKey, {
      at,
      userId: user?.id ?? null,
      role: user?.role ?? null,
      verb: 'store.unlock-failed',
      objectId: null,
      outcome: 'failed',
      note: tried.at,
      changes: '',
    });
  }
}
