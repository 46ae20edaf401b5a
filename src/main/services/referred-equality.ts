import {
  referredCharacteristics,
  type ReferredEquality,
} from '../../shared/domain/entries/equality-of.ts';
import { describedAs, readAsReceived } from '../store/as-received.ts';
import type { Db } from '../store/tables.ts';

/** What each referral said of the protected characteristics of these records of a person. */
export async function referredEquality(
  db: Db,
  personIds: readonly string[],
): Promise<ReferredEquality[]> {
  const rows = await db
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .innerJoin('agencies', 'agencies.id', 'referrals.agency_id')
    .select(['case_subjects.person_id', 'referrals.received_on', 'referrals.as_received'])
    .select('agencies.name')
    .where('case_subjects.person_id', 'in', personIds)
    .orderBy('referrals.received_on')
    .orderBy('referrals.created_at')
    .execute();
  return rows.flatMap(({ person_id, received_on: on, as_received, name: agencyName }) => {
    const said = describedAs(readAsReceived(as_received), person_id);
    if (said === undefined) return [];
    return referredCharacteristics
      .map((of) => ({ of, words: said.person[of], on, agencyName }))
      .filter(({ words }) => words !== '');
  });
}
