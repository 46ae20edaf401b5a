import { checkPerson } from '../src/main/services/matching.ts';
import { insertPersons } from '../src/main/store/person-store.ts';
import type { Store } from '../src/main/store/store.ts';
import { addForum } from '../src/main/services/new-forum.ts';
import type { ListValues } from '../src/shared/domain/referral-list.ts';
import { generatePersons } from '../tests/support/generate-persons.ts';
import { figures, printFigures, type Figure } from './bench-figures.ts';
import { openBenchStore } from './bench-store.ts';
import { say, secondsSince } from './progress.ts';

const sizes = [1_000, 10_000, 100_000];
const p99Limit = 30;
const at = '2026-01-01T09:00:00.000Z';

/** What one lookup of a person costs in stores of growing size, by the people of a list. */
export async function measureLookups(list: readonly ListValues[]): Promise<void> {
  const results: Figure[] = [];
  for (const size of sizes) {
    const { store, close } = await openBenchStore();
    await addForum(store, 'Northmere MARAC', 'marac');
    const started = performance.now();
    await store.change('bench.persons', null, async (tx) => {
      for (const some of generatePersons(size)) await insertPersons(tx, some, at);
    });
    say(`Made a store of ${size.toLocaleString('en-GB')} persons in ${secondsSince(started)}.`);
    const isLargest = size === sizes.at(-1);
    const times = await lookups(store, list);
    const name = `look a person up among ${size.toLocaleString('en-GB')}`;
    results.push(figures(name, times, isLargest ? p99Limit : undefined));
    await close();
  }
  printFigures(results);
}

async function lookups(store: Store, list: readonly ListValues[]): Promise<number[]> {
  const times: number[] = [];
  const people = list.flatMap((values) => [
    asked(values.victimFirstName, values.victimSurname, values.victimPostcode, values.victimPhone),
    asked(values.perpetratorFirstName, values.perpetratorSurname, '', ''),
  ]);
  // The first lookups compile the statements and warm the pages.
  for (const person of people.slice(0, 20)) await checkPerson(store, person);
  for (let turn = 0; times.length < 500; turn += 1) {
    const person = people[turn % people.length];
    if (person === undefined) break;
    const started = performance.now();
    await checkPerson(store, person);
    times.push(performance.now() - started);
  }
  return times;
}

const asked = (firstName = '', surname = '', postcode = '', phone = '') => ({
  firstName,
  surname,
  dob: null,
  postcode,
  phone,
});
