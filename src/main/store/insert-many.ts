import type { InsertObject } from 'kysely';
import type { Db, Tables } from './tables.ts';

/** SQLite takes 32,766 values at most in one statement; a row of ours has at most 30. */
const rowsAtATime = 500;

/** The same list in groups that fit one statement. */
export function* inGroups<T>(all: readonly T[], size: number = rowsAtATime): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

/** Inserts any number of rows in as few statements as may be. */
export async function insertMany<T extends keyof Tables>(
  db: Db,
  table: T,
  rows: readonly InsertObject<Tables, T>[],
  { skipKnown = false }: { skipKnown?: boolean } = {},
): Promise<void> {
  for (const some of inGroups(rows)) {
    // Kysely cannot follow a table that is a type parameter; the row type above is what is checked.
    const insert = db
      .insertInto(table as 'match_keys')
      .values(some as InsertObject<Tables, 'match_keys'>[]);
    await (skipKnown ? insert.onConflict((known) => known.doNothing()) : insert).execute();
  }
}
