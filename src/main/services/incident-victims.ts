import { randomUUID } from 'node:crypto';
import { victimKey, type ListedIncident } from '../../shared/domain/incident-list-check.ts';
import { personKey, type Person } from '../../shared/domain/person.ts';
import { findNamed, findReferenced, insertReferences } from '../store/incident-store.ts';
import { insertPersons } from '../store/person-store.ts';
import { ofRecord, openContact } from '../store/sealed-person.ts';
import type { Entry } from '../store/store.ts';

/** Tells which person each incident of one list is about, and keeps those who are new. */
export type VictimFinder = {
  /** The person of each incident, in the same order. */
  readonly find: (incidents: readonly ListedIncident[]) => Promise<string[]>;
  readonly newCount: () => number;
};

/**
 * The sender's number for a victim is always the same person, and another number always another
 * one. Without a number only first name, surname, date of birth and whole postcode together say
 * that two rows mean one person; what fits several persons fits none of them, and records that were
 * joined are one.
 */
export function createVictimFinder({ tx, sealer, at }: Entry, sourceNumber: number): VictimFinder {
  const byReference = new Map<string, string>();
  const byKey = new Map<string, Set<string>>();
  const lookedUp = new Set<string>();
  let newCount = 0;

  const addKey = (key: string, id: string): void => {
    const ids = byKey.get(key) ?? new Set();
    byKey.set(key, ids.add(id));
  };

  async function lookUp(incidents: readonly ListedIncident[]): Promise<void> {
    const references = incidents
      .map(({ victimReference }) => victimReference)
      .filter((reference) => reference !== '' && !byReference.has(reference));
    const referenced = await findReferenced(tx, sourceNumber, [...new Set(references)]);
    for (const [reference, id] of referenced) byReference.set(reference, id);
    const keys = keysToLookUp(incidents).filter((key) => !lookedUp.has(key));
    for (const key of keys) lookedUp.add(key);
    for (const person of await findNamed(tx, [...new Set(keys)])) {
      const postcode = openContact(sealer, ofRecord(person.id), 'postcode', person.postcode);
      const key = victimKey({ ...person, postcode });
      if (key !== null) addKey(key, person.identityId);
    }
  }

  return {
    newCount: () => newCount,
    find: async (incidents) => {
      await lookUp(incidents);
      const added: Person[] = [];
      const referenced: { reference: string; personId: string }[] = [];
      const add = (victim: ListedIncident['victim']): string => {
        const person = { ...victim, id: randomUUID() };
        added.push(person);
        return person.id;
      };

      const ids = incidents.map(({ victimReference: reference, victim }) => {
        const key = victimKey(victim);
        if (reference !== '') {
          const known = byReference.get(reference);
          if (known !== undefined) return known;
          const personId = add(victim);
          byReference.set(reference, personId);
          referenced.push({ reference, personId });
          if (key !== null) addKey(key, personId);
          return personId;
        }
        const [known, ...others] = key === null ? [] : (byKey.get(key) ?? []);
        if (known !== undefined && others.length === 0) return known;
        const personId = add(victim);
        // Later rows of the same words mean whoever this one means.
        if (key !== null) byKey.set(key, new Set([personId]));
        return personId;
      });
      if (added.length > 0) await insertPersons(tx, sealer, added, at);
      await insertReferences(tx, sourceNumber, referenced);
      newCount += added.length;
      return ids;
    },
  };
}

/** By what those are looked up whom no number names, where enough is known of them. */
const keysToLookUp = (incidents: readonly ListedIncident[]): string[] =>
  incidents
    .filter(({ victimReference, victim }) => victimReference === '' && victimKey(victim) !== null)
    .map(({ victim }) => personKey(victim))
    .filter((key) => key !== null);
