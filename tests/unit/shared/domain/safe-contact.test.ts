import { expect, it } from 'vitest';
import { namesPlaceOrNumber } from '../../../../src/shared/domain/safe-contact.ts';

it.each([
  ['Weekdays 10-12 only', false],
  ['Never leave a message', false],
  ['Call work number', false],
  ['Ask for the rota, 9 to 5, from 12/11/2026', false],
  ['Text only 07700 900123 after 5pm', true],
  ['+44 7700 900123', true],
  ['(01522) 888-123', true],
  ['at 12 Elm Road NG1 1AA', true],
  ['ng11aa', true],
])('%j gives a place or number away: %s', (text, expected) => {
  expect(namesPlaceOrNumber(text)).toBe(expected);
});
