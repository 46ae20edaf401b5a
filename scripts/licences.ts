import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './folders.ts';

export type InstalledPackage = {
  readonly name: string;
  /** As its package.json states it: an SPDX expression, or empty. */
  readonly licence: string;
  /** Whether it becomes a part of the app, rather than a tool to make it. */
  readonly isShipped: boolean;
};

/** Licences that ask for no more than to be named, so that the app can be given to anybody. */
const forTheApp = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
];

/** A tool may ask for more about itself, as long as that says nothing of what it makes. */
const forTools = [...forTheApp, 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'WTFPL'];

/**
 * Agreed to by name, for what only the tests run and the app never holds. SQLCipher's own build proves
 * that a store of ours is one of theirs.
 */
const byName: Readonly<Record<string, string>> = { '@signalapp/sqlcipher': 'AGPL-3.0-only' };

const isAgreed = ({ name, licence, isShipped }: InstalledPackage): boolean =>
  isAllowed(licence, isShipped ? forTheApp : forTools) || (!isShipped && byName[name] === licence);

/** Packages whose licence nobody has agreed to, each with what it states. */
export const licenceOffenders = (packages: readonly InstalledPackage[]): string[] =>
  packages
    .filter((found) => !isAgreed(found))
    .map(({ name, licence, isShipped }) => {
      const stated = licence === '' ? 'states no licence' : `is under ${licence}`;
      return `${name} ${stated} (${isShipped ? 'in the app' : 'a tool'})`;
    });

/** https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/: AND binds closer than OR. */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let holds = both();
    while (tokens[at] === 'OR') {
      at += 1;
      // Read even where it is not needed: what follows comes after it.
      holds = both() || holds;
    }
    return holds;
  };
  const both = (): boolean => {
    let holds = one();
    while (tokens[at] === 'AND') {
      at += 1;
      holds = one() && holds;
    }
    return holds;
  };
  const one = (): boolean => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return allowed.includes(token);
    const holds = either();
    at += 1;
    return holds;
  };
  const holds = either();
  // A word left over, as in "SEE LICENSE IN x", is no expression.
  return holds && at === tokens.length;
}

type Locked = { readonly dev?: boolean; readonly devOptional?: boolean; readonly license?: string };

/** Every package of the lock file that is installed on this platform. */
export function installedPackages(): InstalledPackage[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages).flatMap(([folder, { dev, devOptional, license }]) => {
    const manifest = path.join(projectRoot, folder, 'package.json');
    if (folder === '' || !existsSync(manifest)) return [];
    const stated: { license?: unknown } = JSON.parse(readFileSync(manifest, 'utf8'));
    const licence = typeof stated.license === 'string' ? stated.license : (license ?? '');
    const isShipped = dev !== true && devOptional !== true;
    return [{ name: folder.replace(/^.*node_modules\//, ''), licence, isShipped }];
  });
}
