import { z } from 'zod';
import { changesCodeOf, keyOfEpoch, type AuditKey } from './audit-store.ts';
import { namesAny } from './destroy-case.ts';
import type { Db } from './tables.ts';
import { parseJson } from '../files/parse-json.ts';

/** So few that the window is drawn between them. */
const entriesAtATime = 500;

/** What entries may tell of no more. */
type Untold = {
  /** Rows that are gone. */
  readonly ids: ReadonlySet<string>;
  /** Persons who stay, and of whom a destroyed referral may have said what changed. */
  readonly persons: ReadonlySet<string>;
};

type Options = {
  readonly auditKey: AuditKey;
  /** Awaited between groups. */
  readonly rest: () => Promise<unknown>;
};

/**
 * Takes away what entries tell of the fields of rows that are destroyed. The code of what goes stays, so
 * that each entry stands bound as it was. An entry that tells of other rows too is emptied as a whole.
 */
export async function emptyEntriesOn(
  db: Db,
  untold: Untold,
  { auditKey, rest }: Options,
): Promise<void> {
  for (let last = 0; ;) {
    const entries = await db
      .selectFrom('audit_entries')
      .select(['number', 'epoch', 'changes'])
      .where('number', '>', last)
      .where('changes', '<>', '')
      .orderBy('number')
      .limit(entriesAtATime)
      .execute();
    for (const entry of entries) {
      if (!tellsOf(entry.changes, untold)) continue;
      const key = await keyOfEpoch(db, auditKey, entry.epoch);
      // Without its key nobody can verify it anyway.
      const code = key === null ? keyIsLost : changesCodeOf(key, entry);
      await db
        .updateTable('audit_entries')
        .set({ changes: '', changes_code: code })
        .where('number', '=', entry.number)
        .execute();
    }
    const end = entries.at(-1);
    if (end === undefined) return;
    last = end.number;
    await rest();
  }
}

const keyIsLost = 'key lost';

const Told = z.object({ rows: z.array(z.tuple([z.string(), z.string(), z.unknown()])) });

function tellsOf(changes: string, { ids, persons }: Untold): boolean {
  if (namesAny(changes, ids)) return true;
  if (!namesAny(changes, persons)) return false;
  const told = Told.safeParse(parseJson(changes));
  // What cannot be read is not kept for that.
  if (!told.success) return true;
  return told.data.rows.some(
    ([table, id, what]) => table === 'persons' && persons.has(id) && Array.isArray(what),
  );
}
