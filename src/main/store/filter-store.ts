import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Db } from './tables.ts';

export const filtersOf = (
  db: Db,
  userId: string,
): Promise<{ readonly id: string; readonly content: string }[]> =>
  db
    .selectFrom('saved_filters')
    .select(['id', 'content'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();

type FilterRow = { readonly id: string; readonly userId: string; readonly content: string };

export async function saveFilterRow(
  db: Db,
  { id, userId, content }: FilterRow,
  at: Instant,
): Promise<void> {
  const changing = { content, updated_at: at };
  await db
    .insertInto('saved_filters')
    .values({ id, user_id: userId, created_at: at, ...changing })
    .onConflict((known) =>
      // Nobody changes what is another's.
      known.column('id').doUpdateSet(changing).where('saved_filters.user_id', '=', userId),
    )
    .execute();
}

export async function deleteFilter(db: Db, userId: string, id: string): Promise<void> {
  await db.deleteFrom('saved_filters').where('user_id', '=', userId).where('id', '=', id).execute();
}

export async function deleteFiltersOf(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('saved_filters').where('user_id', '=', userId).execute();
}
