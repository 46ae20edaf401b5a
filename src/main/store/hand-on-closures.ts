import { randomUUID } from 'node:crypto';
import { casesOfPair } from './closed-rows.ts';
import { insertClosure } from './closure-store.ts';
import type { Db } from './tables.ts';

/**
 * A closure is written down on one case and closes every case of the pair. Before some of them go, those
 * that stay get it, so that nobody sees them who may not.
 */
export async function handOnClosures(db: Db, goingIds: readonly string[]): Promise<void> {
  const closures = await db
    .selectFrom('case_closures')
    .selectAll()
    .where('case_id', 'in', goingIds)
    .where('lifted_at', 'is', null)
    .execute();
  for (const { lifted_by: _by, lifted_at: _at, ...closure } of closures) {
    const pair = (await casesOfPair(db, closure.case_id).execute()).map(({ id }) => id);
    const staying = pair.filter((id) => !goingIds.includes(id));
    const closed = await db
      .selectFrom('case_closures')
      .select('case_id')
      .where('case_id', 'in', staying)
      .where('user_id', '=', closure.user_id)
      .where('lifted_at', 'is', null)
      .execute();
    // On each: they may be parted later.
    for (const id of staying.filter((each) => closed.every(({ case_id }) => case_id !== each))) {
      await insertClosure(db, { ...closure, id: randomUUID(), case_id: id });
    }
  }
}
