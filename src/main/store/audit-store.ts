import { createHmac, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { AuditHead } from '../../shared/domain/access/anchor.ts';
import type { AuditOutcome } from '../../shared/domain/access/audit-outcome.ts';
import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import type { Role } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { AuditEntriesTable } from './access-tables.ts';
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
  /** Stands for `changes` once they were destroyed with their case; null before. */
  readonly changesCode: string | null;
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
    line.changesCode ?? changesCodeOf(key, line),
    line.epoch,
    before,
  ]);

/** By a code of their own: when a case is destroyed, what was changed in it can go and the code stay. */
export const changesCodeOf = (
  key: MacKey,
  { number, changes }: Pick<AuditLine, 'number' | 'changes'>,
): string => (changes === '' ? '' : macOver(key, ['changes', number, changes]));

/** Binds the number of the last entry, so that a tail that was cut off is missed. */
export const headMacOf = (key: MacKey, number: number, mac: string): string =>
  macOver(key, ['head', number, mac]);

/** The last entry; null while there is none. */
export async function auditHead(db: Db): Promise<AuditHead | null> {
  return (await lastEntry(db)) ?? null;
}

type LastEntry = AuditHead & { readonly at: Instant };

const lastEntry = (db: Db): Promise<LastEntry | undefined> =>
  db
    .selectFrom('audit_entries')
    .select(['number', 'mac', 'at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Adds an entry to the end of the chain, in the transaction of what it tells. Entries from before the
 * chain are bound first; an end that is not as it was left, and a clock that was set back, are entered
 * before what they would hide or misdate.
 */
export async function appendAudit(tx: Db, auditKey: AuditKey, event: AuditEvent): Promise<void> {
  let last = await lastEntry(tx);
  const told = { ...event, objectId: null, outcome: 'done', changes: '' } as const;
  const end = await judgeEnd(tx, auditKey, last);
  if (end === 'unbound') {
    const bound = await bindEarlierEntries(tx, auditKey);
    const note = bound.number === 1 ? '1 entry' : `${bound.number} entries`;
    const entry = { ...told, verb: 'audit.bound' as const, note };
    last = { ...(await append(tx, auditKey, entry, bound)), at: last?.at ?? event.at };
  } else if (end !== null) {
    const entry = { ...told, ...end.entry, outcome: 'failed' as const };
    last = {
      ...(await append(tx, auditKey, entry, last ?? nothing, end.number)),
      at: last?.at ?? event.at,
    };
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

/** An end that was tampered with: the entry that tells of it, and its number, which leaves a gap. */
type BrokenEnd = {
  readonly entry: Pick<AuditEvent, 'note'> & { readonly verb: EndVerb };
  readonly number: number;
};
export type EndVerb = 'audit.cut-off' | 'audit.end-changed';

/**
 * Whether the end of the chain is as the last entry left it. A new entry would bind whatever stands
 * there, so that nobody could see any more that something is missing: the numbers go on behind a gap
 * instead, which each verification meets.
 */
async function judgeEnd(
  tx: Db,
  auditKey: AuditKey,
  last: LastEntry | undefined,
): Promise<BrokenEnd | 'unbound' | null> {
  const head = await tx
    .selectFrom('audit_head')
    .select(['number', 'epoch', 'mac'])
    .executeTakeFirst();
  const number = last?.number ?? 0;
  if (head !== undefined && head.number === number) {
    const key = await keyOfEpoch(tx, auditKey, head.epoch);
    if (key !== null && headMacOf(key, number, last?.mac ?? '') === head.mac) return null;
  }
  const wasBound = head !== undefined || (await wasUnlocked(tx));
  if (!wasBound && last?.mac === '') return 'unbound';
  const given = Math.max(head?.number ?? 0, await lastGivenNumber(tx));
  if (!wasBound && last === undefined && given === 0) return null;
  const isCut = given > number || last === undefined;
  const from = number + 1;
  const note = given > from ? `entries ${from} to ${given}` : `entry ${from}`;
  return {
    entry: isCut ? { verb: 'audit.cut-off', note } : { verb: 'audit.end-changed', note: '' },
    number: Math.max(given, from) + 1,
  };
}

/** The key of the chain in an epoch; null where the store has it no more. */
export async function keyOfEpoch(
  db: Db,
  auditKey: AuditKey,
  epoch: number,
): Promise<Uint8Array | null> {
  if (epoch === auditKey.epoch) return auditKey.key;
  const row = await db
    .selectFrom('audit_keys')
    .select('key')
    .where('epoch', '=', epoch)
    .executeTakeFirst();
  return row === undefined ? null : Buffer.from(row.key, 'base64');
}

/** Whoever unlocks a store leaves an entry, which is bound, and is noted as having been there. */
async function wasUnlocked(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('last_unlocked_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** SQLite keeps it also when every row is gone. */
async function lastGivenNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    SELECT seq FROM sqlite_sequence WHERE name = 'audit_entries'`.execute(db);
  return rows[0]?.seq ?? 0;
}

async function append(
  tx: Db,
  { epoch, key }: AuditKey,
  event: AuditEvent,
  before: AuditHead,
  number = before.number + 1,
): Promise<AuditHead> {
  const line = { ...event, number, epoch, changesCode: null };
  const mac = macOf(key, line, before.mac);
  const { userId, objectId, changesCode, ...rest } = line;
  const columns = { user_id: userId, object_id: objectId, changes_code: changesCode };
  await tx
    .insertInto('audit_entries')
    .values({ ...rest, ...columns, mac })
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
  return rows.map(toLine);
}

export const toLine = ({
  user_id,
  object_id,
  changes_code,
  ...rest
}: AuditEntriesTable): AuditLine & { readonly mac: string } => ({
  ...rest,
  userId: user_id,
  objectId: object_id,
  changesCode: changes_code,
});
