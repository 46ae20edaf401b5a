import { randomUUID } from 'node:crypto';
import { letGoOfEntries } from './entry-store.ts';
import { decisionsOn, deleteSuggestionsFor, insertDecision } from './match-store.ts';
import { keepNumbersUsed } from './person-store.ts';
import { forgetProfile } from './profile-store.ts';
import type { Db } from './tables.ts';

/** Those of the persons whom neither a case nor an incident names, not even one in the bin. */
export async function namedNowhere(db: Db, personIds: readonly string[]): Promise<string[]> {
  const tables = ['case_subjects', 'incidents', 'binned_incidents'] as const;
  const named = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table as 'incidents')
        .select('person_id')
        .distinct()
        .where('person_id', 'in', personIds)
        .execute(),
    ),
  );
  const known = new Set(named.flat().map(({ person_id }) => person_id));
  return personIds.filter((id) => !known.has(id));
}

/** Ids of decisions and entries that went, and a record that stands for the rest of each person. */
export type Forgotten = {
  readonly decisionIds: string[];
  readonly entryIds: string[];
  readonly heirs: string[];
};

/**
 * Deletes the records of these persons. Where the same person has other records, what was decided on a
 * deleted one goes on between those, so that they neither part nor are joined to somebody else; who is
 * who is to be worked out again around the heirs.
 */
export async function forgetPersons(db: Db, personIds: readonly string[]): Promise<Forgotten> {
  const gone = new Set(personIds);
  const decisionIds: string[] = [];
  const entryIds: string[] = [];
  const heirs = new Set<string>();
  for (const id of personIds) {
    const heir = await heirOf(db, id, gone);
    if (heir !== null) {
      await handDown(db, id, heir, gone);
      heirs.add(heir);
    }
    decisionIds.push(...(await deleteDecisions(db, id)));
    entryIds.push(...(await letGoOfEntries(db, id, heir)));
    await forgetProfile(db, id);
    for (const table of ['person_references', 'binned_references'] as const) {
      await db.deleteFrom(table).where('person_id', '=', id).execute();
    }
  }
  await deleteSuggestionsFor(db, personIds);
  await deleteRecords(db, personIds);
  return { decisionIds, entryIds, heirs: [...heirs] };
}

/** The oldest record of the same person that stays. */
async function heirOf(db: Db, id: string, gone: ReadonlySet<string>): Promise<string | null> {
  const records = await db
    .selectFrom('persons as own')
    .innerJoin('persons as record', 'record.identity_id', 'own.identity_id')
    .select('record.id')
    .where('own.id', '=', id)
    .orderBy('record.number')
    .execute();
  return records.find((record) => !gone.has(record.id))?.id ?? null;
}

async function handDown(
  db: Db,
  id: string,
  heir: string,
  gone: ReadonlySet<string>,
): Promise<void> {
  const standing = await decisionsOn(db, [heir]);
  const decided = new Set(standing.flatMap(({ person_id, other_id }) => [person_id, other_id]));
  for (const decision of await decisionsOn(db, [id])) {
    const other = decision.person_id === id ? decision.other_id : decision.person_id;
    if (other === heir || gone.has(other) || decided.has(other)) continue;
    decided.add(other);
    const [first = '', second = ''] = [heir, other].toSorted();
    const { verdict, decided_by, decided_at } = decision;
    await insertDecision(db, {
      id: randomUUID(),
      person_id: first,
      other_id: second,
      verdict,
      decided_by,
      decided_at,
    });
  }
}

async function deleteDecisions(db: Db, id: string): Promise<string[]> {
  const deleted = await db
    .deleteFrom('match_decisions')
    .where((where) => where.or([where('person_id', '=', id), where('other_id', '=', id)]))
    .returning('id')
    .execute();
  return deleted.map((row) => row.id);
}

async function deleteRecords(db: Db, personIds: readonly string[]): Promise<void> {
  await keepNumbersUsed(db);
  const numbers = db.selectFrom('persons').select('number').where('id', 'in', personIds);
  await db.deleteFrom('binned_persons').where('number', 'in', numbers).execute();
  await db.deleteFrom('match_keys').where('person_number', 'in', numbers).execute();
  // Records of one person refer to the oldest: each lets go of it before any is deleted.
  await db
    .updateTable('persons')
    .set((expression) => ({ identity_id: expression.ref('id') }))
    .where((where) =>
      where.or([where('id', 'in', personIds), where('identity_id', 'in', personIds)]),
    )
    .execute();
  await db.deleteFrom('persons').where('id', 'in', personIds).execute();
}
