import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:fs/promises';

/** Calls that leave something on the disk. */
const inTurn = ['closeSync', 'openSync', 'renameSync', 'rmSync', 'writeFileSync'] as const;
const promised = ['link', 'open', 'rename', 'rm'] as const;
const ofHandle = ['sync', 'writeFile'] as const;

type AnyCall = (...args: unknown[]) => unknown;
type Calls = Record<string, AnyCall>;

/**
 * Kills this process without warning before the so-manyth thing that it does with a file, and says before
 * each what it is. Nothing is changed in the code that is tried: the calls of Node are.
 */
export async function dieAt(
  killAt: number,
  say: (name: string) => void,
): Promise<(name: string) => void> {
  let count = 0;
  const reach = (name: string): void => {
    count += 1;
    say(name);
    if (count === killAt) process.kill(process.pid, 'SIGKILL');
  };
  const wrap = (calls: Calls, names: readonly string[]): void => {
    for (const name of names) {
      const call = calls[name];
      if (call === undefined) throw new Error(`Node has no ${name}`);
      calls[name] = function (this: unknown, ...args: unknown[]) {
        reach(`${name} ${nameOf(args)}`.trim());
        return call.apply(this, args);
      };
    }
  };
  const handle = await promises.open(import.meta.filename, 'r');
  const prototype = Object.getPrototypeOf(handle) as Calls;
  await handle.close();
  wrap(fs as unknown as Calls, inTurn);
  wrap(promises as unknown as Calls, promised);
  wrap(prototype, ofHandle);
  syncBuiltinESMExports();
  return reach;
}

/** Of which files, by the end of their names; those of passing files are chance. */
const nameOf = (args: unknown[]): string =>
  args
    .filter((arg) => typeof arg === 'string' && arg.startsWith('/'))
    .map((path) =>
      String(path)
        .replace(/^.*[/\\]/, '')
        .replace(/^\..*\.tmp$/, '.tmp'),
    )
    .join(' ');
