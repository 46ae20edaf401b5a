import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export type Killed = {
  /** It was still at it; else it had come to its end. */
  readonly hasLanded: boolean;
  readonly ms: number;
};

/** Runs a script in a process of its own and kills it so many milliseconds after its first word. */
export async function killAfter(
  script: string,
  args: readonly string[],
  afterMs: number,
): Promise<Killed> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const began = performance.now();
  await Promise.race([wait(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
  return { hasLanded: child.signalCode === 'SIGKILL', ms: performance.now() - began };
}
