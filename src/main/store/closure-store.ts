import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { About } from '../../shared/ipc/define.ts';
import { closedCases, closedHeldRows, hiddenPersons } from './closed-rows.ts';
import type { Db, Tables } from './tables.ts';

/** Whether any of the records that a call is about is closed to a user. */
export async function isClosedTo(
  db: Db,
  userId: string,
  kind: About['kind'],
  ids: readonly string[],
): Promise<boolean> {
  if (kind === 'person') return (await personsHiddenFrom(db, userId, ids)).length > 0;
  if (kind === 'decision') return isDecisionClosedTo(db, userId, ids);
  if (kind === 'held-row') return isHeldRowClosedTo(db, userId, ids);
  if (kind === 'entry' && (await isEntryOfHidden(db, userId, ids))) return true;
  const cases = await casesOf(db, kind, ids);
  if (cases.length === 0) return false;
  const closed = await closedCases(db, userId)
    .where('cases.id', 'in', cases)
    .limit(1)
    .executeTakeFirst();
  return closed !== undefined;
}

/** The cases that records belong to. */
async function casesOf(
  db: Db,
  kind: Exclude<About['kind'], 'person' | 'decision' | 'held-row'>,
  ids: readonly string[],
): Promise<string[]> {
  switch (kind) {
    case 'case':
      return [...ids];
    case 'entry':
    case 'attachment':
      return casesEntered(db, kind === 'entry' ? 'entries' : 'attachments', ids);
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

/** That which stands for their pair, and the one under which they were entered. */
async function casesEntered(
  db: Db,
  table: 'entries' | 'attachments',
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom(table as 'entries')
    .select(['case_id', 'entered_case_id'])
    .where('id', 'in', ids)
    .execute();
  return rows.flatMap((row) => [row.case_id, row.entered_case_id].filter((id) => id !== null));
}

async function isEntryOfHidden(db: Db, userId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await db
    .selectFrom('entries')
    .select('person_id')
    .where('id', 'in', ids)
    .where('person_id', 'is not', null)
    .execute();
  const persons = rows.map(({ person_id }) => person_id).filter((id) => id !== null);
  return (await personsHiddenFrom(db, userId, persons)).length > 0;
}

async function personsHiddenFrom(
  db: Db,
  userId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await hiddenPersons(db, userId).where('hidden.id', 'in', ids).execute();
  return rows.map(({ id }) => id);
}

async function isDecisionClosedTo(
  db: Db,
  userId: string,
  ids: readonly string[],
): Promise<boolean> {
  const rows = await db
    .selectFrom('match_decisions')
    .select(['person_id', 'other_id'])
    .where('id', 'in', ids)
    .execute();
  const persons = rows.flatMap(({ person_id, other_id }) => [person_id, other_id]);
  return (await personsHiddenFrom(db, userId, persons)).length > 0;
}

async function isHeldRowClosedTo(db: Db, userId: string, ids: readonly string[]): Promise<boolean> {
  const closed = closedHeldRows(db, userId).where('closed_row.id', 'in', ids);
  return (await closed.limit(1).executeTakeFirst()) !== undefined;
}

type NewClosure = Omit<Tables['case_closures'], 'lifted_by' | 'lifted_at'>;

export async function insertClosure(db: Db, closure: NewClosure): Promise<void> {
  await db
    .insertInto('case_closures')
    .values({ ...closure, lifted_by: null, lifted_at: null })
    .execute();
}

/** The standing closures of these cases, the earliest first. */
export const standingClosures = (db: Db, caseIdList: readonly string[]) =>
  db
    .selectFrom('case_closures')
    .innerJoin('users', 'users.id', 'case_closures.user_id')
    .innerJoin('users as closers', 'closers.id', 'case_closures.closed_by')
    .select(['case_closures.id', 'case_closures.user_id', 'case_closures.reason'])
    .select(['case_closures.closed_at', 'users.name', 'users.role'])
    .select('closers.name as closed_by_name')
    .where('case_closures.case_id', 'in', caseIdList)
    .where('case_closures.lifted_at', 'is', null)
    .orderBy('case_closures.closed_at')
    .orderBy('case_closures.id')
    .execute();

export async function liftClosures(
  db: Db,
  ids: readonly string[],
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  await db
    .updateTable('case_closures')
    .set({ lifted_by: by, lifted_at: at })
    .where('id', 'in', ids)
    .execute();
}
