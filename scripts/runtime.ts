import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError, run } from './child.ts';
import { evaluationRuntime } from './evaluation-runtime.ts';
import { cacheFolder } from './folders.ts';
import { say, step } from './progress.ts';

type Source = 'override' | 'installed' | 'download' | 'evaluation';

const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
const electronFolder = path.dirname(packageFile);
const electronVersion = versionIn(packageFile);
const releases = 'https://github.com/electron/electron/releases/download/';
const dayMs = 24 * 60 * 60 * 1000;

/** The executable of an Electron that can run here, looked for in the order of `runtimeSources`. */
export async function findRuntime(): Promise<string> {
  const sources = runtimeSources({
    override: process.env['ELECTRON_OVERRIDE_DIST_PATH'],
    platform: `${process.platform}-${process.arch}`,
    downloadFailedLately: downloadFailedLately(),
  });
  for (const source of sources) {
    const executable = await lookIn[source]();
    if (executable !== null) return executable;
  }
  throw new PlainError(noRuntime(`${process.platform}-${process.arch}`));
}

export function runtimeSources(facts: {
  override: string | undefined;
  platform: string;
  downloadFailedLately: boolean;
}): Source[] {
  if (facts.override) return ['override'];
  if (facts.platform !== 'linux-x64') return ['installed', 'download'];
  if (facts.downloadFailedLately) return ['installed', 'evaluation'];
  return ['installed', 'download', 'evaluation'];
}

export function noRuntime(platform: string): string {
  return [
    `Electron ${electronVersion} is not installed and could not be downloaded, and there is no evaluation`,
    `runtime for ${platform}. Ask your network team for one of these:`,
    `  - let this machine reach ${releases} and where it redirects to`,
    '  - or copy that folder to a server of your own; then set ELECTRON_MIRROR to its address',
    '  - or hand you the unpacked Electron; then set ELECTRON_OVERRIDE_DIST_PATH to its folder',
    'and start again.',
  ].join('\n');
}

const lookIn: Record<Source, () => string | null | Promise<string | null>> = {
  override: () => overridden(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''),
  installed,
  download: downloaded,
  evaluation: async () => path.join(await evaluationRuntime(), 'electron'),
};

function overridden(dist: string): string {
  const executable = path.join(dist, executableName());
  if (!existsSync(executable)) {
    throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}`);
  }
  return executable;
}

function installed(): string | null {
  const dist = path.join(electronFolder, 'dist');
  const executable = path.join(dist, executableName());
  const isWhole = existsSync(path.join(electronFolder, 'path.txt')) && existsSync(executable);
  return isWhole ? executable : null;
}

async function downloaded(): Promise<string | null> {
  say(`Electron ${electronVersion} is not installed yet.`);
  try {
    if (!hasOwnRoute()) await step('Asking for its release page', releasePageAnswers);
    await step('Downloading Electron (about 120 MB)', () =>
      run(process.execPath, [path.join(electronFolder, 'install.js')], {
        // Makes Node's own fetch use HTTPS_PROXY.
        env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
        timeout: 15 * 60 * 1000,
      }),
    );
    rmSync(failureNote(), { force: true });
  } catch (error) {
    say(`Electron cannot be downloaded from here (${reasonOf(error)}).`);
    writeFileSync(failureNote(), routeTried());
  }
  return installed();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  // fetch says only that it failed; what failed is in its cause. A command says so on a second line.
  const cause = error.cause instanceof Error ? error.cause : error;
  const [first = cause.name, second = first] = cause.message.split('\n');
  return second;
}

/** Where a mirror or a proxy is set, only Electron's own installer knows the way. */
function hasOwnRoute(): boolean {
  return route() !== '';
}

function route(): string {
  const names = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'];
  return names.map((name) => process.env[name] ?? '').join('');
}

/** Refuses at once where names do not resolve, and within 20 s where packets vanish. */
async function releasePageAnswers(): Promise<void> {
  const answer = await fetch(`${releases}v${electronVersion}/SHASUMS256.txt`, {
    method: 'HEAD',
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) throw new Error(`it answers ${answer.status}`);
}

/** A blocked network stays blocked, so the download is tried once a day or when the way to it changes. */
function downloadFailedLately(): boolean {
  try {
    const note = failureNote();
    const isFresh = Date.now() - statSync(note).mtimeMs < dayMs;
    return isFresh && readFileSync(note, 'utf8') === routeTried();
  } catch {
    return false;
  }
}

/** A mirror's address may hold a password, so only its hash is kept. */
function routeTried(): string {
  return createHash('sha256').update(route()).digest('hex');
}

function failureNote(): string {
  return path.join(cacheFolder(), `electron-${electronVersion}-download-failed`);
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

function versionIn(file: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.version;
}
