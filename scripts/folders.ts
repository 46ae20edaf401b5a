import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '..');
export const isRoot = process.getuid?.() === 0;

/** The user that Electron runs as where the launcher is root: Chromium's sandbox refuses root. */
export const nobody = { uid: 65534, gid: 65534 };

/** What is costly to prepare and the same for every checkout on this machine. */
export function cacheFolder(): string {
  const folder = cachePath(isRoot, process.env['XDG_CACHE_HOME'], homedir());
  return readableFolder(folder);
}

/** Root's home is closed to others, and what is cached must be readable by `nobody`. */
export function cachePath(root: boolean, xdgCacheHome: string | undefined, home: string): string {
  if (root) return '/var/cache/casetable';
  return path.join(xdgCacheHome || path.join(home, '.cache'), 'casetable');
}

/** A folder for one start only: the app, and for tests and the demo its home and its data. */
export function runFolder(): string {
  const runs = readableFolder(path.join(cacheFolder(), 'runs'));
  for (const name of readdirSync(runs)) {
    if (!isAlive(Number.parseInt(name, 10))) discardFolder(path.join(runs, name));
  }
  return readableFolder(mkdtempSync(path.join(runs, `${process.pid}-`)));
}

/** One that cannot be cleared away is litter, and no reason to stop. */
export function discardFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    console.log(`Left behind: ${folder}`);
  }
}

/** Readable by all whatever the umask is. */
export function readableFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

/** A folder that only the user who runs the app (and root) may read and write. */
export function appUsersFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
