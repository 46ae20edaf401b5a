import type { Selectable } from 'kysely';
import { User, type Viewer } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { UsersTable } from './access-tables.ts';
import type { Db } from './tables.ts';

const toUser = (row: Selectable<UsersTable>): User =>
  User.parse({
    id: row.id,
    name: row.name,
    role: row.role,
    agencyId: row.agency_id,
    holdsAddressKey: row.holds_address_key === 1,
    removedAt: row.removed_at,
    lastUnlockedAt: row.last_unlocked_at,
  });

/** Everybody who has or had a passphrase, by name. */
export async function listUsers(db: Db): Promise<User[]> {
  const rows = await db.selectFrom('users').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(toUser);
}

export async function findUser(db: Db, id: string): Promise<User | null> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

/** Adds a user, or changes what is known of them. */
export async function saveUser(db: Db, user: User, at: Instant): Promise<void> {
  const values = {
    name: user.name,
    role: user.role,
    agency_id: user.agencyId,
    holds_address_key: user.holdsAddressKey ? (1 as const) : (0 as const),
    removed_at: user.removedAt,
    last_unlocked_at: user.lastUnlockedAt,
    updated_at: at,
  };
  await db
    .insertInto('users')
    .values({ ...values, id: user.id, created_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export const viewerOf = ({ id, name, role, agencyId, holdsAddressKey }: User): Viewer => ({
  userId: id,
  name,
  role,
  agencyId,
  holdsAddressKey,
});
