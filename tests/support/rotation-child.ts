import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

const script = fileURLToPath(new URL('rotate-and-die.ts', import.meta.url));

export type RotationRun = {
  /** What it said, line by line. */
  readonly lines: readonly string[];
  readonly wasKilled: boolean;
  /** From when it began to change the keys to its end. */
  readonly ms: number;
};

type Options = {
  readonly path: string;
  readonly userId: string;
  readonly passphrase: string;
  /** It kills itself before the so-manyth thing that it does with a file. */
  readonly killAt?: number;
  /** It is killed so many milliseconds after it began. */
  readonly killAfterMs?: number;
  /** What starts it, with Node's own arguments after. */
  readonly prefix?: readonly string[];
};

/** Changes the keys of a store in a process of its own, which may be killed meanwhile. */
export async function runRotation(options: Options): Promise<RotationRun> {
  const { path, userId, passphrase, killAt = 0, killAfterMs, prefix = [] } = options;
  const node = [process.execPath, script, path, userId, passphrase, String(killAt)] as const;
  const [command, ...args] = prefix.length === 0 ? node : prefix.concat(node);
  const child = spawn(command ?? process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const closed = once(child, 'close');
  const begun = new Promise<void>((resolve) => {
    output.on('line', (line) => line === 'ready' && resolve());
  });
  await Promise.race([begun, closed]);
  const start = performance.now();
  if (killAfterMs !== undefined) {
    await Promise.race([wait(killAfterMs), closed]);
    child.kill('SIGKILL');
  }
  await closed;
  return { lines, wasKilled: child.signalCode === 'SIGKILL', ms: performance.now() - start };
}
