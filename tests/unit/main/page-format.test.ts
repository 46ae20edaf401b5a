import { expect, it } from 'vitest';
import { createPageSeal, isNeverWritten } from '../../../src/main/store/page-format.ts';

it('leaves out the one page of a store over a gibibyte that SQLite never writes', () => {
  const numbers = [1, 2, 262_143, 262_144, 262_145, 262_146, 524_289];
  expect(numbers.filter(isNeverWritten)).toEqual([262_145]);
});

it.each([0, 31, 33])('takes no key of %i bytes', (length) => {
  expect(() => createPageSeal(new Uint8Array(length), new Uint8Array(4096))).toThrow('32 bytes');
});
