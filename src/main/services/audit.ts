import { z } from 'zod';
import { AuditChanges } from '../../shared/domain/access/audit-changes.ts';
import { anchorOf } from '../../shared/domain/access/anchor.ts';
import { AuditOutcome } from '../../shared/domain/access/audit-outcome.ts';
import { verbsOfKind } from '../../shared/domain/access/audit-words.ts';
import { Role } from '../../shared/domain/access/user.ts';
import { addDays, startOf } from '../../shared/domain/calendar-date.ts';
import type { AuditRow } from '../../shared/ipc/contract/audit.ts';
import type { AppContract } from '../../shared/ipc/contract.ts';
import type { CallOutput, ParsedInput } from '../../shared/ipc/define.ts';
import {
  entriesByNumber,
  findEntries,
  lastNumber,
  type EntryFilter,
  type ListedEntry,
} from '../store/audit-list.ts';
import { describeObjects, idsClosedTo, idsOfCase } from '../store/audit-objects.ts';
import { auditHead, linesAfter } from '../store/audit-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import { listUsers } from '../store/user-store.ts';

export type AuditFilter = ParsedInput<AppContract, 'audit.export'>;

/** One page of the audit, the newest first. */
export async function listAudit(
  store: Store,
  { offset, limit, ...filter }: ParsedInput<AppContract, 'audit.list'>,
): Promise<CallOutput<AppContract, 'audit.list'>> {
  const { whole, auditKey } = store;
  const wanted = await entryFilter(store, filter);
  if (isForAll(filter) && wanted.hiddenIds.length === 0) {
    const total = await lastNumber(whole);
    // Numbers are counted up without a gap, so that nothing has to be passed over.
    const numbers = Array.from({ length: limit }, (_, index) => total - offset - index);
    const rows = await toRows(store, await entriesByNumber(whole, auditKey, numbers));
    return { total, isMore: false, rows };
  }
  const { numbers, isMore } = await findEntries(whole, wanted, offset + limit);
  const shown = await entriesByNumber(whole, auditKey, numbers.slice(offset, offset + limit));
  return { total: numbers.length, isMore, rows: await toRows(store, shown) };
}

const isForAll = (filter: AuditFilter): boolean =>
  Object.values(filter).every((value) => value === null || value === '');

/** What the screen can choose from. */
export async function auditFilters({
  whole,
  viewer,
}: Store): Promise<CallOutput<AppContract, 'audit.filters'>> {
  const users = await listUsers(whole);
  const [first] = await linesAfter(whole, 0, 1);
  const head = await auditHead(whole);
  return {
    users: users.map(({ id, name, role, removedAt }) => ({
      userId: id,
      name,
      role,
      isRemoved: removedAt !== null,
    })),
    entries: head?.number ?? 0,
    firstAt: first?.at ?? null,
    code: head === null ? null : anchorOf(head),
    isPart: (await idsClosedTo(whole, viewer.userId)).length > 0,
  };
}

/** What was asked for in days, numbers and kinds, as the store knows it. */
export async function entryFilter(
  { db, whole, viewer }: Store,
  { userId, kind, outcome, from, to, caseNumber, objectId }: AuditFilter,
): Promise<EntryFilter> {
  const digits = /^(?:[AM]-?)?0*(\d{1,9})$/i.exec(caseNumber)?.[1];
  const ofCase = async (): Promise<string[]> =>
    digits === undefined ? [] : idsOfCase(db, Number(digits));
  const objectIds = caseNumber === '' ? null : await ofCase();
  return {
    userId,
    outcome,
    verbs: kind === null ? null : verbsOfKind(kind),
    from: from === null ? null : startOf(from),
    before: to === null ? null : startOf(addDays(to, 1)),
    objectIds:
      objectId === null ? objectIds : [objectId].filter((id) => objectIds?.includes(id) ?? true),
    hiddenIds: await idsClosedTo(whole, viewer.userId),
  };
}

/**
 * Entries as they are shown: nobody is named but users, and no value is told. What somebody spoilt is
 * shown as it stands.
 */
export async function toRows(
  { db, whole }: Store,
  entries: readonly ListedEntry[],
): Promise<AuditRow[]> {
  const { kind } = await getForum(db);
  const names = new Map((await listUsers(whole)).map(({ id, name }) => [id, name]));
  const ids = new Set(entries.flatMap(({ objectId }) => objectId ?? []));
  const objects = await describeObjects(db, kind, [...ids]);
  return entries.map(({ userId, objectId, changes, changesCode, role, outcome, ...entry }) => ({
    number: entry.number,
    at: entry.at,
    verb: entry.verb,
    note: entry.note,
    isWhole: entry.isWhole,
    isEmptied: changesCode !== null,
    role: Role.safeParse(role).data ?? null,
    outcome: AuditOutcome.safeParse(outcome).data ?? null,
    userName: userId === null ? null : (names.get(userId) ?? null),
    object: objects.get(objectId ?? '') ?? '',
    objectId,
    changed: changedIn(changes),
  }));
}

/** Which fields of which rows, without what they held; none of an entry that somebody spoilt. */
export function changedIn(changes: string): AuditRow['changed'] {
  return readChanges(changes).rows.map(([table, , what]) =>
    typeof what === 'string'
      ? { table, what, fields: [] }
      : { table, what: 'changed', fields: what.map(([field]) => field) },
  );
}

/** Nothing of an entry that somebody spoilt. */
export const readChanges = (changes: string): AuditChanges =>
  Readable.safeParse(changes).data ?? { rows: [] };

const Readable = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'No JSON' });
      return z.NEVER;
    }
  })
  .pipe(AuditChanges);
