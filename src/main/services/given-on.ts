import { givenOn, type GivenOn } from '../../shared/domain/given-on.ts';
import type { Person } from '../../shared/domain/person.ts';
import { AsReceived } from '../store/referral-store.ts';
import type { Db } from '../store/tables.ts';

/** When what is known of a person was given, as seen from one referral. */
export async function givenOnOf(db: Db, person: Person, referralId: string): Promise<GivenOn> {
  const rows = await db
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.case_id', 'case_subjects.case_id')
    .select(['referrals.id', 'referrals.received_on', 'referrals.as_received'])
    .where('case_subjects.person_id', '=', person.id)
    .execute();
  const descriptions = rows.map((row) => {
    const { victim, perpetrator } = AsReceived.parse(JSON.parse(row.as_received));
    return {
      referralId: row.id,
      receivedOn: row.received_on,
      person: victim.id === person.id ? victim : perpetrator,
    };
  });
  return givenOn(person, descriptions, referralId);
}
