import { z } from 'zod';
import type { Agency } from '../../shared/domain/agency.ts';
import { type Forum, ForumSettings } from '../../shared/domain/forum.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { Db } from './tables.ts';

/** The forum of the store; one a store for now. */
export async function getForum(db: Db): Promise<Forum> {
  const row = await db.selectFrom('forums').selectAll().executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This store has no forum yet.');
  const settings = ForumSettings.parse(JSON.parse(row.settings));
  return { id: row.id, name: row.name, kind: row.kind, settings };
}

export async function insertForum(db: Db, forum: Forum, at: Instant): Promise<void> {
  const { id, name, kind } = forum;
  const settings = JSON.stringify(forum.settings);
  await db
    .insertInto('forums')
    .values({ id, name, kind, settings, created_at: at, updated_at: at })
    .execute();
}

export async function updateForum(
  db: Db,
  forum: Pick<Forum, 'id' | 'name' | 'settings'>,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('forums')
    .set({ name: forum.name, settings: JSON.stringify(forum.settings), updated_at: at })
    .where('id', '=', forum.id)
    .execute();
}

const Aliases = z.array(z.string());

/** The agencies in the order in which they speak round the table. */
export async function listAgencies(db: Db): Promise<Agency[]> {
  const rows = await db.selectFrom('agencies').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    letter: row.letter,
    aliases: Aliases.parse(JSON.parse(row.aliases)),
    servesChildrenOnly: row.serves_children_only === 1,
    representative: row.representative,
  }));
}

export async function saveAgency(
  db: Db,
  agency: Agency,
  place: { readonly forumId: string; readonly position: number },
  at: Instant,
): Promise<void> {
  const changing = {
    name: agency.name,
    letter: agency.letter,
    aliases: JSON.stringify(agency.aliases),
    serves_children_only: agency.servesChildrenOnly ? 1 : 0,
    representative: agency.representative,
    position: place.position,
    updated_at: at,
  } as const;
  await db
    .insertInto('agencies')
    .values({ id: agency.id, forum_id: place.forumId, ...changing, created_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function setAgencyPosition(db: Db, id: string, position: number): Promise<void> {
  await db.updateTable('agencies').set({ position }).where('id', '=', id).execute();
}
