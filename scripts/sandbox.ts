import { chmodSync, chownSync, cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { answerOf, PlainError, run } from './child.ts';
import { cacheFolder, isRoot, nobody } from './folders.ts';
import { step } from './progress.ts';

const asNobody = [`--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups'];

/**
 * Chromium's sandbox stays on for everybody. It refuses to run as root, so root gets a command
 * that runs Electron as `nobody`.
 */
export async function sandboxedCommand(electron: string, runFolder: string): Promise<string> {
  if (process.platform !== 'linux') return electron;
  if (!isRoot) {
    requireUserNamespaces(electron);
    return electron;
  }
  requireSandboxForNobody();
  const shared = await sharedWithNobody(electron);
  const helper = path.join(path.dirname(shared), 'chrome-sandbox');
  if (existsSync(helper)) {
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  }
  const command = path.join(runFolder, 'electron-as-nobody');
  writeFileSync(command, commandAsNobody(shared, runFolder), { mode: 0o755 });
  return command;
}

export function commandAsNobody(electron: string, workingFolder: string): string {
  const quoted = [workingFolder, electron].map((text) => `'${text.replaceAll("'", `'\\''`)}'`);
  return `#!/bin/sh\ncd ${quoted[0]}\nexec setpriv ${asNobody.join(' ')} ${quoted[1]} "$@"\n`;
}

function requireUserNamespaces(electron: string): void {
  const helper = path.join(path.dirname(electron), 'chrome-sandbox');
  if (isRootsHelper(helper) || answerOf('unshare', namespaceTest) !== null) return;
  throw new PlainError(
    "This system does not let ordinary programs create user namespaces, which Chromium's sandbox\n" +
      'needs. Let it use its own helper instead by typing this once:\n' +
      `  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  );
}

function requireSandboxForNobody(): void {
  if (answerOf('setpriv', [...asNobody, 'unshare', ...namespaceTest]) !== null) return;
  if (mayUseHelper(readFileSync('/proc/self/status', 'utf8'))) return;
  throw new PlainError(
    "Chromium's sandbox needs user namespaces, and this container allows none. Start the container\n" +
      'with: --security-opt seccomp=unconfined --security-opt apparmor=unconfined\n' +
      'or start Casetable outside it.',
  );
}

const namespaceTest = ['--user', '--map-root-user', 'true'];

/** Whether a set-user-id helper can work here: this process may gain rights, and has the one needed. */
export function mayUseHelper(processStatus: string): boolean {
  const noNewRights = /^NoNewPrivs:\s*1/m.test(processStatus);
  const bounds = /^CapBnd:\s*([0-9a-f]+)/m.exec(processStatus)?.[1] ?? '0';
  const systemAdministration = 1n << 21n;
  return !noNewRights && (BigInt(`0x${bounds}`) & systemAdministration) !== 0n;
}

function isRootsHelper(file: string): boolean {
  if (!existsSync(file)) return false;
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}

/** An Electron that lies outside the cache may lie in a folder that only root can enter. */
async function sharedWithNobody(electron: string): Promise<string> {
  const dist = path.dirname(electron);
  if (dist.startsWith(cacheFolder())) return electron;
  const changed = statSync(electron).mtimeMs;
  const key = createHash('sha256').update(`${electron} ${changed}`).digest('hex').slice(0, 16);
  const copy = path.join(cacheFolder(), `electron-copy-${key}`);
  if (!existsSync(copy)) {
    await step('Copying Electron to a folder that the user nobody can enter', async () => {
      const work = `${copy}-${process.pid}`;
      cpSync(dist, work, { recursive: true, verbatimSymlinks: true });
      await run('chmod', ['-R', 'a+rX', work]);
      if (existsSync(copy)) rmSync(work, { recursive: true });
      else renameSync(work, copy);
    });
  }
  return path.join(copy, path.basename(electron));
}
