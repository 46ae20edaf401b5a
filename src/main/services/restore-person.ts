import { sql } from 'kysely';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { withNewestFacts } from '../../shared/domain/joined-person.ts';
import { updatePerson } from '../store/person-store.ts';
import { addDescription, addOtherNames, forgetProfile } from '../store/profile-store.ts';
import { AsReceived } from '../store/referral-store.ts';
import { isVictimOfIncidents } from '../store/incident-store.ts';
import type { Tx } from '../store/store.ts';

/** Makes a person's record again from the referrals that still name it. */
export async function restorePerson(tx: Tx, personId: string, at: Instant): Promise<void> {
  const rows = await tx
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .select(['case_subjects.role', 'referrals.as_received', 'referrals.received_on'])
    .where('case_subjects.person_id', '=', personId)
    // In the order in which they were entered, as it was made at first.
    .orderBy('referrals.created_at')
    .orderBy(sql`referrals.rowid`)
    .execute();
  const records = rows.map((row) => {
    const received = AsReceived.parse(JSON.parse(row.as_received));
    return {
      person: { ...received[row.role], id: personId },
      otherNames: received.otherNames[row.role],
      givenOn: row.received_on,
    };
  });
  const [first] = records;
  // What a list of incidents said of somebody is kept nowhere else, so nothing is taken from them.
  if (first === undefined || (await isVictimOfIncidents(tx, personId))) return;
  await forgetProfile(tx, personId);
  for (const { person, otherNames } of records) {
    await addDescription(tx, personId, person);
    await addOtherNames(tx, personId, otherNames);
  }
  await updatePerson(tx, withNewestFacts(first.person, records), first.person, at);
}
