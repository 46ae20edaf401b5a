import { setTimeout as wait } from 'node:timers/promises';

/** Ends after so long, or at once where there is no time any more. Keeps no process from ending. */
export async function waitAtMost(ms: number, hurry: AbortSignal | null = null): Promise<void> {
  const signal = hurry === null ? {} : { signal: hurry };
  await wait(ms, undefined, { ref: false, ...signal }).catch(() => undefined);
}
