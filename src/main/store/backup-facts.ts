import { verbsOfKind } from '../../shared/domain/access/audit-words.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Db } from './tables.ts';

/** What changes nothing of the record, and is no reason for another backup. */
const noNews = (['access', 'looked', 'backups', 'audit'] as const).flatMap(verbsOfKind);

/** Whether anything was done since the entry with which the last backup ends. */
export async function isChangedSince(db: Db, auditNumber: number): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('number', '>', auditNumber)
    .where('verb', 'not in', noNews)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** When the store came to be. */
export async function firstDayOf(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('audit_entries')
    .select('at')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** When a backup was last tried and found good. */
export async function lastDrill(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('audit_entries')
    .select('at')
    .where('verb', '=', 'backup.drilled')
    .where('outcome', '=', 'done')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The end of the audit, by which an older store is told from the one that was last open. */
export async function auditEnd(db: Db): Promise<{ number: number; mac: string } | null> {
  const row = await db
    .selectFrom('audit_entries')
    .select(['number', 'mac'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the store still has the entry with which it ended before. */
export async function hasEntry(
  db: Db,
  { number, mac }: { readonly number: number; readonly mac: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entries')
    .select('number')
    .where('number', '=', number)
    .where('mac', '=', mac)
    .executeTakeFirst();
  return row !== undefined;
}

type AuditEnd = { readonly auditNumber: number; readonly auditMac: string };

/**
 * Of the ends of other audits those that this one went through: a store or backup that ends so is an
 * earlier state of this store, and has nothing that was not once in it.
 */
export async function passedEnds(db: Db, ends: readonly AuditEnd[]): Promise<ReadonlySet<string>> {
  const numbers = [...new Set(ends.map(({ auditNumber }) => auditNumber))];
  const rows = await db
    .selectFrom('audit_entries')
    .select(['number', 'mac'])
    .where('number', 'in', numbers)
    .execute();
  const macs = new Map(rows.map(({ number, mac }) => [number, mac]));
  // Entries had no code before there were users, and got theirs later.
  const passed = ends.filter(
    ({ auditNumber, auditMac }) => auditMac === '' || macs.get(auditNumber) === auditMac,
  );
  return new Set(passed.map(({ auditMac }) => auditMac));
}

export type Newer = {
  readonly cases: number;
  readonly referrals: number;
  readonly hearings: number;
  readonly actions: number;
  readonly minutes: number;
  /** When anything was last entered; null when nothing is newer. */
  readonly lastAt: Instant | null;
};

/** What was made or changed after a moment, and a restore to that moment would lose. */
export async function newerThan(db: Db, at: Instant): Promise<Newer> {
  const changed = async (
    table: 'cases' | 'referrals' | 'hearings' | 'actions',
  ): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('updated_at', '>', at)
      .executeTakeFirstOrThrow();
    return row.total;
  };
  const minutes = await db
    .selectFrom('minutes_versions')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('finalised_at', '>', at)
    .executeTakeFirstOrThrow();
  const last = await db
    .selectFrom('audit_entries')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('at', '>', at)
    .where('verb', 'not in', noNews)
    .executeTakeFirst();
  return {
    cases: await changed('cases'),
    referrals: await changed('referrals'),
    hearings: await changed('hearings'),
    actions: await changed('actions'),
    minutes: minutes.total,
    lastAt: last?.at ?? null,
  };
}
