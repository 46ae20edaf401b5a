import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { answerOf, atExit, PlainError, run } from './child.ts';
import { cacheFolder } from './folders.ts';
import { step } from './progress.ts';
import { compiler, ensureInstalled } from './system-packages.ts';

type Places = {
  /** The store's package. */
  store: string;
  /** Node-API as plain headers, since a machine with Node need not have Node's own. */
  nodeApi: string;
  /** The C++ face of Node-API that the store is written against. */
  nodeAddonApi: string;
  /** What lets the store run on an older Node-API. */
  compatibility: string;
  work: string;
};

const require = createRequire(import.meta.url);
const storePackage = path.dirname(require.resolve('better-sqlite3-multiple-ciphers/package.json'));
const headers = path.dirname(require.resolve('node-api-headers/package.json'));
const places = {
  store: storePackage,
  nodeApi: path.join(headers, 'include'),
  nodeAddonApi: path.join(path.dirname(storePackage), 'node-addon-api'),
  compatibility: path.join(import.meta.dirname, 'node-api-9.h'),
};

/** What the addon's shipped binaries ask for; on an older runtime they crash without a word. */
const shippedNodeApi = 10;

/** The addon compiled for an older runtime, or null where the shipped one will do. */
export async function compatibleAddon(electron: string): Promise<string | null> {
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const nodeApi = Number(answerOf(electron, ['-p', 'process.versions.napi'], asNode));
  if (Number.isNaN(nodeApi) || nodeApi === 0) {
    throw new PlainError(`${electron} does not run on this system.`);
  }
  if (nodeApi >= shippedNodeApi) return null;
  const addon = addonFile();
  if (!existsSync(addon)) await build(addon, electron, asNode);
  return addon;
}

/**
 * Whether the addon is still to be compiled. Told from the version beside the runtime, for without
 * its libraries it cannot be asked.
 */
export function awaitsCompiling(electron: string): boolean {
  const file = path.join(path.dirname(electron), 'version');
  return existsSync(file) && isOlder(readFileSync(file, 'utf8')) && !existsSync(addonFile());
}

/** Whether this version of Electron has an older Node-API than the shipped binaries ask for. */
export function isOlder(version: string): boolean {
  return Number.parseInt(version.replace(/^v/, ''), 10) < 35;
}

function addonFile(): string {
  return path.join(cacheFolder(), `store-addon-${addonKey()}.node`);
}

/** Built once for a version of the package, of our header and of the C library. */
function addonKey(): string {
  const report: { header?: { glibcVersionRuntime?: string } } = process.report.getReport();
  const nowhere = { store: '', nodeApi: '', nodeAddonApi: '', compatibility: '', work: '' };
  const hash = createHash('sha256');
  hash.update(readFileSync(path.join(places.store, 'package.json')));
  hash.update(readFileSync(places.compatibility));
  hash.update(JSON.stringify(compilerCalls(nowhere, storeDefines())));
  hash.update(`${process.arch} ${report.header?.glibcVersionRuntime}`);
  return hash.digest('hex').slice(0, 16);
}

async function build(addon: string, electron: string, asNode: NodeJS.ProcessEnv): Promise<void> {
  await ensureInstalled([compiler]);
  const work = mkdtempSync(path.join(cacheFolder(), 'compiling-'));
  const discard = atExit(() => rmSync(work, { recursive: true, force: true }));
  await step('Compiling the store for this runtime, once (about half a minute)', async () => {
    const [engine, binding, link] = compilerCalls({ ...places, work }, storeDefines());
    await Promise.all([run('gcc', engine), run('g++', binding)]);
    await run('g++', link);
  });
  const built = path.join(work, 'store.node');
  const check = `typeof require(${JSON.stringify(built)}).Database`;
  if (answerOf(electron, ['-p', check], asNode) !== 'function') {
    throw new PlainError('The store was compiled but does not load in this runtime.');
  }
  mkdirSync(path.dirname(addon), { recursive: true });
  renameSync(built, addon);
  discard();
}

/**
 * The arguments of gcc for SQLite, and of g++ for the addon and for joining them. Called directly,
 * because node-gyp would need Python, make and Node's own headers; -O1 halves the time and costs
 * the store nothing that can be felt.
 */
export function compilerCalls(
  { store, nodeApi, nodeAddonApi, compatibility, work }: Places,
  defines: string[],
): [engine: string[], binding: string[], link: string[]] {
  const sqlite = path.join(store, 'deps', 'sqlite3');
  const engineObject = path.join(work, 'engine.o');
  const bindingObject = path.join(work, 'binding.o');
  const common = [...words('-O1 -fPIC -pthread -DNDEBUG'), `-I${sqlite}`, ...defines];
  const hidden = words('-fno-exceptions -fno-rtti -fvisibility=hidden -fvisibility-inlines-hidden');
  const oldNodeApi = ['-include', compatibility, '-DNAPI_VERSION=9', '-DBUILDING_NODE_EXTENSION'];
  const noThrow = words('-DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS');
  const includes = [`-I${nodeApi}`, `-I${nodeAddonApi}`];
  const forBinding = [...common, '-std=c++20', ...hidden, ...oldNodeApi, ...noThrow, ...includes];
  const binding = path.join(store, 'src', 'better_sqlite3.cpp');
  const linking = words('-shared -pthread -Wl,-Bsymbolic -Wl,--exclude-libs,ALL');
  return [
    [...common, '-std=c99', '-w', '-c', path.join(sqlite, 'sqlite3.c'), '-o', engineObject],
    [...forBinding, '-c', binding, '-o', bindingObject],
    [...linking, bindingObject, engineObject, '-ldl', '-o', path.join(work, 'store.node')],
  ];
}

function words(line: string): string[] {
  return line.split(' ');
}

/** The settings that the package itself compiles SQLite with. */
function storeDefines(): string[] {
  return definesIn(readFileSync(path.join(places.store, 'deps', 'defines.gypi'), 'utf8'));
}

export function definesIn(gypi: string): string[] {
  return [...gypi.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`);
}
