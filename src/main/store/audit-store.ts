import { createHmac, hkdfSync } from 'node:crypto';
import type { AuditOutcome } from '../../shared/domain/access/audit-outcome.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Role } from '../../shared/domain/access/user.ts';
import type { Db } from './tables.ts';

/** What happened, without anything of a person but their id. */
export type AuditEvent = {
  readonly at: Instant;
  /** Null for what happened while nobody was in: a refused passphrase of an unknown user. */
  readonly userId: string | null;
  readonly role: Role | null;
  readonly verb: string;
  readonly objectId: string | null;
  readonly outcome: AuditOutcome;
  readonly note: string;
  /** JSON of the fields that changed; empty where there are none. */
  readonly changes: string;
};

/** The key of the chain of one epoch. */
export type AuditKey = { readonly epoch: number; readonly key: Uint8Array };

export type AuditLine = AuditEvent & { readonly number: number; readonly epoch: number };

export const auditKeyOf = (epoch: number, dataKey: Uint8Array): AuditKey => ({
  epoch,
  key: Buffer.from(hkdfSync('sha256', dataKey, '', 'casetable audit', 32)),
});

/** Binds an entry to the one before it: nobody without the key can change, drop or move one. */
export const macOf = (key: Uint8Array, line: AuditLine, before: string): string =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([
        line.number,
        line.at,
        line.userId,
        line.role,
        line.verb,
        line.objectId,
        line.outcome,
        line.note,
        line.changes,
        line.epoch,
        before,
      ]),
    )
    .digest('base64url');

/** Binds the number of the last entry, so that a tail that was cut off is missed. */
export const headMacOf = (key: Uint8Array, number: number, mac: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['head', number, mac]))
    .digest('base64url');

/** Adds an entry to the end of the chain, in the transaction of what it tells. */
export async function appendAudit(
  tx: Db,
  { epoch, key }: AuditKey,
  event: AuditEvent,
): Promise<void> {
  const last = await tx
    .selectFrom('audit_entries')
    .select(['number', 'mac'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const line = { ...event, number: (last?.number ?? 0) + 1, epoch };
  const mac = macOf(key, line, last?.mac ?? '');
  const { userId, objectId, ...rest } = line;
  await tx
    .insertInto('audit_entries')
    .values({ ...rest, user_id: userId, object_id: objectId, mac })
    .execute();
  const head = { number: line.number, epoch, mac: headMacOf(key, line.number, mac) };
  await tx
    .insertInto('audit_head')
    .values({ id: 1, ...head })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(head))
    .execute();
}
