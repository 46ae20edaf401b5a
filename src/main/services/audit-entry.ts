import type { AuditChanges } from '../../shared/domain/access/audit-changes.ts';
import type { AuditEntryShown } from '../../shared/ipc/contract/audit.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { entriesByNumber } from '../store/audit-list.ts';
import { describeObjects, idsClosedTo } from '../store/audit-objects.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import { readChanges, toRows } from './audit.ts';
import { idsIn, readableRows, toField } from './told-values.ts';

/**
 * One entry with what it changed, before and after. Values are told only of rows that whoever asks could
 * read themselves: not of a closed case, and not of what is gone.
 */
export async function auditEntry(store: Store, number: number): Promise<AuditEntryShown> {
  const { db, whole, auditKey, viewer } = store;
  const [entry] = await entriesByNumber(whole, auditKey, [number]);
  const hidden = await idsClosedTo(whole, viewer.userId);
  if (entry === undefined || hidden.includes(entry.objectId ?? '')) throw notThere();
  const [row] = await toRows(store, [entry]);
  if (row === undefined) throw notThere();
  const { rows, more = 0 }: AuditChanges = readChanges(entry.changes);
  const { kind } = await getForum(db);
  const words = await describeObjects(db, kind, idsIn(rows));
  const readable = await readableRows(db, rows);
  const changes = rows.map(([table, id, what]) => ({
    table,
    ...(typeof what === 'string' ? { what } : { what: 'changed' as const }),
    on: [...new Set(id.split(' ').map((part) => words.get(part) ?? ''))].filter(Boolean).join(', '),
    fields:
      typeof what === 'string'
        ? []
        : what.map((field) => toField(field, readable.has(`${table} ${id}`), words)),
  }));
  return { row, changes, more };
}

const notThere = (): AppError =>
  new AppError('not-found', 'This entry is not in the audit. Look at the list again.');
