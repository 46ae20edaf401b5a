import { AppError } from '../../shared/ipc/result.ts';
import type { Db } from '../store/tables.ts';

/** A person's record, and who it is. */
export type Entered = { readonly id: string; readonly identityId: string };

export const notFound = (): AppError =>
  new AppError('not-found', 'This referral is not in the store.');

export const caseNotFound = (): AppError =>
  new AppError('not-found', 'This case is not in the store.');

/** The records under which the people of a case were entered. */
export async function peopleOf(
  db: Db,
  caseId: string,
  isMissing: () => AppError = notFound,
): Promise<Record<'victim' | 'perpetrator', Entered>> {
  const rows = await db
    .selectFrom('case_subjects')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .select(['case_subjects.role', 'persons.id', 'persons.identity_id'])
    .where('case_subjects.case_id', '=', caseId)
    .where('case_subjects.position', '=', 0)
    .execute();
  const of = (role: 'victim' | 'perpetrator'): Entered => {
    const row = rows.find((each) => each.role === role);
    if (row === undefined) throw isMissing();
    return { id: row.id, identityId: row.identity_id };
  };
  return { victim: of('victim'), perpetrator: of('perpetrator') };
}
