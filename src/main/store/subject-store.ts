import type { Db } from './tables.ts';

/** Somebody who stands in a case beside its two people. */
type FurtherSubject = { readonly personId: string; readonly role: 'victim' | 'perpetrator' };

/** Adds people to a case; who stands in it already changes nothing. */
export async function addSubjects(
  db: Db,
  caseId: string,
  further: readonly FurtherSubject[],
): Promise<void> {
  for (const { personId, role } of further) {
    const rows = await db
      .selectFrom('case_subjects')
      .select(['person_id', 'position'])
      .where('case_id', '=', caseId)
      .where('role', '=', role)
      .execute();
    if (rows.some(({ person_id }) => person_id === personId)) continue;
    const position = Math.max(...rows.map((row) => row.position)) + 1;
    const row = { case_id: caseId, person_id: personId, role, position };
    await db.insertInto('case_subjects').values(row).execute();
  }
}
