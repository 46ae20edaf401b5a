import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Idle } from './idle.ts';

/** Once nobody is at work. @throws AbortError when it is not wanted any more */
export type AtRest = (signal: AbortSignal) => Promise<void>;

/** Whoever reads for a moment is still at work. */
const restMs = 20_000;
const lookEveryMs = 1000;

/** What holds main for a moment waits until the window was not used for a while. */
export const createAtRest =
  ({ unusedMs }: Pick<Idle, 'unusedMs'>): AtRest =>
  async (signal) => {
    signal.throwIfAborted();
    while (unusedMs() < restMs) await wait(lookEveryMs, undefined, { signal, ref: false });
    await nextTurn();
  };
