import { inGroups } from './insert-many.ts';
import type { Db } from './tables.ts';

/** Takes a list's incidents and held rows out, and answers whose victims they were. */
export async function deleteIncidentsOf(db: Db, listId: string): Promise<string[]> {
  const victims = await db
    .selectFrom('incidents')
    .select('person_id')
    .where('list_id', '=', listId)
    .distinct()
    .execute();
  await db.deleteFrom('incidents').where('list_id', '=', listId).execute();
  await db.deleteFrom('held_incidents').where('list_id', '=', listId).execute();
  return victims.map(({ person_id }) => person_id);
}

/** Those of the persons on whom any other record leans. */
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

/** A sender's number for somebody goes with the sender's last incident of them. */
async function deleteReferences(
  db: Db,
  sourceNumber: number,
  ids: readonly string[],
): Promise<void> {
  const named = await db
    .selectFrom('incidents')
    .select('person_id')
    .where('source_number', '=', sourceNumber)
    .where('person_id', 'in', ids)
    .execute();
  const kept = new Set(named.map(({ person_id }) => person_id));
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length === 0) return;
  await db
    .deleteFrom('person_references')
    .where('source_number', '=', sourceNumber)
    .where('person_id', 'in', gone)
    .execute();
}

async function deletePersons(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('match_suggestions').where('person_id', 'in', ids).execute();
  await db.deleteFrom('match_suggestions').where('other_id', 'in', ids).execute();
  await db.deleteFrom('person_names').where('person_id', 'in', ids).execute();
  await db.deleteFrom('person_places').where('person_id', 'in', ids).execute();
  await db.deleteFrom('person_phones').where('person_id', 'in', ids).execute();
  await db.deleteFrom('person_references').where('person_id', 'in', ids).execute();
  await db.deleteFrom('persons').where('id', 'in', ids).execute();
}

/** Keys are kept by key, not by person: one pass for all is faster than one for each group. */
async function deleteKeysOfNobody(db: Db): Promise<void> {
  await db
    .deleteFrom('match_keys')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('persons')
            .select('persons.id')
            .whereRef('persons.number', '=', 'match_keys.person_number'),
        ),
      ),
    )
    .execute();
}

/**
 * Takes out those of the persons on whom nothing leans any more. `rest` is awaited between groups,
 * so that the window is drawn.
 * @returns how many were taken out
 */
export async function deleteUnused(
  db: Db,
  sourceNumber: number,
  personIds: readonly string[],
  rest: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  for (const ids of inGroups(personIds)) {
    await deleteReferences(db, sourceNumber, ids);
    const used = await personsInUse(db, ids);
    const unused = ids.filter((id) => !used.has(id));
    if (unused.length > 0) await deletePersons(db, unused);
    count += unused.length;
    await rest();
  }
  if (count > 0) await deleteKeysOfNobody(db);
  return count;
}
