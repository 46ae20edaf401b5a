import { z } from 'zod';
import { AuditChanges } from '../../shared/domain/access/audit-changes.ts';
import { verbsOfKind } from '../../shared/domain/access/audit-words.ts';
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
import { casesClosedTo, describeObjects, idsOfCase } from '../store/audit-objects.ts';
import { linesAfter } from '../store/audit-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import { listUsers } from '../store/user-store.ts';

export type AuditFilter = ParsedInput<AppContract, 'audit.export'>;

/** One page of the audit, the newest first. */
export async function listAudit(
  store: Store,
  { offset, limit, ...filter }: ParsedInput<AppContract, 'audit.list'>,
): Promise<CallOutput<AppContract, 'audit.list'>> {
  const { db } = store;
  if (isForAll(filter)) {
    const total = await lastNumber(db);
    // Numbers are counted up without a gap, so that nothing has to be passed over.
    const numbers = Array.from({ length: limit }, (_, index) => total - offset - index);
    const rows = await toRows(store, await entriesByNumber(db, numbers));
    return { total, isMore: false, rows };
  }
  const wanted = await entryFilter(store, filter);
  const { numbers, isMore } = await findEntries(db, wanted, offset + limit);
  const shown = await entriesByNumber(db, numbers.slice(offset, offset + limit));
  return { total: numbers.length, isMore, rows: await toRows(store, shown) };
}

const isForAll = (filter: AuditFilter): boolean =>
  Object.values(filter).every((value) => value === null || value === '');

/** What the screen can choose from. */
export async function auditFilters({
  db,
}: Store): Promise<CallOutput<AppContract, 'audit.filters'>> {
  const users = await listUsers(db);
  const [first] = await linesAfter(db, 0, 1);
  return {
    users: users.map(({ id, name, role, removedAt }) => ({
      userId: id,
      name,
      role,
      isRemoved: removedAt !== null,
    })),
    entries: await lastNumber(db),
    firstAt: first?.at ?? null,
  };
}

/** What was asked for in days, numbers and kinds, as the store knows it. */
export async function entryFilter(
  { db, viewer }: Store,
  { userId, kind, outcome, from, to, caseNumber, objectId }: AuditFilter,
): Promise<EntryFilter> {
  const digits = /^(?:[AM]-?)?0*(\d{1,9})$/i.exec(caseNumber)?.[1];
  const ofCase = async (): Promise<string[]> =>
    digits === undefined
      ? []
      : idsOfCase(db, Number(digits), await casesClosedTo(db, viewer.userId));
  const objectIds = caseNumber === '' ? null : await ofCase();
  return {
    userId,
    outcome,
    verbs: kind === null ? null : verbsOfKind(kind),
    from: from === null ? null : startOf(from),
    before: to === null ? null : startOf(addDays(to, 1)),
    objectIds:
      objectId === null ? objectIds : [objectId].filter((id) => objectIds?.includes(id) ?? true),
  };
}

/** Entries as they are shown: nobody is named but users, and no value is told. */
export async function toRows(store: Store, entries: readonly ListedEntry[]): Promise<AuditRow[]> {
  const { db, viewer } = store;
  const { kind } = await getForum(db);
  const names = new Map((await listUsers(db)).map(({ id, name }) => [id, name]));
  const closed = await casesClosedTo(db, viewer.userId);
  const ids = new Set(entries.flatMap(({ objectId }) => objectId ?? []));
  const objects = await describeObjects(db, kind, [...ids]);
  return entries.map(({ userId, objectId, changes, ...entry }) => {
    const object = objectId === null ? undefined : objects.get(objectId);
    const isClosed = closed.has(object?.caseId ?? '');
    return {
      ...entry,
      userName: userId === null ? null : (names.get(userId) ?? null),
      object: isClosed ? 'A case that is closed to you' : (object?.words ?? ''),
      objectId: isClosed ? null : objectId,
      changed: isClosed ? [] : changedIn(changes),
    };
  });
}

/** Which fields of which rows, without what they held; none of an entry that somebody spoilt. */
export function changedIn(changes: string): AuditRow['changed'] {
  const read = Readable.safeParse(changes);
  if (!read.success) return [];
  return read.data.rows.map(([table, , what]) =>
    typeof what === 'string'
      ? { table, what, fields: [] }
      : { table, what: 'changed', fields: what.map(([field]) => field) },
  );
}

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
