import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { SubjectKind } from '../../shared/domain/person.ts';
import type { Db } from './tables.ts';

/** Somebody of a case, by one of their records. */
export type InCase = {
  readonly id: string;
  readonly identityId: string;
  readonly role: 'victim' | 'perpetrator';
  readonly kind: SubjectKind;
  readonly firstName: string;
  readonly surname: string;
  readonly dob: CalendarDate | null;
};

/**
 * Everybody of the case that stands and of those joined to it: the pair first, and each person once in
 * each role.
 */
export async function peopleInCase(db: Db, caseId: string): Promise<InCase[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('case_subjects', 'case_subjects.case_id', 'cases.id')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .select(['persons.id', 'persons.identity_id', 'persons.first_name', 'persons.surname'])
    .select(['persons.dob', 'persons.kind', 'case_subjects.role'])
    .where((where) =>
      where.or([where('cases.id', '=', caseId), where('cases.joined_to', '=', caseId)]),
    )
    .orderBy('case_subjects.position')
    .orderBy('case_subjects.role', 'desc')
    .orderBy('cases.number')
    .execute();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${row.identity_id} ${row.role}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        id: row.id,
        identityId: row.identity_id,
        role: row.role,
        kind: row.kind,
        firstName: row.first_name,
        surname: row.surname,
        dob: row.dob,
      },
    ];
  });
}

/** The ids of every record of these identities, each with its identity. */
export async function recordsOf(
  db: Db,
  identityIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'identity_id'])
    .where('identity_id', 'in', identityIds)
    .execute();
  return new Map(rows.map(({ id, identity_id }) => [id, identity_id]));
}

/** Who of these people was ever said to be behind one door, by its keyed hash alone. */
export async function sharedHomes(db: Db, people: readonly InCase[]): Promise<string[][]> {
  const identities = people.map(({ identityId }) => identityId);
  const rows = await db
    .selectFrom('person_places')
    .innerJoin('persons', 'persons.id', 'person_places.person_id')
    .select(['person_places.door_hash', 'persons.identity_id'])
    .distinct()
    .where('persons.identity_id', 'in', identities)
    .where('person_places.door_hash', '<>', '')
    .execute();
  const byDoor = Map.groupBy(rows, ({ door_hash }) => door_hash);
  const homes = [...byDoor.values()].map((there) => {
    const behind = new Set(there.map(({ identity_id }) => identity_id));
    return people.filter(({ identityId }) => behind.has(identityId)).map(({ id }) => id);
  });
  const shared = homes.map((ids) => [...new Set(ids)]).filter((ids) => ids.length > 1);
  return [...new Map(shared.map((ids) => [ids.join(), ids])).values()];
}
