import { expect, it } from 'vitest';
import { screenState } from '../../../../src/main/window/screen-state.ts';

it.each([
  ['win32', 'protected'],
  ['darwin', 'partly'],
  ['linux', 'not-protected'],
  ['freebsd', 'not-protected'],
] as const)('%s is %s', (platform, state) => {
  expect(screenState(platform)).toBe(state);
});
