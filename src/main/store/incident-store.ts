import { binnedPersons } from './binned-persons.ts';
import { binnedLists } from './incident-list-store.ts';
import { insertMany } from './insert-many.ts';
import type { HashRow } from './row-hash-key.ts';
import type { Sealed } from './sealed-text.ts';
import type { IncidentsTable } from './incident-tables.ts';
import type { Db } from './tables.ts';

/** Those of the rows, by hash, that were held for a mistake and whose list is not in the bin. */
async function findHeldHashes(db: Db, hashes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('held_incidents')
    .select('row_hash')
    .where('row_hash', 'in', hashes)
    .where('list_id', 'not in', binnedLists(db))
    .execute();
  return rows.map(({ row_hash }) => row_hash);
}

export type KnownIncidents = { readonly hashes: string[]; readonly references: string[] };

/** What the store holds of these rows: the incidents of the sender, and rows held before. */
export async function findKnownIncidents(
  db: Db,
  hashRow: HashRow,
  sourceNumber: number,
  rows: readonly { readonly hash: string; readonly reference: string }[],
): Promise<KnownIncidents> {
  if (rows.length === 0) return { hashes: [], references: [] };
  const references = rows.map(({ reference }) => reference.trim());
  const known = await db
    .selectFrom('incidents')
    .select(['reference', 'row_hash'])
    .where('source_number', '=', sourceNumber)
    .where('reference', 'in', references)
    .execute();
  const byKept = new Map(rows.map(({ hash }) => [hashRow(hash), hash]));
  const held = await findHeldHashes(db, [...byKept.keys()]);
  return {
    hashes: [...known.map(({ row_hash }) => row_hash), ...held].flatMap(
      (kept) => byKept.get(kept) ?? [],
    ),
    references: known.map(({ reference }) => reference),
  };
}

export async function insertIncidents(db: Db, incidents: readonly IncidentsTable[]): Promise<void> {
  await insertMany(db, 'incidents', incidents);
}

/** The persons whom a sender calls by these references. */
export async function findReferenced(
  db: Db,
  sourceNumber: number,
  references: readonly string[],
): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const rows = await db
    .selectFrom('person_references')
    .select(['reference', 'person_id'])
    .where('source_number', '=', sourceNumber)
    .where('reference', 'in', references)
    .execute();
  return new Map(rows.map(({ reference, person_id }) => [reference, person_id]));
}

export async function insertReferences(
  db: Db,
  sourceNumber: number,
  referenced: readonly { readonly reference: string; readonly personId: string }[],
): Promise<void> {
  const rows = referenced.map(({ reference, personId }) => {
    return { source_number: sourceNumber, reference, person_id: personId };
  });
  await insertMany(db, 'person_references', rows);
}

/**
 * Who has one of these keys of name and date of birth, with what else may tell them apart. Records
 * that were joined are one person, whose incidents stand under the earliest of them.
 */
export const findNamed = (
  db: Db,
  keys: readonly string[],
): Promise<
  {
    id: string;
    identityId: string;
    firstName: string;
    surname: string;
    dob: string | null;
    postcode: Sealed;
  }[]
> =>
  keys.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('persons')
        .select([
          'id',
          'identity_id as identityId',
          'first_name as firstName',
          'surname',
          'dob',
          'postcode',
        ])
        .where('person_key', 'in', keys)
        .where('number', 'not in', binnedPersons(db))
        .execute();

/** Whether a list of incidents names this record as a victim. */
export async function isVictimOfIncidents(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('incidents')
    .select('reference')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
