import { hkdfSync, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { subKeyOf } from '../../../src/main/store/sub-key.ts';

it('derives what the system’s own HKDF derives', () => {
  const key = randomBytes(32);
  const expected = Buffer.from(hkdfSync('sha256', key, '', 'casetable audit', 32));
  expect(subKeyOf(key, 'audit')).toEqual(expected);
  expect(subKeyOf(key, 'key file')).not.toEqual(expected);
});
