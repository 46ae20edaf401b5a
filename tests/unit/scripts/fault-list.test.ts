import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faults } from '../../../scripts/fault-list.ts';
import { notTried } from '../../../scripts/faults-not-tried.ts';

const numberOf = ({ id }: { id: string }): number => Number(id.slice(1));

it('has every fault from the first to the last, tried or not tried', () => {
  const known = new Set([...faults, ...notTried].map(numberOf));
  expect([...known].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 75 }, (_, index) => index + 1),
  );
});

it.each([
  ['those that are tried', faults.map(numberOf)],
  ['those that are not', notTried.map(numberOf)],
])('has %s once each, in order', (_which, numbers) => {
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
});

it('names for each that is tried a test in a file that is there', () => {
  for (const { id, triedBy } of faults) {
    const files = Object.entries(triedBy);
    expect([id, files.length]).not.toEqual([id, 0]);
    for (const [file, titles] of files) {
      expect([file, existsSync(`tests/${file}`)]).toEqual([file, true]);
      expect([id, titles.length]).not.toEqual([id, 0]);
    }
  }
});
