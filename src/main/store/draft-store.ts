import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Db } from './tables.ts';

export async function findDraft(
  db: Db,
  userId: string,
  place: string,
): Promise<{ readonly sealed: string; readonly typedAt: Instant } | null> {
  const row = await db
    .selectFrom('drafts')
    .select(['content', 'updated_at'])
    .where('user_id', '=', userId)
    .where('place', '=', place)
    .executeTakeFirst();
  return row === undefined ? null : { sealed: row.content, typedAt: row.updated_at };
}

type KeptDraft = {
  readonly place: string;
  readonly sealed: string;
  readonly typedAt: Instant;
};

/** A user's drafts at the places that begin with `prefix`, the latest first. */
export async function findDraftsUnder(
  db: Db,
  userId: string,
  prefix: string,
): Promise<KeptDraft[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(['place', 'content', 'updated_at'])
    .where('user_id', '=', userId)
    .where('place', '>=', prefix)
    .where('place', '<', `${prefix}\u{10FFFF}`)
    .orderBy('updated_at', 'desc')
    .execute();
  return rows.map(({ place, content, updated_at }) => ({
    place,
    sealed: content,
    typedAt: updated_at,
  }));
}

export async function saveDraft(
  db: Db,
  draft: { readonly userId: string; readonly place: string; readonly sealed: string },
  at: Instant,
): Promise<void> {
  const { userId, place, sealed } = draft;
  const typed = { content: sealed, updated_at: at };
  await db
    .insertInto('drafts')
    .values({ user_id: userId, place, ...typed })
    .onConflict((conflict) => conflict.columns(['user_id', 'place']).doUpdateSet(typed))
    .execute();
}

export async function deleteDraft(db: Db, userId: string, place: string): Promise<void> {
  await db.deleteFrom('drafts').where('user_id', '=', userId).where('place', '=', place).execute();
}

export async function deleteDraftsOf(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('drafts').where('user_id', '=', userId).execute();
}

export async function deleteDraftsBefore(db: Db, at: Instant): Promise<void> {
  await db.deleteFrom('drafts').where('updated_at', '<', at).execute();
}
