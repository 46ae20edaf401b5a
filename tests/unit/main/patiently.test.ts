import { describe, expect, it } from 'vitest';
import { patiently } from '../../../src/main/files/patiently.ts';

/** Time that passes only by waiting. */
function startTime() {
  const time = { now: 0 };
  return {
    nowMs: () => time.now,
    wait: async (ms: number) => {
      time.now += ms;
    },
  };
}

/** Fails so many times before it succeeds. */
function failing(times: number, error = new Error('held')) {
  const state = { calls: 0 };
  const attempt = (): string => {
    state.calls += 1;
    if (state.calls <= times) throw error;
    return 'done';
  };
  return { attempt, state };
}

describe('trying again for a while', () => {
  const patience = { patienceMs: 1000, mayPass: () => true };

  it('gives what came of the first try that succeeds', async () => {
    const { attempt, state } = failing(3);
    await expect(patiently(attempt, { ...patience, time: startTime() })).resolves.toBe('done');
    expect(state.calls).toBe(4);
  });

  it('ends with what went wrong last', async () => {
    const { attempt } = failing(1000);
    const time = startTime();
    await expect(patiently(attempt, { ...patience, time })).rejects.toThrow('held');
    expect(time.nowMs()).toBe(1000);
  });

  it('does not try again what will not pass', async () => {
    const { attempt, state } = failing(1);
    const forGood = { ...patience, mayPass: () => false, time: startTime() };
    await expect(patiently(attempt, forGood)).rejects.toThrow('held');
    expect(state.calls).toBe(1);
  });
});
