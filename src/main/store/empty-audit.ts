import { changesCodeOf, keyOfEpoch, type AuditKey } from './audit-store.ts';
import { namesAny } from './destroy-case.ts';
import type { Db } from './tables.ts';

/** So few that the window is drawn between them. */
const entriesAtATime = 500;

type Options = {
  readonly auditKey: AuditKey;
  /** Awaited between groups. */
  readonly rest: () => Promise<unknown>;
};

/**
 * Takes away what entries tell of the fields of rows that are destroyed. The code of what goes stays, so
 * that each entry stands bound as it was. An entry that tells of other rows too is emptied as a whole.
 * @returns how many entries were emptied
 */
export async function emptyEntriesOn(
  db: Db,
  ids: ReadonlySet<string>,
  { auditKey, rest }: Options,
): Promise<number> {
  let emptied = 0;
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
      if (!namesAny(entry.changes, ids)) continue;
      const key = await keyOfEpoch(db, auditKey, entry.epoch);
      if (key === null) throw new Error('An entry of the audit has no key');
      await db
        .updateTable('audit_entries')
        .set({ changes: '', changes_code: changesCodeOf(key, entry) })
        .where('number', '=', entry.number)
        .execute();
      emptied += 1;
    }
    const end = entries.at(-1);
    if (end === undefined) return emptied;
    last = end.number;
    await rest();
  }
}
