import { basename } from 'node:path';
import { timeOf, dayOf } from '../../shared/domain/calendar-date.ts';
import { counted } from '../../shared/domain/count-words.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import type { DestroyedCase } from '../../shared/domain/retention.ts';
import { csvLines, csvMark } from '../export/csv/csv-text.ts';
import { writeDocument } from '../export/write-document.ts';
import { caseNumber } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import { listDestroyed, pageOfDestroyed } from '../store/retention-store.ts';
import type { DestroyedCasesTable } from '../store/retention-tables.ts';
import { refuseUnrecorded, type Store } from '../store/store.ts';
import { recordExport } from './record-export.ts';

/** One page of the cases that were destroyed, the latest first. */
export async function listRegister(
  { db }: Store,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: DestroyedCase[] }> {
  const { kind } = await getForum(db);
  const { total, rows } = await pageOfDestroyed(db, page);
  return { total, rows: rows.map((row) => toDestroyed(kind, row)) };
}

const toDestroyed = (kind: ForumKind, row: DestroyedCasesTable): DestroyedCase => ({
  caseNumber: caseNumber(kind, row.number),
  destroyedAt: row.destroyed_at,
  proposedBy: row.proposed_by,
  confirmedBy: row.confirmed_by,
});

const headings = ['Case', 'Destroyed on', 'At', 'Proposed by', 'Confirmed by'];

/** Writes the whole register to where the person says; null when they think better of it. */
export async function saveRegister(
  requireStore: () => Store,
  chooseTable: (suggestedName: string) => Promise<string | null>,
): Promise<{ fileName: string } | null> {
  refuseUnrecorded(requireStore());
  const path = await chooseTable(`Destroyed cases ${requireStore().today()}`);
  if (path === null) return null;
  const store = requireStore();
  const { kind } = await getForum(store.db);
  const rows = (await listDestroyed(store.db)).map((row) => toDestroyed(kind, row));
  const lines = rows.map((row) => [
    row.caseNumber,
    dayOf(row.destroyedAt),
    timeOf(row.destroyedAt),
    row.proposedBy,
    row.confirmedBy,
  ]);
  const content = Buffer.from(`${csvMark}${csvLines([headings, ...lines])}`, 'utf8');
  await recordExport(
    store,
    { verb: 'register.exported', objectId: null, content, note: counted(rows.length, 'case') },
    () => writeDocument(content, path),
  );
  return { fileName: basename(path) };
}
