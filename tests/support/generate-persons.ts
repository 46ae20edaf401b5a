import { randomUUID } from 'node:crypto';
import { bareNames, type Person } from '../../src/shared/domain/person.ts';
import { createChance } from './chance.ts';
import { addressOf } from './list-faults.ts';
import { createPeople, usualYears } from './list-people.ts';

const atATime = 1_000;

/** So many invented people with names as frequent as in life, in groups to insert. */
export function* generatePersons(count: number, seed = 2026): Generator<Person[]> {
  const chance = createChance(seed);
  const people = createPeople(chance, count);
  for (let from = 0; from < count; from += atATime) {
    yield Array.from({ length: Math.min(atATime, count - from) }, (_, index) => {
      const gender = chance.happens(0.5) ? 'Female' : 'Male';
      const made = people.create(String(from + index), { gender, years: usualYears(chance) });
      return {
        ...bareNames,
        id: randomUUID(),
        firstName: [made.first, made.middle].join(' ').trim(),
        surname: made.surname,
        dob: chance.happens(0.1) ? null : made.born,
        gender,
        ethnicity: made.ethnicity,
        address: addressOf(made.home),
        postcode: made.home.postcode,
        phone: made.phone,
      };
    });
  }
}
