import { existsSync } from 'node:fs';
import { answerOf, PlainError, run } from './child.ts';
import { isRoot } from './folders.ts';
import { say, step } from './progress.ts';

export type Need = {
  /** Debian package names; `new|old` where a later release renamed a package. */
  readonly packages: readonly string[];
  readonly why: string;
  /** The commands or libraries that are not here. */
  readonly missing: () => string[];
};

export const electronLibraries = (executable: string): Need => ({
  packages: [
    'libgtk-3-0t64|libgtk-3-0',
    'libasound2t64|libasound2',
    'libnss3',
    'libgbm1',
    'libxss1',
  ],
  why: 'Electron needs these libraries',
  missing: () => missingLibraries(answerOf('ldd', [executable]) ?? ''),
});
export const virtualDisplay: Need = {
  packages: ['xvfb'],
  why: 'there is no display, so a virtual one is needed',
  missing: () => missingCommands('Xvfb'),
};
export const compiler: Need = {
  packages: ['g++'],
  why: 'the store must be compiled once for this runtime',
  missing: () => missingCommands('g++'),
};
export const documentTools: Need = {
  packages: ['libreoffice-writer', 'poppler-utils'],
  why: 'Word documents are shown and checked as PDF',
  missing: () => missingCommands('soffice', 'pdftotext'),
};

/**
 * Installs what is missing, or says in one line all that a person has to type. What is `optional` is
 * installed too where that is allowed, and is no reason to stop where it is not.
 */
export async function ensureInstalled(
  needs: readonly Need[],
  optional: readonly Need[] = [],
): Promise<void> {
  if (process.platform !== 'linux') return;
  const required = needs.filter(isMissing);
  const wished = optional.filter(isMissing);
  if (required.length + wished.length === 0) return;
  const mayInstall =
    existsSync('/usr/bin/apt-get') && (isRoot || answerOf('sudo', ['-n', 'true']) !== null);
  if (!mayInstall) {
    const message = whatToType([...required, ...wished]);
    if (required.length > 0) throw new PlainError(message);
    say(`${message}\nGoing on without them.`);
    return;
  }
  await install(required);
  await install(wished).catch((error: unknown) => {
    if (!(error instanceof PlainError)) throw error;
    say(`${error.message}\nGoing on without them.`);
  });
}

const isMissing = ({ missing }: Need): boolean => missing().length > 0;

/** The libraries that `ldd` could not find. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

function missingCommands(...commands: string[]): string[] {
  return commands.filter((command) => answerOf('sh', ['-c', `command -v ${command}`]) === null);
}

/** Of `new|old`, the name that this release of Debian or Ubuntu knows. */
export function packageName(names: string, isKnown: (name: string) => boolean): string {
  const choices = names.split('|');
  return choices.find(isKnown) ?? choices.at(-1) ?? names;
}

const namesOf = (needs: readonly Need[]): string[] =>
  needs.flatMap(({ packages }) => packages.map((names) => packageName(names, isKnownPackage)));

function whatToType(needs: readonly Need[]): string {
  const hasApt = existsSync('/usr/bin/apt-get');
  return explainMissing(
    needs.map((need) => ({ packages: namesOf([need]), why: need.why })),
    hasApt,
  );
}

/** What is missing and why, and one line to type for all of it. */
export function explainMissing(
  needs: readonly Pick<Need, 'packages' | 'why'>[],
  hasApt: boolean,
): string {
  const lines = needs.map(({ packages, why }) => `  ${packages.join(' ')} (${why})`);
  const all = needs.flatMap(({ packages }) => packages).join(' ');
  const toDo = hasApt
    ? `Type this, then start again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${all}`
    : 'These are their names on Debian. Install them with the package manager of this system, then\nstart again.';
  return ['Some system packages are missing:', ...lines, toDo].join('\n');
}

let listsUpdated = false;

async function install(needs: readonly Need[]): Promise<void> {
  if (needs.length === 0) return;
  if (!listsUpdated) await step('Updating the package lists', () => apt(['update']));
  listsUpdated = true;
  const names = namesOf(needs);
  const reasons = needs.map(({ why }) => why).join('; ');
  await step(`Installing ${names.join(' ')} (${reasons})`, () =>
    apt(['install', '-y', '--no-install-recommends', ...names]),
  );
  const left = needs.flatMap(({ missing }) => missing());
  if (left.length > 0)
    throw new PlainError(`Still missing after the installation: ${left.join(', ')}`);
}

function apt(args: string[]): Promise<void> {
  const quietly = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o'];
  const command = [...quietly, 'DPkg::Lock::Timeout=120', ...args];
  return isRoot ? run('env', command) : run('sudo', ['-n', 'env', ...command]);
}

function isKnownPackage(name: string): boolean {
  return (answerOf('apt-cache', ['show', '--no-all-versions', name]) ?? '') !== '';
}
