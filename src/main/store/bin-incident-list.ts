import { binnedPersons } from './binned-persons.ts';
import { inGroups, insertMany } from './insert-many.ts';
import type { Db } from './tables.ts';

type Rest = () => Promise<unknown>;

/** A list with the number of its sender, by which its incidents lie in their order. */
type ListOf = { readonly id: string; readonly sourceNumber: number };

/** Which persons stand in the place of which, by their ids. */
export type Instead = ReadonlyMap<string, string>;

type Move = {
  readonly from: 'incidents' | 'binned_incidents';
  readonly to: 'incidents' | 'binned_incidents';
  readonly instead: Instead;
};

/** So few that the window is drawn between them. */
const rowsAtATime = 2_000;

/** Puts every incident of a list from one table into the other. */
async function moveIncidents(
  db: Db,
  { id, sourceNumber }: ListOf,
  { from, to, instead }: Move,
  rest: Rest,
): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom(from)
      .selectAll()
      .where('list_id', '=', id)
      .where('source_number', '=', sourceNumber)
      .orderBy('reference')
      .limit(rowsAtATime)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    const moved = rows.map((row) => ({
      ...row,
      person_id: instead.get(row.person_id) ?? row.person_id,
    }));
    await insertMany(db, to, moved);
    await db
      .deleteFrom(from)
      .where('list_id', '=', id)
      .where('source_number', '=', sourceNumber)
      .where('reference', '<=', last.reference)
      .execute();
    await rest();
  }
}

export const takeIncidentsOut = (db: Db, list: ListOf, rest: Rest): Promise<void> =>
  moveIncidents(db, list, { from: 'incidents', to: 'binned_incidents', instead: new Map() }, rest);

export const putIncidentsBack = (
  db: Db,
  list: ListOf,
  instead: Instead,
  rest: Rest,
): Promise<void> =>
  moveIncidents(db, list, { from: 'binned_incidents', to: 'incidents', instead }, rest);

/** Whose incidents a list in the bin holds. */
export async function victimsInBin(db: Db, listId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('binned_incidents')
    .select('person_id')
    .where('list_id', '=', listId)
    .distinct()
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Whether a list in the bin names this record as a victim. */
export async function isVictimInBin(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('binned_incidents')
    .select('reference')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many incidents of a list in the bin were imported again since. */
export async function countAgain(db: Db, listId: string): Promise<number> {
  const { count } = await db
    .selectFrom('binned_incidents')
    .innerJoin('incidents', (join) =>
      join
        .onRef('incidents.source_number', '=', 'binned_incidents.source_number')
        .onRef('incidents.reference', '=', 'binned_incidents.reference'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('binned_incidents.list_id', '=', listId)
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * A sender's number for somebody goes with the sender's last incident of them: a list that comes again
 * with its columns matched otherwise must not be bound by what the wrong columns said.
 */
export async function takeReferencesOut(
  db: Db,
  sourceNumber: number,
  personIds: readonly string[],
  rest: Rest,
): Promise<void> {
  for (const ids of inGroups(personIds)) {
    await rest();
    const gone = db
      .selectFrom('person_references')
      .select(['source_number', 'reference', 'person_id'])
      .where('source_number', '=', sourceNumber)
      .where('person_id', 'in', ids)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('incidents')
              .select('incidents.reference')
              .whereRef('incidents.person_id', '=', 'person_references.person_id')
              .where('incidents.source_number', '=', sourceNumber),
          ),
        ),
      );
    const rows = await gone.execute();
    if (rows.length === 0) continue;
    await insertMany(db, 'binned_references', rows, { skipKnown: true });
    await db
      .deleteFrom('person_references')
      .where('source_number', '=', sourceNumber)
      .where(
        'reference',
        'in',
        rows.map(({ reference }) => reference),
      )
      .execute();
  }
}

/**
 * The same number from the same sender is the same person: who has got the number of a victim in the
 * bin meanwhile stands for them. A victim whom something else names keeps their own incidents.
 */
export async function findRenumbered(db: Db, sourceNumber: number): Promise<Instead> {
  const rows = await db
    .selectFrom('binned_references')
    .innerJoin('person_references', (join) =>
      join
        .onRef('person_references.source_number', '=', 'binned_references.source_number')
        .onRef('person_references.reference', '=', 'binned_references.reference'),
    )
    .innerJoin('persons', 'persons.id', 'binned_references.person_id')
    .select(['binned_references.person_id as before', 'person_references.person_id as now'])
    .where('binned_references.source_number', '=', sourceNumber)
    .where('persons.number', 'in', binnedPersons(db))
    .whereRef('binned_references.person_id', '<>', 'person_references.person_id')
    .execute();
  return new Map(rows.map(({ before, now }) => [before, now]));
}

/** Gives these victims back their numbers of the sender, but for those that others have now. */
export async function putReferencesBack(
  db: Db,
  sourceNumber: number,
  personIds: readonly string[],
  rest: Rest,
): Promise<void> {
  for (const ids of inGroups(personIds)) {
    const rows = await db
      .selectFrom('binned_references')
      .selectAll()
      .where('source_number', '=', sourceNumber)
      .where('person_id', 'in', ids)
      .execute();
    await insertMany(db, 'person_references', rows, { skipKnown: true });
    await db
      .deleteFrom('binned_references')
      .where('source_number', '=', sourceNumber)
      .where('person_id', 'in', ids)
      .where((where) =>
        where.exists(
          where
            .selectFrom('person_references as given')
            .select('given.reference')
            .whereRef('given.source_number', '=', 'binned_references.source_number')
            .whereRef('given.reference', '=', 'binned_references.reference')
            .whereRef('given.person_id', '=', 'binned_references.person_id'),
        ),
      )
      .execute();
    await rest();
  }
}
