import { expect, it, vi } from 'vitest';
import type { AtRest } from '../../../src/main/vault/at-rest.ts';
import { careFor, type CaredFor } from '../../support/cared-for.ts';
import { emptyIndex } from '../../support/empty-index.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';

const verySlow = 180_000;
const kept = keptForTests(20);

/** Somebody who works until they are told to rest; whoever does not want to wait any more may go. */
function working(): {
  readonly atRest: AtRest;
  readonly rest: () => void;
  readonly asked: () => number;
} {
  const resting = Promise.withResolvers<void>();
  let asked = 0;
  return {
    rest: resting.resolve,
    asked: () => asked,
    atRest: (signal) => {
      asked += 1;
      const stopped = Promise.withResolvers<void>();
      signal.addEventListener('abort', () => stopped.reject(signal.reason));
      if (signal.aborted) stopped.reject(signal.reason);
      return Promise.race([resting.promise, stopped.promise]);
    },
  };
}

const stateOf = async (care: CaredFor): Promise<string> =>
  (await care.call('backups.health', {})).state;

it(
  'waits until nobody is at work, and then finds what no page shows',
  async () => {
    using store = kept.take();
    emptyIndex(store.path, store.key);
    const { atRest, rest } = working();
    using care = await careFor(store, { atRest });
    await care.unlock();
    expect(await stateOf(care)).toBe('sound');
    await care.work();
    rest();
    await vi.waitFor(async () => expect(await stateOf(care)).toBe('damaged'));
    await expect(care.work()).rejects.toMatchObject({ code: 'store-damaged' });
    await care.lock();
    expect(care.core.reported).toEqual([]);
  },
  verySlow,
);

it(
  'keeps nobody from locking while it waits, and is made up for after the next unlocking',
  async () => {
    using store = kept.take();
    const { atRest, rest, asked } = working();
    using care = await careFor(store, { atRest });
    await care.unlock();
    await care.quit();
    expect(asked()).toBe(1);
    await care.unlock();
    expect(asked()).toBe(2);
    rest();
    await vi.waitFor(() => expect(asked()).toBeGreaterThan(25));
    await care.quit();
    const before = asked();
    await care.unlock();
    await care.lock();
    // It was made this week.
    expect(asked()).toBe(before);
    expect(care.core.reported).toEqual([]);
  },
  verySlow,
);
