import { sql } from 'kysely';
import { withNewestFacts } from '../../shared/domain/joined-person.ts';
import type { OtherName } from '../../shared/domain/other-names.ts';
import type { Person } from '../../shared/domain/person.ts';
import { updatePerson } from '../store/person-store.ts';
import { addDescription, addOtherNames, forgetProfile } from '../store/profile-store.ts';
import { describedAs, readAsReceived } from '../store/as-received.ts';
import { isVictimInBin } from '../store/bin-incident-list.ts';
import { isVictimOfIncidents } from '../store/incident-store.ts';
import { asReferred, openPerson } from '../store/sealed-person.ts';
import type { Entry } from '../store/store.ts';
import { addContactsOfEntries } from './contacts-of-entries.ts';

/** What one referral said of somebody. */
export type Said = {
  readonly referralId: string;
  readonly person: Person;
  readonly otherNames: readonly OtherName[];
  readonly givenOn: string;
};

/** What each referral that names a record said, in the order in which they were entered. */
export async function saidByReferrals(
  { tx, sealer }: Pick<Entry, 'tx' | 'sealer'>,
  personId: string,
): Promise<Said[]> {
  const rows = await tx
    .selectFrom('case_subjects')
    .innerJoin('referrals', 'referrals.entered_case_id', 'case_subjects.case_id')
    .select('referrals.id')
    .select(['referrals.as_received', 'referrals.received_on'])
    .where('case_subjects.person_id', '=', personId)
    // In the order in which they were entered, as it was made at first.
    .orderBy('referrals.created_at')
    .orderBy(sql`referrals.rowid`)
    .execute();
  return rows.flatMap((row) => {
    const said = describedAs(readAsReceived(row.as_received), personId);
    if (said === undefined) return [];
    const { of, otherNames } = said;
    const person = openPerson(sealer, asReferred(row.id, of), said.person);
    return [{ referralId: row.id, givenOn: row.received_on, person, otherNames }];
  });
}

/** The same of each of these records. */
export async function saidOfEach(
  entry: Pick<Entry, 'tx' | 'sealer'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const said = new Map<string, readonly Said[]>();
  for (const id of personIds) said.set(id, await saidByReferrals(entry, id));
  return said;
}

/**
 * Whether lists of incidents name somebody, also in the bin: what a list said of a person is kept
 * nowhere else than in their record.
 */
export const isKnownFromLists = async (tx: Entry['tx'], personId: string): Promise<boolean> =>
  (await isVictimOfIncidents(tx, personId)) || (await isVictimInBin(tx, personId));

/** Makes a person's record again from the referrals that still name it. */
export async function restorePerson(entry: Entry, personId: string): Promise<void> {
  const { tx, sealer, at } = entry;
  const records = await saidByReferrals(entry, personId);
  const [first] = records;
  if (first === undefined || (await isKnownFromLists(tx, personId))) return;
  await forgetProfile(tx, personId);
  // First, since the keys of the finder are made of the present name too.
  await updatePerson(tx, sealer, withNewestFacts(first.person, records), first.person, at);
  for (const { person, otherNames } of records) {
    await addDescription(tx, sealer, personId, person);
    await addOtherNames(tx, personId, otherNames);
  }
  await addContactsOfEntries(entry, personId);
}
