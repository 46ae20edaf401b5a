import type { PersonProfile } from '../../shared/domain/matching/profile.ts';
import { mayBeMeant, type MatchingSettings } from '../../shared/domain/matching/score-match.ts';
import { idsOfNumbers, numbersNamed } from '../store/match-store.ts';
import { profilesOf } from '../store/profile-store.ts';
import type { Db } from '../store/tables.ts';
import {
  bestOf,
  searchFor,
  shownAtMost,
  type FoundPerson,
  type Search,
  type SoughtPerson,
} from './person-search.ts';

/**
 * Who in the store may be meant by the little that somebody knows: a surname, a phone, a postcode.
 * Whoever nothing speaks against is told too, although it is too little to suggest that they are one.
 */
export async function findMeant(
  db: Db,
  profile: PersonProfile,
  settings: MatchingSettings,
): Promise<FoundPerson[]> {
  const search = await searchFor(db, { profile, own: null, apart: new Set() }, settings);
  await addNamesakes(db, search, profile);
  return bestOf(search.all().filter(({ match }) => mayBeMeant(match)));
}

/** Who in the store somebody beside a pair may be, likely or meant by the little that is known of them. */
export async function findAlone(
  db: Db,
  sought: SoughtPerson,
  settings: MatchingSettings,
): Promise<FoundPerson[]> {
  const search = await searchFor(db, sought, settings);
  const suggestions = bestOf(
    search
      .all()
      .filter(({ identityId, match }) => identityId !== sought.own && match.band !== 'unlikely'),
  );
  await addNamesakes(db, search, sought.profile);
  const told = new Set([...sought.apart, ...suggestions.map(({ identityId }) => identityId)]);
  if (sought.own !== null) told.add(sought.own);
  const meant = search
    .all()
    .filter(({ identityId, match }) => mayBeMeant(match) && !told.has(identityId));
  return [...suggestions, ...bestOf(meant)].slice(0, shownAtMost);
}

/** Where a surname is all that is known, everybody of that name. */
async function addNamesakes(db: Db, search: Search, { names }: PersonProfile): Promise<void> {
  const [name] = names;
  if (name === undefined || name.firstName !== '' || name.surname === '') return;
  const ids = await idsOfNumbers(db, await numbersNamed(db, name.surname));
  for (const known of await profilesOf(db, ids)) search.add(known);
}
