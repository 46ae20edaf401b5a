import type { InsertObject } from 'kysely';
import { matchKeys, matchKeysVersion } from '../../shared/domain/matching/match-keys.ts';
import { comparable, type PersonProfile } from '../../shared/domain/matching/profile.ts';
import type { OtherName } from '../../shared/domain/other-names.ts';
import type { Person } from '../../shared/domain/person.ts';
import { inGroups, insertMany } from './insert-many.ts';
import { phoneForms, phoneRows, placeForms, placeRows } from './profile-rows.ts';
import type { Sealer } from './sealer.ts';
import type { Db, Tables } from './tables.ts';

/** Keeps the names, places and phones of new persons, and the keys by which the finder finds them. */
export async function insertProfiles(
  db: Db,
  sealer: Sealer,
  persons: readonly Person[],
  firstNumber: number,
): Promise<void> {
  const profiles = persons.map((person, index) => ({
    number: firstNumber + index,
    person,
    places: placeRows(sealer, person.id, person),
    phones: phoneRows(sealer, person.id, person.phone),
  }));
  const names = persons.map((person) => nameRow(person.id, person));
  await insertMany(db, 'person_names', names);
  await insertMany(
    db,
    'person_places',
    profiles.flatMap(({ places }) => places),
  );
  await insertMany(
    db,
    'person_phones',
    profiles.flatMap(({ phones }) => phones),
  );
  const keys = profiles.flatMap(({ number, person, places, phones }) =>
    keyRows(number, {
      kind: person.kind,
      names: [person],
      dob: person.dob,
      gender: person.gender,
      places: places.map(placeForms),
      phones: phones.flatMap(phoneForms),
    }),
  );
  await insertMany(db, 'match_keys', keys);
}

const nameRow = (
  personId: string,
  { firstName, surname }: Pick<Person, 'firstName' | 'surname'>,
): InsertObject<Tables, 'person_names'> => ({
  person_id: personId,
  first_name: firstName,
  surname,
  kind: 'name',
});

const keyRows = (number: number, profile: PersonProfile): InsertObject<Tables, 'match_keys'>[] =>
  matchKeys(comparable(profile)).map((key) => ({ key, person_number: number }));

/** Adds a name, place and phone to those of a person; what is known already changes nothing. */
export async function addDescription(
  db: Db,
  sealer: Sealer,
  personId: string,
  said: Pick<Person, 'firstName' | 'surname' | 'address' | 'postcode' | 'phone'>,
): Promise<void> {
  const known = { skipKnown: true };
  await insertMany(db, 'person_names', [nameRow(personId, said)], known);
  await insertMany(db, 'person_places', placeRows(sealer, personId, said), known);
  await insertMany(db, 'person_phones', phoneRows(sealer, personId, said.phone), known);
  await remakeKeys(db, [personId]);
}

/** Adds names by which a person goes or went; what is known already changes nothing. */
export async function addOtherNames(
  db: Db,
  personId: string,
  names: readonly OtherName[],
): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map((name) => ({ ...nameRow(personId, name), kind: name.kind }));
  await insertMany(db, 'person_names', rows, { skipKnown: true });
  await remakeKeys(db, [personId]);
}

/** Takes away all by which a person is found, to be made again from what is left of them. */
export async function forgetProfile(db: Db, personId: string): Promise<void> {
  for (const { number, profile } of await profilesOf(db, [personId])) {
    // By key, since no index leads from a person to their keys.
    await db
      .deleteFrom('match_keys')
      .where('key', 'in', matchKeys(comparable(profile)))
      .where('person_number', '=', number)
      .execute();
  }
  await db.deleteFrom('person_names').where('person_id', '=', personId).execute();
  await db.deleteFrom('person_places').where('person_id', '=', personId).execute();
  await db.deleteFrom('person_phones').where('person_id', '=', personId).execute();
}

/** Makes the finder's keys of these persons again from all that is known of them. */
async function remakeKeys(db: Db, personIds: readonly string[]): Promise<void> {
  for (const ids of inGroups(personIds)) {
    const profiles = await profilesOf(db, ids);
    const rows = profiles.flatMap(({ number, profile }) => keyRows(number, profile));
    await insertMany(db, 'match_keys', rows, { skipKnown: true });
  }
}

export type KnownProfile = {
  readonly id: string;
  readonly number: number;
  readonly identityId: string;
  readonly profile: PersonProfile;
};

/** Everything by which these persons may be told from others. The present name stands first. */
export async function profilesOf(db: Db, personIds: readonly string[]): Promise<KnownProfile[]> {
  if (personIds.length === 0) return [];
  const persons = await db
    .selectFrom('persons')
    .select(['id', 'kind', 'number', 'identity_id', 'first_name', 'surname', 'dob', 'gender'])
    .where('id', 'in', personIds)
    .execute();
  const names = await db
    .selectFrom('person_names')
    .selectAll()
    .where('person_id', 'in', personIds)
    .execute();
  const places = await db
    .selectFrom('person_places')
    .select(['person_id', 'postcode_hash', 'door_hash', 'house_hash', 'has_street'])
    .where('person_id', 'in', personIds)
    .execute();
  const phones = await db
    .selectFrom('person_phones')
    .select(['person_id', 'numbers_hash', 'slips_hash'])
    .where('person_id', 'in', personIds)
    .execute();
  const namesBy = Map.groupBy(names, ({ person_id }) => person_id);
  const placesBy = Map.groupBy(places, ({ person_id }) => person_id);
  const phonesBy = Map.groupBy(phones, ({ person_id }) => person_id);
  return persons.map(({ id, kind, number, identity_id, first_name, surname, dob, gender }) => ({
    id,
    number,
    identityId: identity_id,
    profile: {
      kind,
      names: [
        { firstName: first_name, surname },
        ...(namesBy.get(id) ?? [])
          .filter((name) => name.first_name !== first_name || name.surname !== surname)
          .map((name) => ({ firstName: name.first_name, surname: name.surname })),
      ],
      dob,
      gender,
      places: (placesBy.get(id) ?? []).map(placeForms),
      phones: (phonesBy.get(id) ?? []).flatMap(phoneForms),
    },
  }));
}

/** The profiles of every record of these identities. */
export async function profilesOfIdentities(
  db: Db,
  identityIds: readonly string[],
): Promise<KnownProfile[]> {
  if (identityIds.length === 0) return [];
  const rows = await db
    .selectFrom('persons')
    .select('id')
    .where('identity_id', 'in', identityIds)
    .execute();
  return profilesOf(
    db,
    rows.map(({ id }) => id),
  );
}

/** Makes the finder's keys of everybody again. */
export async function remakeAllKeys(db: Db): Promise<void> {
  await db.deleteFrom('match_keys').execute();
  const persons = await db.selectFrom('persons').select('id').execute();
  await remakeKeys(
    db,
    persons.map(({ id }) => id),
  );
}

/**
 * Makes all keys again when they were made by other rules than this app's, or never: a migration
 * cannot, since it runs no code of the app.
 */
export async function refreshKeys(tx: Db): Promise<void> {
  const name = 'match_keys_version';
  const known = await tx
    .selectFrom('store_facts')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  if (known?.value === matchKeysVersion) return;
  await remakeAllKeys(tx);
  await tx
    .insertInto('store_facts')
    .values({ name, value: matchKeysVersion })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: matchKeysVersion }))
    .execute();
}
