import type { Store } from '../../src/main/store/store.ts';

/** The records under which the people of a referral were entered. */
export async function recordsOf(
  { db }: Store,
  referralId: string,
): Promise<Record<'victim' | 'perpetrator', string>> {
  const rows = await db
    .selectFrom('referrals')
    .innerJoin('case_subjects', 'case_subjects.case_id', 'referrals.entered_case_id')
    .select(['case_subjects.role', 'case_subjects.person_id'])
    .where('referrals.id', '=', referralId)
    .execute();
  const of = (role: string) => rows.find((row) => row.role === role)?.person_id ?? '';
  return { victim: of('victim'), perpetrator: of('perpetrator') };
}
