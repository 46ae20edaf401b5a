import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { anchorOf } from '../../shared/domain/access/anchor.ts';
import { fieldWords, rowWords } from '../../shared/domain/access/audit-field-words.ts';
import { auditSentence } from '../../shared/domain/access/audit-words.ts';
import { roleNames } from '../../shared/domain/access/user.ts';
import type { AuditRow } from '../../shared/ipc/contract/audit.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { csvLines, csvMark } from '../export/csv/csv-text.ts';
import { writeDocument } from '../export/write-document.ts';
import { entriesByNumber, findEntries } from '../store/audit-list.ts';
import { auditHead } from '../store/audit-store.ts';
import { inGroups } from '../store/insert-many.ts';
import { refuseUnrecorded, type Store } from '../store/store.ts';
import { entryFilter, toRows, type AuditFilter } from './audit.ts';
import { recordExport } from './record-export.ts';

/** More is no list that anybody reads, and would fill the memory. */
const entriesAtMost = 100_000;
const entriesAtATime = 500;

/**
 * Writes the entries that match to where the person says; null when they think better of it. Nothing
 * is written once the store is locked, however long the question stood open.
 */
export async function exportAudit(
  requireStore: () => Store,
  filter: AuditFilter,
  chooseTable: (suggestedName: string) => Promise<string | null>,
): Promise<{ fileName: string; entries: number } | null> {
  refuseUnrecorded(requireStore());
  await matching(requireStore(), filter);
  const path = await chooseTable(`Audit ${requireStore().today()}`);
  if (path === null) return null;
  const store = requireStore();
  const numbers = await matching(store, filter);
  const head = await auditHead(store.whole);
  const parts = [csvMark, csvLines([headings])];
  for (const some of inGroups(numbers, entriesAtATime)) {
    const rows = await toRows(store, await entriesByNumber(store.whole, store.auditKey, some));
    parts.push(csvLines(rows.map(toCells)));
    await nextTurn();
  }
  const content = Buffer.from(parts.join(''), 'utf8');
  const code = head === null ? '' : `; code ${anchorOf(head)}`;
  const note = `${numbers.length} entries${code}`;
  await recordExport(
    requireStore(),
    { verb: 'audit.exported', objectId: null, content, note },
    () => writeDocument(content, path),
  );
  return { fileName: basename(path), entries: numbers.length };
}

async function matching(store: Store, filter: AuditFilter): Promise<readonly number[]> {
  const wanted = await entryFilter(store, filter);
  const { numbers } = await findEntries(store.whole, wanted, entriesAtMost);
  if (numbers.length <= entriesAtMost) return numbers;
  throw new AppError(
    'invalid-input',
    `These are more than ${entriesAtMost.toLocaleString('en-GB')} entries. Choose a shorter period and save it in parts.`,
  );
}

const headings = [
  'Entry',
  'Time (UTC)',
  'User',
  'Role',
  'What',
  'On what',
  'Outcome',
  'Note',
  'Changed',
  'As it was written',
  'Verb',
  'Id',
];

const toCells = (row: AuditRow): string[] => [
  String(row.number),
  row.at,
  row.userName ?? '',
  row.role === null ? '' : roleNames[row.role],
  auditSentence(row.verb),
  row.object,
  row.outcome ?? '',
  row.note,
  row.changed.map(changedInWords).join('; '),
  row.isWhole ? 'yes' : 'no',
  row.verb,
  row.objectId ?? '',
];

const changedInWords = ({ table, what, fields }: AuditRow['changed'][number]): string =>
  what === 'changed'
    ? `${rowWords(table)}: ${fields.map((field) => fieldWords(table, field)).join(', ')}`
    : `${rowWords(table)} ${what}`;
