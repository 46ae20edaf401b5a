import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const dying = fileURLToPath(new URL('./die-in-change.ts', import.meta.url));

/** Leaves a store as a process that was killed in the middle of a change leaves it. */
export function dieInChangeOf(path: string, key: Uint8Array): void {
  const { signal } = spawnSync(process.execPath, [dying, path, Buffer.from(key).toString('hex')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (signal !== 'SIGKILL') throw new Error('The process ended before it was killed');
}
