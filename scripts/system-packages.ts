import { existsSync } from 'node:fs';
import { answerOf, PlainError, run } from './child.ts';
import { isRoot } from './folders.ts';
import { say, step } from './progress.ts';

type Need = {
  /** Debian package names; `new|old` where a later release renamed a package. */
  packages: readonly string[];
  why: string;
};

const electronLibraries: Need = {
  packages: [
    'libgtk-3-0t64|libgtk-3-0',
    'libasound2t64|libasound2',
    'libnss3',
    'libgbm1',
    'libxss1',
  ],
  why: 'Electron needs these system libraries',
};
const virtualDisplay: Need = {
  packages: ['xvfb'],
  why: 'there is no display, and a virtual one needs Xvfb',
};
const compiler: Need = {
  packages: ['g++'],
  why: 'the store must be compiled once for this runtime',
};
const documentTools: Need = {
  packages: ['libreoffice-writer', 'poppler-utils'],
  why: 'Word documents are checked by turning them into PDF and pictures',
};

let listsUpdated = false;

export async function ensureElectronLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(answerOf('ldd', [executable]) ?? '');
  if (missing.length === 0) return;
  await install(electronLibraries);
  const stillMissing = missingLibraries(answerOf('ldd', [executable]) ?? '');
  if (stillMissing.length > 0) {
    throw new PlainError(`Electron still misses: ${stillMissing.join(', ')}`);
  }
}

export async function ensureVirtualDisplay(): Promise<void> {
  if (!has('Xvfb')) await install(virtualDisplay);
}

export async function ensureCompiler(): Promise<void> {
  if (!has('g++')) await install(compiler);
}

/** LibreOffice is large, so where it is only nice to have, a refusal is no reason to stop. */
export async function ensureDocumentTools(wanted: 'required' | 'optional'): Promise<void> {
  if (process.platform !== 'linux' || (has('soffice') && has('pdftotext'))) return;
  try {
    await install(documentTools);
  } catch (error) {
    if (wanted === 'required' || !(error instanceof PlainError)) throw error;
    say(`${error.message}\nGoing on without: Word documents will not be shown as pictures.`);
  }
}

/** The libraries that `ldd` could not find. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** Of `new|old`, the name that this release of Debian or Ubuntu knows. */
export function packageName(names: string, isKnown: (name: string) => boolean): string {
  const choices = names.split('|');
  return choices.find(isKnown) ?? choices.at(-1) ?? names;
}

/** The one line for a person to type where the launcher may not install anything itself. */
export function lineToType(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

async function install(need: Need): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) {
    const wanted = need.packages.map((names) => names.split('|').at(-1)).join(' ');
    throw new PlainError(
      `Not installed, but ${need.why}. Install what Debian calls: ${wanted}\n` +
        'with the package manager of this system, then start again.',
    );
  }
  const mayInstall = isRoot || answerOf('sudo', ['-n', 'true']) !== null;
  if (mayInstall && !listsUpdated) {
    await step('Updating the package lists', () => apt(['update']));
    listsUpdated = true;
  }
  const packages = need.packages.map((names) => packageName(names, isKnownPackage));
  if (!mayInstall) {
    throw new PlainError(`Not installed, but ${need.why}. Type this:\n  ${lineToType(packages)}`);
  }
  await step(`Installing ${packages.join(' ')} (${need.why})`, () =>
    apt(['install', '-y', '--no-install-recommends', ...packages]),
  );
}

function apt(args: string[]): Promise<void> {
  const quietly = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o'];
  const command = [...quietly, 'DPkg::Lock::Timeout=120', ...args];
  return isRoot ? run('env', command) : run('sudo', ['-n', 'env', ...command]);
}

function isKnownPackage(name: string): boolean {
  return (answerOf('apt-cache', ['show', '--no-all-versions', name]) ?? '') !== '';
}

function has(command: string): boolean {
  return answerOf('sh', ['-c', `command -v ${command}`]) !== null;
}
