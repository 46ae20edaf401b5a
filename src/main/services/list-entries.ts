import { isApart, type Entry } from '../../shared/domain/entries/entry.ts';
import { knownCase } from '../store/case-store.ts';
import { entriesOfCase, entriesOfPersons } from '../store/entry-store.ts';
import { peopleInCase, recordsOf } from '../store/people-in-case.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { toEntry } from './entries.ts';

/**
 * Everything recorded of a case and of its people but for what is kept apart. A person who was entered more than once is told by the
 * record that stands in the case.
 */
export async function listEntries({ db }: Store, asked: string): Promise<Entry[]> {
  const caseId = await knownCase(db, asked);
  const people = await peopleInCase(db, caseId);
  const ofCase = (await entriesOfCase(db, caseId)).map(toEntry);
  const identities = people.map(({ identityId }) => identityId);
  const ofPeople = await entriesOfIdentities(db, identities);
  const records = await recordsOf(db, identities);
  const inCase = new Map(people.map(({ identityId, id }) => [identityId, id]));
  const told = (personId: string | null): string | null =>
    personId === null ? null : (inCase.get(records.get(personId) ?? '') ?? personId);
  return [...ofCase, ...ofPeople]
    .filter(({ kind }) => !isApart(kind))
    .map((entry) => ({ ...entry, personId: told(entry.personId) }))
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
}

/** What is recorded of these people and of no case. */
export async function entriesOfIdentities(
  db: Db,
  identityIds: readonly string[],
): Promise<Entry[]> {
  const records = await recordsOf(db, identityIds);
  if (records.size === 0) return [];
  return (await entriesOfPersons(db, [...records.keys()])).map(toEntry);
}
