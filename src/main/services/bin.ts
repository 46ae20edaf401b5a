import type { BinEntry } from '../../shared/domain/bin.ts';
import { pageOfBin, type BinFilter } from '../store/bin-store.ts';
import { caseNumber } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';

/** One page of what was removed, the latest first. */
export async function listBin(
  { db }: Store,
  filter: BinFilter,
): Promise<{ total: number; rows: BinEntry[] }> {
  const { kind } = await getForum(db);
  const { total, rows } = await pageOfBin(db, filter);
  return {
    total,
    rows: rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      removedAt: row.removed_at,
      text: row.text,
      caseNumber: row.case_number === null ? '' : caseNumber(kind, row.case_number),
      meetingId: row.meeting_id,
      meetingOn: row.held_on,
      referralId: row.referral_id,
      isFinal: row.status === 'finalised',
    })),
  };
}
