import { createHmac, type KeyObject } from 'node:crypto';
import type { AuditHead } from '../../shared/domain/access/anchor.ts';
import type { AuditOutcome } from '../../shared/domain/access/audit-outcome.ts';
import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import type { Role } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { subKeyOf } from './sub-key.ts';
import type { Db } from './tables.ts';

/** What happened, without anything of a person but their id. */
export type AuditEvent = {
  readonly at: Instant;
  /** Null for what happened while nobody was in: a refused passphrase of an unknown user. */
  readonly userId: string | null;
  readonly role: Role | null;
  readonly verb: AuditVerb;
  readonly objectId: string | null;
  readonly outcome: AuditOutcome;
  readonly note: string;
  /** `AuditChanges` in JSON; empty where nothing was captured. */
  readonly changes: string;
};

/** The key of the chain of one epoch. */
export type AuditKey = { readonly epoch: number; readonly key: Uint8Array };

/** An entry as it stands in the store. Another version, or somebody, may have written it. */
export type AuditLine = Omit<AuditEvent, 'verb'> & {
  readonly verb: string;
  readonly number: number;
  readonly epoch: number;
};

export const auditKeyOf = (epoch: number, dataKey: Uint8Array): AuditKey => ({
  epoch,
  key: subKeyOf(dataKey, 'audit'),
});

/** A `KeyObject` where many codes are made: bytes take six times as long. */
export type MacKey = Uint8Array | KeyObject;

const macOver = (key: MacKey, value: readonly unknown[]): string =>
  createHmac('sha256', key).update(JSON.stringify(value)).digest('base64url');

/** Binds an entry to the one before it: nobody without the key can change, drop or move one. */
export const macOf = (key: MacKey, line: AuditLine, before: string): string =>
  macOver(key, [
    line.number,
    line.at,
    line.userId,
    line.role,
    line.verb,
    line.objectId,
    line.outcome,
    line.note,
    // By a code of their own: when a case is destroyed, what was changed in it can go and the code stay.
    line.changes === '' ? '' : macOver(key, ['changes', line.number, line.changes]),
    line.epoch,
    before,
  ]);

/** Binds the number of the last entry, so that a tail that was cut off is missed. */
export const headMacOf = (key: MacKey, number: number, mac: string): string =>
  macOver(key, ['head', number, mac]);

/** The last entry; null while there is none. */
export async function auditHead(db: Db): Promise<AuditHead | null> {
  return (await lastEntry(db)) ?? null;
}

const lastEntry = (db: Db): Promise<(AuditHead & { at: Instant }) | undefined> =>
  db
    .selectFrom('audit_entries')
    .select(['number', 'mac', 'at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Adds an entry to the end of the chain, in the transaction of what it tells. Entries from before the
 * chain are bound first, and a clock that was set back is entered before what it would misdate.
 */
export async function appendAudit(tx: Db, auditKey: AuditKey, event: AuditEvent): Promise<void> {
  let last = await lastEntry(tx);
  const told = { ...event, objectId: null, outcome: 'done', changes: '' } as const;
  if (last?.mac === '' && (await isUnbound(tx))) {
    const bound = await bindEarlierEntries(tx, auditKey);
    const note = bound.number === 1 ? '1 entry' : `${bound.number} entries`;
    const entry = { ...told, verb: 'audit.bound' as const, note };
    last = { ...(await append(tx, auditKey, entry, bound)), at: last.at };
  }
  if (last !== undefined && isSetBack(last.at, event.at)) {
    const note = `${event.at} after ${last.at}`;
    const entry = { ...told, verb: 'clock.set-back' as const, note };
    last = { ...(await append(tx, auditKey, entry, last)), at: event.at };
  }
  await append(tx, auditKey, event, last ?? nothing);
}

const nothing: AuditHead = { number: 0, mac: '' };

/** Computers that share a store differ by seconds; more than this is a clock that was changed. */
const clockToleranceMs = 60_000;

const isSetBack = (before: Instant, now: Instant): boolean =>
  Date.parse(now) < Date.parse(before) - clockToleranceMs;

/** Once there is a head, an entry without a code is one that somebody emptied. */
const isUnbound = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('audit_head').select('id').executeTakeFirst()) === undefined;

async function append(
  tx: Db,
  { epoch, key }: AuditKey,
  event: AuditEvent,
  before: AuditHead,
): Promise<AuditHead> {
  const line = { ...event, number: before.number + 1, epoch };
  const mac = macOf(key, line, before.mac);
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
  return { number: line.number, mac };
}

/** Binds what a store from before the chain holds, as it stands now: what was before is not proved. */
async function bindEarlierEntries(tx: Db, { epoch, key }: AuditKey): Promise<AuditHead> {
  let last = nothing;
  for (;;) {
    const lines = await linesAfter(tx, last.number, 1000);
    if (lines.length === 0) return last;
    for (const { mac: _unbound, ...line } of lines) {
      const mac = macOf(key, { ...line, epoch }, last.mac);
      await tx
        .updateTable('audit_entries')
        .set({ epoch, mac })
        .where('number', '=', line.number)
        .execute();
      last = { number: line.number, mac };
    }
  }
}

/** Entries in their order, from behind a number on. */
export async function linesAfter(
  db: Db,
  number: number,
  limit: number,
): Promise<(AuditLine & { readonly mac: string })[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(({ user_id, object_id, ...rest }) => ({
    ...rest,
    userId: user_id,
    objectId: object_id,
  }));
}
