import { availableParallelism, homedir } from 'node:os';
import path from 'node:path';
import { awaitsCompiling, compatibleAddon } from './addon.ts';
import { prepareAppFolder } from './app-folder.ts';
import { buildWhenStale } from './build.ts';
import { atExit } from './child.ts';
import { hasDisplay, startVirtualDisplay } from './display.ts';
import {
  appUsersFolder,
  discardFolder,
  isRoot,
  nobody,
  readableFolder,
  runFolder,
} from './folders.ts';
import { findRuntime } from './runtime.ts';
import { sandboxedCommand } from './sandbox.ts';
import {
  compiler,
  documentTools,
  electronLibraries,
  ensureInstalled,
  virtualDisplay,
  type Need,
} from './system-packages.ts';

/** All that is needed to start the app, for `npm start` and for Playwright alike. */
export type Launch = {
  executablePath: string;
  /** The app's folder; switches of your own go after it. */
  args: string[];
  env: Record<string, string>;
  /** What differs for each app that runs at the same time: a display, a home and a place for what passes. */
  seats: readonly Record<string, string>[];
  /** A folder that the app may write to. Gone after `stop`, except for the purpose `start`. */
  dataRoot: string;
  /** Who must own a folder that the app is to write to, or null when that is you. */
  owner: { uid: number; gid: number } | null;
  /** One sentence for the screen: as whom the app runs. */
  runAsNote: string;
  stop: () => void;
};

/** `start` keeps its data for the next start; the other purposes get fresh folders each time. */
type Purpose = 'start' | 'demo' | 'tests' | 'dev';

export async function prepareLaunch({ purpose }: { purpose: Purpose }): Promise<Launch> {
  await buildWhenStale();
  const electron = await findRuntime();
  await ensureInstalled(needsOf(electron), purpose === 'demo' ? [documentTools] : []);
  const addon = await compatibleAddon(electron);

  const folder = runFolder();
  const removeFolder = atExit(() => discardFolder(folder));
  const app = readableFolder(path.join(folder, 'app'));
  await prepareAppFolder(app, addon);

  const executablePath = await sandboxedCommand(electron, folder);
  const displays = await displaysFor(purpose);
  const home = homeFor(purpose, folder);
  const seats = seatsAt(displays, home, folder);
  return {
    executablePath,
    args: [app, ...waylandSwitches()],
    env: {
      ...plainEnvironment(process.env),
      ...seats[0],
    },
    seats,
    dataRoot: purpose === 'start' ? home : appUsersFolder(path.join(folder, 'data')),
    owner: isRoot ? nobody : null,
    runAsNote: isRoot
      ? `The app runs as the user nobody, in its sandbox; its home is ${home}.`
      : 'The app runs as you, in its sandbox.',
    stop: () => {
      for (const { stop } of displays) stop();
      removeFolder();
    },
  };
}

/** The system packages that the app needs here, all named before any is asked for. */
export function needsOf(electron: string): Need[] {
  return [
    electronLibraries(electron),
    ...(hasDisplay() ? [] : [virtualDisplay]),
    ...(awaitsCompiling(electron) ? [compiler] : []),
  ];
}

function homeFor(purpose: Purpose, folder: string): string {
  if (purpose !== 'start') return appUsersFolder(path.join(folder, 'home'));
  if (!isRoot) return homedir();
  readableFolder('/var/lib/casetable');
  return appUsersFolder('/var/lib/casetable/home');
}

type Display = Awaited<ReturnType<typeof startVirtualDisplay>>;

/** None where there is a real one. Tests run two at a time, each where no other window takes the focus. */
async function displaysFor(purpose: Purpose): Promise<Display[]> {
  if (hasDisplay()) return [];
  const count = purpose === 'tests' ? Math.min(2, availableParallelism()) : 1;
  return Promise.all(Array.from({ length: count }, startVirtualDisplay));
}

function seatsAt(
  displays: readonly Display[],
  home: string,
  folder: string,
): Record<string, string>[] {
  const foldersOf = (seat: string): Record<string, string> => ({
    HOME: appUsersFolder(`${home}${seat}`),
    TMPDIR: appUsersFolder(path.join(folder, `tmp${seat}`)),
  });
  return (displays.length === 0 ? [null] : displays).map((display, index) => ({
    ...(display && { DISPLAY: display.name }),
    ...(home !== homedir() && foldersOf(index === 0 ? '' : `-${index + 1}`)),
  }));
}

/** The environment without what belongs to npm, to Node, or to the session of another user. */
export function plainEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const foreign = /^(npm_|NODE_OPTIONS$|ELECTRON_)/;
  const session = /^(XDG_(CONFIG|CACHE|DATA|STATE|RUNTIME)_\w+|DBUS_SESSION_BUS_ADDRESS)$/;
  const kept = Object.entries(env).filter(
    ([name]) => !foreign.test(name) && !(isRoot && session.test(name)),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}

function waylandSwitches(): string[] {
  const onlyWayland = process.env['WAYLAND_DISPLAY'] && !process.env['DISPLAY'];
  return onlyWayland ? ['--ozone-platform-hint=auto'] : [];
}
