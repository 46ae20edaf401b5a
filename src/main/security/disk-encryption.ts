import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { DiskState } from '../../shared/domain/computer.ts';
import {
  bitLockerState,
  type BlockDevice,
  fileVaultState,
  linuxDiskState,
} from './disk-answers.ts';

/**
 * Whether the computer's own disk is encrypted. The store is encrypted wherever it lies; but the system
 * may put aside what is in memory, in a swap or hibernation file, and no program can forbid it that.
 * Never rejects: what cannot be found out is unknown.
 *
 * @param folder one that holds the person's own files
 */
export async function diskEncryption(
  platform: NodeJS.Platform,
  folder: string,
): Promise<DiskState> {
  try {
    if (platform === 'win32') return bitLockerState(await askWindows());
    if (platform === 'darwin') return fileVaultState(await answerOf('/usr/bin/fdesetup', 'status'));
    return platform === 'linux' ? await askLinux(folder) : 'unknown';
  } catch {
    return 'unknown';
  }
}

const run = promisify(execFile);

async function answerOf(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(command, args, { timeout: 20_000, windowsHide: true });
  return stdout;
}

function askWindows(): Promise<string> {
  const system = process.env['SystemRoot'] ?? String.raw`C:\Windows`;
  const powerShell = join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const question =
    '(New-Object -ComObject Shell.Application).NameSpace($env:SystemDrive)' +
    ".Self.ExtendedProperty('System.Volume.BitLockerProtection')";
  return answerOf(powerShell, '-NoProfile', '-NonInteractive', '-Command', question);
}

async function askLinux(folder: string): Promise<DiskState> {
  const [mounts, swaps, devices, home] = await Promise.all([
    readFile('/proc/self/mountinfo', 'utf8'),
    readFile('/proc/swaps', 'utf8').catch(() => ''),
    blockDevices(),
    realpath(folder),
  ]);
  const named = [...`${mounts}\n${swaps}`.matchAll(/\/dev\/\S+/g)].map(([name]) => name);
  const names = new Map(
    await Promise.all(
      named.map(async (name) => [name, basename(await realpath(name).catch(() => name))] as const),
    ),
  );
  return linuxDiskState({ mounts, swaps, devices, names }, ['/', home]);
}

async function blockDevices(): Promise<BlockDevice[]> {
  const all = '/sys/class/block';
  const line = (...path: string[]): Promise<string> =>
    readFile(join(all, ...path), 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
  return Promise.all(
    (await readdir(all)).map(async (name) => ({
      name,
      number: await line(name, 'dev'),
      uuid: await line(name, 'dm', 'uuid'),
      madeFrom: await readdir(join(all, name, 'slaves')).catch(() => []),
    })),
  );
}
