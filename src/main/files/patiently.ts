import { setTimeout as wait } from 'node:timers/promises';

type Patience = {
  readonly patienceMs: number;
  /** Whether what went wrong may be over in a moment. */
  readonly mayPass: (error: unknown) => boolean;
  /** For tests. @default the real time */
  readonly time?: { readonly nowMs: () => number; readonly wait: (ms: number) => Promise<unknown> };
};

const pauseMs = 100;
const realTime = { nowMs: () => performance.now(), wait: (ms: number) => wait(ms) };

/**
 * Tries again for a while. Programs that look for viruses or make lists of files hold each new one for
 * a moment, and nobody wants to read of it.
 */
export async function patiently<T>(
  attempt: () => T | Promise<T>,
  { patienceMs, mayPass, time = realTime }: Patience,
): Promise<T> {
  const end = time.nowMs() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error) || time.nowMs() >= end) throw error;
      await time.wait(pauseMs);
    }
  }
}
