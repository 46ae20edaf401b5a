import { givenOn, type GivenOn } from '../../shared/domain/given-on.ts';
import type { SealedPerson } from '../store/sealed-person.ts';
import { describedAs, readAsReceived } from '../store/as-received.ts';
import type { Db } from '../store/tables.ts';

/** When what is known of a person was given, as seen from one referral. */
export async function givenOnOf(
  db: Db,
  person: SealedPerson,
  referralId: string,
): Promise<GivenOn> {
  const rows = await db
    .selectFrom('persons')
    .innerJoin('persons as records', 'records.identity_id', 'persons.identity_id')
    .innerJoin('case_subjects', 'case_subjects.person_id', 'records.id')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .select(['referrals.id', 'referrals.received_on', 'referrals.as_received'])
    .select('case_subjects.person_id')
    .where('persons.id', '=', person.id)
    .execute();
  const descriptions = rows.flatMap((row) => {
    const said = describedAs(readAsReceived(row.as_received), row.person_id);
    if (said === undefined) return [];
    return [{ referralId: row.id, receivedOn: row.received_on, person: said.person }];
  });
  return givenOn(person, descriptions, referralId);
}
