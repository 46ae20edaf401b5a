import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { PlainError, run } from './child.ts';
import { projectRoot } from './folders.ts';

type Manifest = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const store = 'better-sqlite3-multiple-ciphers';

/**
 * Lays out what runs: the built app and the native modules that could not be built into it, with
 * `addon` in place of the store's shipped binary where the runtime needs that.
 */
export async function prepareAppFolder(folder: string, addon: string | null): Promise<void> {
  const manifest: Manifest & Record<string, unknown> = manifestIn(projectRoot);
  const { name, productName, description, version, type, main } = manifest;
  const own = { name, productName, description, version, type, main };
  for (const part of ['out', 'resources']) {
    const source = path.join(projectRoot, part);
    if (existsSync(source)) cpSync(source, path.join(folder, part), { recursive: true });
  }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  const wanted = externalPackages(mainSources(), Object.keys(manifest.dependencies ?? {}));
  for (const dependency of withTheirOwn(wanted)) copyPackage(dependency, folder);
  if (addon !== null) replaceStoreBinary(folder, addon);
  // Files keep the modes of a checkout, which another user may not be allowed to read.
  if (process.platform === 'linux') await run('chmod', ['-R', 'a+rX', folder]);
}

/** The dependencies that the built main process still asks for by name. */
export function externalPackages(sources: readonly string[], dependencies: string[]): string[] {
  const asked = new Set<string>();
  for (const source of sources) {
    const specifiers = source.matchAll(
      /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["'`]([^"'`]+)/g,
    );
    for (const [, specifier = ''] of specifiers) asked.add(packageOf(specifier));
  }
  return dependencies.filter((name) => asked.has(name) && !isBuiltin(name));
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function mainSources(): string[] {
  const main = path.join(projectRoot, 'out', 'main');
  return readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => readFileSync(path.join(main, name), 'utf8'));
}

/** The packages and what they need in turn, as far as it is installed on this platform. */
function withTheirOwn(names: readonly string[]): Set<string> {
  const all = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (all.has(name) || !existsSync(installedFolder(name))) continue;
    all.add(name);
    const { dependencies, optionalDependencies } = manifestIn(installedFolder(name));
    waiting.push(...Object.keys({ ...dependencies, ...optionalDependencies }));
  }
  return all;
}

function copyPackage(name: string, folder: string): void {
  const source = installedFolder(name);
  cpSync(source, path.join(folder, 'node_modules', name), {
    recursive: true,
    filter: (file) => name !== store || isNeededToRun(path.relative(source, file)),
  });
}

/** The store's package is 33 MB with its sources and the binaries of other platforms. */
function isNeededToRun(file: string): boolean {
  const [top, name] = file.split(path.sep);
  if (top === 'prebuilds' && name !== undefined) return name.startsWith(process.platform);
  return top !== 'deps' && top !== 'src';
}

function replaceStoreBinary(folder: string, addon: string): void {
  const shipped = path.join(folder, 'node_modules', store, 'prebuilds');
  const binary = path.join(shipped, `${process.platform}-${process.arch}.node`);
  if (!existsSync(binary)) {
    throw new PlainError(`${store} no longer keeps its binary where the launcher replaces it.`);
  }
  copyFileSync(addon, binary);
}

function installedFolder(name: string): string {
  return path.join(projectRoot, 'node_modules', name);
}

function manifestIn(folder: string): Manifest & Record<string, unknown> {
  const manifest: Manifest & Record<string, unknown> = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  return manifest;
}
