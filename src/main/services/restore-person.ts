import { sql } from 'kysely';
import { withNewestFacts } from '../../shared/domain/joined-person.ts';
import { updatePerson } from '../store/person-store.ts';
import { addDescription, addOtherNames, forgetProfile } from '../store/profile-store.ts';
import { openReceived, readAsReceived } from '../store/as-received.ts';
import { isVictimInBin } from '../store/bin-incident-list.ts';
import { isVictimOfIncidents } from '../store/incident-store.ts';
import type { Entry } from '../store/store.ts';

/** Makes a person's record again from the referrals that still name it. */
export async function restorePerson({ tx, sealer, at }: Entry, personId: string): Promise<void> {
  const rows = await tx
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .select(['case_subjects.role', 'referrals.id'])
    .select(['referrals.as_received', 'referrals.received_on'])
    .where('case_subjects.person_id', '=', personId)
    // In the order in which they were entered, as it was made at first.
    .orderBy('referrals.created_at')
    .orderBy(sql`referrals.rowid`)
    .execute();
  const records = rows.map((row) => {
    const received = readAsReceived(row.as_received);
    return {
      person: { ...openReceived(sealer, row.id, row.role, received), id: personId },
      otherNames: received.otherNames[row.role],
      givenOn: row.received_on,
    };
  });
  const [first] = records;
  if (first === undefined) return;
  // What a list of incidents said of somebody is kept nowhere else, so nothing is taken from them;
  // a list in the bin may come back.
  if (await isVictimOfIncidents(tx, personId)) return;
  if (await isVictimInBin(tx, personId)) return;
  await forgetProfile(tx, personId);
  for (const { person, otherNames } of records) {
    await addDescription(tx, sealer, personId, person);
    await addOtherNames(tx, personId, otherNames);
  }
  await updatePerson(tx, sealer, withNewestFacts(first.person, records), first.person, at);
}
