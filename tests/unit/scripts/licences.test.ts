import { describe, expect, it } from 'vitest';
import { installedPackages, isAllowed, licenceOffenders } from '../../../scripts/licences.ts';

describe('a licence', () => {
  const allowed = ['MIT', 'ISC', 'Apache-2.0'];

  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['MIT OR GPL-3.0-only', true],
    ['GPL-3.0-only OR MIT', true],
    ['MIT AND GPL-3.0-only', false],
    ['MIT AND ISC', true],
    ['(MIT OR GPL-2.0) AND ISC', true],
    ['(MIT AND GPL-2.0) OR ISC', true],
    ['GPL-2.0 OR MIT AND GPL-3.0-only', false],
    ['MIT WITH some-exception', false],
    ['mit', false],
  ])('%j is allowed: %s', (expression, isGood) => {
    expect(isAllowed(expression, allowed)).toBe(isGood);
  });
});

describe('a package', () => {
  const one = (licence: string, isShipped: boolean) =>
    licenceOffenders([{ name: 'one', licence, isShipped }]);

  it('that is shipped asks for no more than to be named', () => {
    expect(one('MIT', true)).toEqual([]);
    expect(one('MPL-2.0', true)).toEqual(['one is under MPL-2.0 (in the app)']);
    expect(one('', true)).toEqual(['one states no licence (in the app)']);
  });

  it('that is a tool may ask for more, but not for everything', () => {
    expect(one('MPL-2.0', false)).toEqual([]);
    expect(one('AGPL-3.0-only', false)).toEqual(['one is under AGPL-3.0-only (a tool)']);
  });
});

it('the packages of the project are found, those of the app among them', () => {
  const packages = installedPackages();
  const find = (name: string) => packages.find((known) => known.name === name);
  expect(find('react')).toEqual({ name: 'react', licence: 'MIT', isShipped: true });
  expect(find('vitest')).toMatchObject({ isShipped: false });
  expect(packages.length).toBeGreaterThan(300);
});
