import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Db } from './tables.ts';

export type Audited = { readonly number: number; readonly at: Instant };

/** The last time that something was done, by its verb, to something or anything; null for never. */
export async function lastDone(
  db: Db,
  verb: string,
  objectId: string | null = null,
): Promise<Audited | null> {
  let entries = db
    .selectFrom('audit_entries')
    .select(['number', 'at'])
    .where('verb', '=', verb)
    .where('outcome', '=', 'done');
  if (objectId !== null) entries = entries.where('object_id', '=', objectId);
  const row = await entries.orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ?? null;
}

/** Which of some things was done last; null when none of them was. */
export async function lastOf<V extends string>(
  db: Db,
  verbs: readonly V[],
  objectId: string | null = null,
): Promise<(Audited & { readonly verb: V }) | null> {
  const found = await Promise.all(
    verbs.map(async (verb) => ({ verb, done: await lastDone(db, verb, objectId) })),
  );
  const done = found.flatMap(({ verb, done: last }) => (last === null ? [] : [{ verb, ...last }]));
  return done.toSorted((one, other) => other.number - one.number)[0] ?? null;
}
