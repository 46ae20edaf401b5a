import { checkPerson } from '../src/main/services/matching.ts';
import { insertPersons } from '../src/main/store/person-store.ts';
import { requireSealer } from '../src/main/store/sealed-text.ts';
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
  const medians: number[] = [];
  for (const size of sizes) {
    const { store, close } = await openBenchStore();
    await addForum(store, 'Northmere MARAC', 'marac');
    const started = performance.now();
    await store.change('sample.filled', null, async (tx) => {
      for (const some of generatePersons(size))
        await insertPersons(tx, requireSealer(store), some, at);
    });
    say(`Made a store of ${size.toLocaleString('en-GB')} persons in ${secondsSince(started)}.`);
    const isLargest = size === sizes.at(-1);
    const times = await lookups(store, list);
    const name = `look a person up among ${size.toLocaleString('en-GB')}`;
    results.push(figures(name, times, isLargest ? p99Limit : undefined));
    medians.push(median(times));
    await close();
  }
  printFigures(results);
  const [smallest = 1, largest = 1] = [medians[0], medians.at(-1)];
  const growth = (largest / smallest).toFixed(1);
  const stores = (sizes.at(-1) ?? 1) / (sizes[0] ?? 1);
  console.log(
    `\nIn a store of ${stores} times the persons a lookup costs ${growth} times as much (p50).`,
  );
}

async function lookups(store: Store, list: readonly ListValues[]): Promise<number[]> {
  const times: number[] = [];
  const people = list.flatMap((values) => [
    {
      firstName: values.victimFirstName ?? '',
      surname: values.victimSurname ?? '',
      dob: dateOf(values.victimDob),
      postcode: values.victimPostcode ?? '',
      phone: values.victimPhone ?? '',
    },
    {
      firstName: values.perpetratorFirstName ?? '',
      surname: values.perpetratorSurname ?? '',
      dob: dateOf(values.perpetratorDob),
      postcode: '',
      phone: '',
    },
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

const dateOf = (cell = ''): string | null => (/^\d{4}-\d\d-\d\d$/.test(cell) ? cell : null);

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
