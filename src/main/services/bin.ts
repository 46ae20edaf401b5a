import { entryTitle } from '../../shared/domain/entries/entry-words.ts';
import { kindOfEntry } from '../../shared/domain/entries/entry.ts';
import type { BinEntry } from '../../shared/domain/bin.ts';
import { pageOfBin, type BinFilter } from '../store/bin-store.ts';
import { caseNumber } from '../store/case-store.ts';
import { readContent } from '../store/entry-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { entryLists } from './rule-lists.ts';

/** One page of what was removed, the latest first. */
export async function listBin(
  { db }: Store,
  filter: BinFilter,
): Promise<{ total: number; rows: BinEntry[] }> {
  const { kind } = await getForum(db);
  const { total, rows } = await pageOfBin(db, filter);
  const entries = await wordsOfEntries(
    db,
    rows.filter((row) => row.kind === 'entry').map(({ id }) => id),
  );
  return {
    total,
    rows: rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      removedAt: row.removed_at,
      text: entries.get(row.id) ?? row.text,
      caseNumber: row.case_number === null ? '' : caseNumber(kind, row.case_number),
      meetingId: row.meeting_id,
      meetingOn: row.held_on,
      referralId: row.referral_id,
      isFinal: row.status === 'finalised',
    })),
  };
}

/** `Contact attempt: Phone call, no answer`. People whom an entry names are not told. */
async function wordsOfEntries(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const powers = new Map(entryLists().powers.map(({ id, name }) => [id, name]));
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'kind', 'content'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, kind, content }) => {
      const { name } = kindOfEntry(kind);
      const title = entryTitle({ kind, content: readContent(content) }, powers);
      return [id, title === name ? name : `${name}: ${title}`];
    }),
  );
}
