import { withNewestFacts } from '../../shared/domain/joined-person.ts';
import type { Person } from '../../shared/domain/person.ts';
import { insertMany } from '../store/insert-many.ts';
import { toPerson, updatePerson } from '../store/person-store.ts';
import { phoneRows, placeRows } from '../store/profile-rows.ts';
import { addDescription, addOtherNames, forgetProfile } from '../store/profile-store.ts';
import { ofRecord, openPerson } from '../store/sealed-person.ts';
import type { Entry } from '../store/store.ts';
import { addContactsOfEntries } from './contacts-of-entries.ts';
import { isKnownFromLists, restorePerson, saidByReferrals, type Said } from './restore-person.ts';

/**
 * Takes out of a record that stays what nothing but destroyed referrals said of its person. A record
 * that lists of incidents name is not made anew: what they said is kept nowhere else.
 */
export async function forgetSaid(
  entry: Entry,
  personId: string,
  gone: readonly Said[],
): Promise<void> {
  if (gone.length === 0) return;
  const { tx, sealer, at } = entry;
  if (!(await isKnownFromLists(tx, personId))) return restorePerson(entry, personId);
  const row = await tx
    .selectFrom('persons')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const person = withoutSaid(openPerson(sealer, ofRecord(personId), toPerson(row)), gone);
  await keepOtherProfile(entry, person, gone);
  const said = await saidByReferrals(entry, personId);
  await updatePerson(tx, sealer, withNewestFacts(person, said), person, at);
  for (const each of said) {
    await addDescription(tx, sealer, personId, each.person);
    await addOtherNames(tx, personId, each.otherNames);
  }
  await addContactsOfEntries(entry, personId);
}

/**
 * Facts that a destroyed referral gave in the same words. The postcode stays: lists give it, and by it
 * the next list knows its victims again.
 */
const facts = [
  'address',
  'phone',
  'ethnicity',
  'disability',
  'lgbt',
  'safeContact',
  'language',
  'interpreter',
  'ageSaid',
] as const;

function withoutSaid(person: Person, gone: readonly Said[]): Person {
  const emptied = facts.filter((fact) => gone.some((said) => said.person[fact] === person[fact]));
  return { ...person, ...Object.fromEntries(emptied.map((fact) => [fact, ''])) };
}

/** Leaves the names, places and phones that no destroyed referral said, and the name itself. */
async function keepOtherProfile(
  { tx, sealer }: Entry,
  person: Person,
  gone: readonly Said[],
): Promise<void> {
  const names = new Set(
    gone.flatMap((said) => [said.person, ...said.otherNames]).map((name) => nameKey(name)),
  );
  names.delete(nameKey(person));
  const hashes = new Set(
    gone
      .flatMap((said) => [
        ...placeRows(sealer, person.id, said.person),
        ...phoneRows(sealer, person.id, said.person.phone),
      ])
      .map((row) => row.said_hash),
  );
  const named = await tx
    .selectFrom('person_names')
    .selectAll()
    .where('person_id', '=', person.id)
    .execute();
  const places = await tx
    .selectFrom('person_places')
    .selectAll()
    .where('person_id', '=', person.id)
    .execute();
  const phones = await tx
    .selectFrom('person_phones')
    .selectAll()
    .where('person_id', '=', person.id)
    .execute();
  await forgetProfile(tx, person.id);
  const isKept = ({ said_hash }: { readonly said_hash: string }): boolean => !hashes.has(said_hash);
  const keptNames = named.filter(
    ({ first_name, surname }) => !names.has(nameKey({ firstName: first_name, surname })),
  );
  await insertMany(tx, 'person_names', keptNames);
  await insertMany(tx, 'person_places', places.filter(isKept));
  const postcodes = gone.flatMap((said) =>
    placeRows(sealer, person.id, { address: '', postcode: said.person.postcode }),
  );
  await insertMany(tx, 'person_places', postcodes, { skipKnown: true });
  await insertMany(tx, 'person_phones', phones.filter(isKept));
}

const nameKey = ({ firstName, surname }: Pick<Person, 'firstName' | 'surname'>): string =>
  JSON.stringify([firstName, surname]);
