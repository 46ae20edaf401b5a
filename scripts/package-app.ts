import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compatibleAddon } from './addon.ts';
import { prepareAppFolder } from './app-folder.ts';
import { buildWhenStale } from './build.ts';
import { atExit, PlainError, run } from './child.ts';
import { projectRoot } from './folders.ts';
import { step } from './progress.ts';
import { findRuntime } from './runtime.ts';

const require = createRequire(import.meta.url);

/** The Electron that the project is made for; only this one may reach users. */
export const ownElectron = (require('electron/package.json') as { version: string }).version;

type Wish = {
  readonly output: string;
  /** Installers, rather than a folder to run from. */
  readonly installers: boolean;
  /** Changes what is packed before it is, for tests of the packed app. */
  readonly change?: (appFolder: string) => void;
};

/** Packs the built app with the Electron that can be had here. */
export async function packageApp({ output, installers, change }: Wish): Promise<void> {
  await buildWhenStale();
  const electron = await findRuntime();
  const electronDist = distOf(electron);
  const version = readFileSync(path.join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
  if (installers && version !== ownElectron) {
    throw new PlainError(
      `Installers are built with Electron ${ownElectron} only, and here is ${version}.`,
    );
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-package-'));
  const discard = atExit(() => rmSync(folder, { recursive: true, force: true }));
  await prepareAppFolder(folder, await compatibleAddon(electron));
  change?.(folder);
  const settings = {
    'directories.app': folder,
    'directories.output': output,
    electronDist,
    electronVersion: version,
  };
  const builder = path.join(
    path.dirname(require.resolve('electron-builder/package.json')),
    'cli.js',
  );
  const args = [
    builder,
    ...(installers ? [] : ['--dir']),
    ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
  ];
  await step('Packing the app', () => run(process.execPath, args, { cwd: projectRoot }));
  discard();
  for (const place of packedFolders(output)) {
    // The evaluation runtime starts apps from a folder, which the packed app does not look at.
    rmSync(path.join(place, 'resources', 'app'), { recursive: true, force: true });
  }
}

/** The folders below `output` that hold a packed app. */
export function packedFolders(output: string): string[] {
  const names = ['linux-unpacked', 'linux-arm64-unpacked', 'win-unpacked', 'win-arm64-unpacked'];
  const inApp = ['mac', 'mac-arm64'].map((name) => path.join(name, 'Casetable.app', 'Contents'));
  return [...names, ...inApp]
    .map((name) => path.join(output, name))
    .filter((name) => existsSync(name));
}

/** The folder that holds the whole of Electron; on macOS the executable lies deep within it. */
function distOf(electron: string): string {
  const depth = process.platform === 'darwin' ? ['..', '..', '..'] : [];
  return path.resolve(path.dirname(electron), ...depth);
}
