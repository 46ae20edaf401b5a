import type { Database } from 'better-sqlite3-multiple-ciphers';
import type { Role } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';

/** A user as the key file knows them. */
export type KnownUser = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly holdsAddressKey: boolean;
};

type Reference = {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
  readonly mayBeEmpty: boolean;
};

/**
 * Makes every reference of a store lead somewhere again, once rows of it were lost, and answers by table
 * how many rows had to be taken out for it. A reference that may be empty is emptied; a row that cannot
 * be without what it belonged to is taken out, and so on for what belonged to that row. Users are put
 * back, since a store lets nobody in without them and each entry of the audit names one.
 */
export function mendReferences(
  handle: Database,
  users: readonly KnownUser[],
  at: Instant,
): ReadonlyMap<string, number> {
  const references = referencesOf(handle);
  const leftOut = new Map<string, number>();
  let isMended = false;
  while (!isMended) {
    // Those who are only named come after those who have a passphrase.
    let changes = addUsers(handle, references, users, at);
    for (const reference of references) {
      if (reference.parent === 'users') continue;
      changes += emptyWhereAllowed(handle, reference);
      const taken = takeOut(handle, reference);
      changes += taken;
      if (taken > 0) leftOut.set(reference.table, (leftOut.get(reference.table) ?? 0) + taken);
    }
    isMended = changes === 0;
  }
  return leftOut;
}

function referencesOf(handle: Database): Reference[] {
  return handle
    .prepare(
      `SELECT list.name AS "table", fk."from" AS "column", fk."table" AS parent,
         coalesce(fk."to", (SELECT name FROM pragma_table_info(fk."table") WHERE pk = 1)) AS parentColumn,
         info."notnull" = 0 AND info.pk = 0 AS mayBeEmpty
       FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS fk,
         pragma_table_info(list.name) AS info
       WHERE list.schema = 'main' AND list.type = 'table' AND info.name = fk."from"
       ORDER BY list.name, fk.id`,
    )
    .all()
    .map((row) => row as Omit<Reference, 'mayBeEmpty'> & { mayBeEmpty: number })
    .map((row) => ({ ...row, mayBeEmpty: row.mayBeEmpty === 1 }));
}

const isBroken = ({ column, parent, parentColumn }: Reference): string =>
  `"${column}" IS NOT NULL AND "${column}" NOT IN (SELECT "${parentColumn}" FROM "${parent}")`;

/** A row that would break a rule of its table without the reference stays, and is taken out. */
function emptyWhereAllowed(handle: Database, reference: Reference): number {
  const { table, column, parent, parentColumn, mayBeEmpty } = reference;
  if (!mayBeEmpty) return 0;
  // The first record of a person is lost: this one is the first now.
  const value = table === parent && column === 'identity_id' ? `"${parentColumn}"` : 'NULL';
  const sql = `UPDATE OR IGNORE "${table}" SET "${column}" = ${value} WHERE ${isBroken(reference)}`;
  return handle.prepare(sql).run().changes;
}

const takeOut = (handle: Database, reference: Reference): number =>
  handle.prepare(`DELETE FROM "${reference.table}" WHERE ${isBroken(reference)}`).run().changes;

/** A store from before there were users has none to put back. */
function addUsers(
  handle: Database,
  references: readonly Reference[],
  known: readonly KnownUser[],
  at: Instant,
): number {
  const naming = references.filter(({ parent }) => parent === 'users');
  if (naming.length === 0) return 0;
  const add = handle.prepare(
    `INSERT OR IGNORE INTO users
       (id, name, role, agency_id, holds_address_key, removed_at, created_at, updated_at)
     VALUES (?, ?, ?, NULL, ?, ?, ?, ?)`,
  );
  let added = 0;
  for (const { id, name, role, holdsAddressKey } of known) {
    // Without their agency nobody could say what a representative may see.
    if (role === 'representative') continue;
    added += add.run(id, name, role, holdsAddressKey ? 1 : 0, null, at, at).changes;
  }
  const names = new Map(known.map(({ id, name }) => [id, name]));
  for (const reference of naming) {
    const { table, column } = reference;
    const missing = handle
      .prepare(`SELECT DISTINCT "${column}" FROM "${table}" WHERE ${isBroken(reference)}`)
      .pluck()
      .all();
    for (const id of missing) {
      const name = names.get(String(id)) ?? 'A user whose name is lost';
      added += add.run(id, name, 'auditor', 0, at, at, at).changes;
    }
  }
  return added;
}
