import { inGroups } from './insert-many.ts';
import type { Db } from './tables.ts';

/** The numbers of persons whom nothing names but lists in the bin: nobody is to find them. */
export const binnedPersons = (db: Db) =>
  db.selectFrom('binned_persons').select('binned_persons.number');

/** Those of the persons on whom any record leans that is not in the bin. */
async function personsInUse(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const incidents = await db
    .selectFrom('incidents')
    .select('person_id as id')
    .where('person_id', 'in', ids)
    .execute();
  const cases = await db
    .selectFrom('case_subjects')
    .select('person_id as id')
    .where('person_id', 'in', ids)
    .execute();
  const decided = await db
    .selectFrom('match_decisions')
    .select(['person_id as id', 'other_id as otherId'])
    .where((either) => either.or([either('person_id', 'in', ids), either('other_id', 'in', ids)]))
    .execute();
  const identities = await db
    .selectFrom('persons')
    .select(['id', 'identity_id as otherId'])
    .where((either) => either.or([either('id', 'in', ids), either('identity_id', 'in', ids)]))
    .execute();
  const joined = identities.filter(({ id, otherId }) => id !== otherId);
  return new Set([
    ...[...incidents, ...cases].map(({ id }) => id),
    ...[...decided, ...joined].flatMap(({ id, otherId }) => [id, otherId]),
  ]);
}

/**
 * Takes those of the persons out of sight on whom nothing leans any more. `rest` is awaited between
 * groups, so that the window is drawn.
 * @returns how many they are
 */
export async function hideUnused(
  db: Db,
  personIds: readonly string[],
  rest: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  for (const ids of inGroups(personIds)) {
    const used = await personsInUse(db, ids);
    const unused = ids.filter((id) => !used.has(id));
    count += unused.length;
    if (unused.length > 0) {
      await db
        .insertInto('binned_persons')
        .columns(['number'])
        .expression(db.selectFrom('persons').select('number').where('id', 'in', unused))
        .onConflict((known) => known.doNothing())
        .execute();
    }
    await rest();
  }
  return count;
}

/** Lets these persons be found again. */
export async function showPersons(
  db: Db,
  personIds: readonly string[],
  rest: () => Promise<unknown>,
): Promise<void> {
  for (const ids of inGroups(personIds)) {
    const numbers = db.selectFrom('persons').select('number').where('id', 'in', ids);
    await db.deleteFrom('binned_persons').where('number', 'in', numbers).execute();
    await rest();
  }
}
