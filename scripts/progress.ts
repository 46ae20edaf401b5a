import { styleText } from 'node:util';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what is being done before it starts and how long it took once it is done. */
export async function step<T>(label: string, work: () => Promise<T> | T): Promise<T> {
  say(`${label} ...`);
  const started = performance.now();
  const result = await work();
  say(styleText('dim', `${label}: done in ${secondsSince(started)}`));
  return result;
}

export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
