import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const opener = fileURLToPath(new URL('./open-once.ts', import.meta.url));

/** Opens a store in a process of its own: 'opened', or the code of the refusal. */
export function openInAnotherProcess(path: string, key: Uint8Array): string {
  const { stdout } = spawnSync(process.execPath, [opener, path, Buffer.from(key).toString('hex')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return stdout.trim();
}
