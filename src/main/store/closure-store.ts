import type { About } from '../../shared/ipc/define.ts';
import type { Db } from './tables.ts';

/** The cases that records belong to. A meeting belongs to none: its cases are shut out one by one. */
export async function casesOf(
  db: Db,
  kind: About['kind'],
  ids: readonly string[],
): Promise<string[]> {
  switch (kind) {
    case 'case':
      return [...ids];
    case 'meeting':
      return [];
    case 'referral':
      return caseIds(db.selectFrom('referrals').select('case_id').where('id', 'in', ids).execute());
    case 'hearing':
      return caseIds(db.selectFrom('hearings').select('case_id').where('id', 'in', ids).execute());
    case 'action':
      return caseIds(db.selectFrom('actions').select('case_id').where('id', 'in', ids).execute());
    case 'risk':
      return caseIds(
        db
          .selectFrom('risks')
          .innerJoin('hearings', 'hearings.id', 'risks.hearing_id')
          .select('hearings.case_id')
          .where('risks.id', 'in', ids)
          .execute(),
      );
  }
}

const caseIds = async (rows: Promise<{ case_id: string }[]>): Promise<string[]> =>
  (await rows).map(({ case_id }) => case_id);

/** Whether any of the cases is closed to a user; cases of one pair are closed together. */
export async function isClosedTo(
  db: Db,
  userId: string,
  caseIdList: readonly string[],
): Promise<boolean> {
  if (caseIdList.length === 0) return false;
  const closed = await db
    .selectFrom('case_closures')
    .innerJoin('cases as closed', 'closed.id', 'case_closures.case_id')
    .innerJoin('cases as asked', 'asked.pair_key', 'closed.pair_key')
    .select('asked.id')
    .where('case_closures.user_id', '=', userId)
    .where('case_closures.lifted_at', 'is', null)
    .where('asked.id', 'in', caseIdList)
    .limit(1)
    .executeTakeFirst();
  return closed !== undefined;
}

export async function ownerOfActions(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('actions').select('agency_id').where('id', 'in', ids).execute();
  return rows.map(({ agency_id }) => agency_id);
}
