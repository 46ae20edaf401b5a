import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/shared/ipc/result.ts';
import { type Attempts, createAttempts } from '../../../src/main/vault/attempts.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const storeId = '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d';
const slotId = '5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';
const year = 365 * 24 * 3600 * 1000;

let folder: ReturnType<typeof temporaryFolder>;
let nowMs: number;
let steadyMs: number;
let attempts: Attempts;

/** Time goes by, on both clocks. */
const pass = (ms: number): void => {
  nowMs += ms;
  steadyMs += ms;
};
const setClock = (byMs: number): void => {
  nowMs += byMs;
};

const file = (): string => join(folder.path, 'settings', 'attempts.json');
const clocks = { nowMs: () => nowMs, steadyMs: () => steadyMs };
/** The store of a path; those that end in `-moved` are the same one. */
const storeIdOf = (path: string): string | null =>
  path === 'unknown' ? null : path.replace(/-moved$/, '');

/** As a new start of the app would: what is not in the file is gone. */
const restart = (): Attempts => {
  // It counts from the start of the app.
  steadyMs = 0;
  attempts = createAttempts({ ...clocks, storeIdOf, file: file() });
  return attempts;
};

const refused = 'That passphrase does not open this store.';
const guess = async (store = storeId, slot: string | null = slotId): Promise<string> =>
  attempts
    .guard(store, slot, () => Promise.reject(new AppError('wrong-passphrase', refused)))
    .catch((error: Error) => error.message);
const open = async (store = storeId): Promise<string> =>
  attempts
    .guard(store, slotId, () => Promise.resolve('open'))
    .catch((error: Error) => error.message);
const guesses = async (count: number): Promise<void> => {
  for (let number = 0; number < count; number += 1) await guess();
};
const waiting = (seconds: string): string => `Too many wrong passphrases. Wait ${seconds}.`;

beforeEach(() => {
  folder = temporaryFolder();
  nowMs = Date.parse('2026-11-09T09:00:00Z');
  restart();
});
afterEach(() => folder[Symbol.dispose]());

describe('wrong passphrases', () => {
  it('cost nothing five times, and then 1, 2, 4 … 60 seconds each', async () => {
    for (let number = 0; number < 5; number += 1) expect(await guess()).toBe(refused);
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect(await open()).toBe(waiting(seconds === 1 ? '1 second' : `${seconds} seconds`));
      pass(seconds * 1000);
      expect(await guess()).toBe(refused);
    }
  });

  it('are counted across a new start, with the wait', async () => {
    await guesses(5);
    pass(1000);
    expect(await guess()).toBe(refused);
    restart();
    expect(await open()).toBe(waiting('2 seconds'));
    pass(2000);
    restart();
    expect(await guess()).toBe(refused);
    restart();
    const told = await open();
    tellFault('F2', { message: told });
    expect(told).toBe(waiting('4 seconds'));
  });

  it('are forgotten for the wait once the right one was typed, also by a new start', async () => {
    await guesses(4);
    expect(await open()).toBe('open');
    restart();
    await guesses(4);
    expect(await open()).toBe('open');
  });

  it('of one store do not hold up another', async () => {
    await guesses(5);
    expect(await open('another store')).toBe('open');
    expect(await open()).toBe(waiting('1 second'));
  });

  it('are counted one by one when many are tried at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => guess()));
    expect(answers.filter((answer) => answer === refused)).toHaveLength(5);
  });

  it('are not counted where something else went wrong', async () => {
    for (let number = 0; number < 9; number += 1) {
      const failing = attempts.guard(storeId, slotId, () =>
        Promise.reject(new AppError('disk-failed', 'The disk did not respond.')),
      );
      await expect(failing).rejects.toMatchObject({ code: 'disk-failed' });
    }
    expect(await open()).toBe('open');
    expect(attempts.takeUnaudited(storeId)).toEqual([]);
  });
});

describe('a clock that was set', () => {
  it.each([
    ['back', -year],
    ['forward', year],
  ])('%s neither ends the wait nor makes it longer', async (_way, byMs) => {
    await guesses(5);
    setClock(byMs);
    expect(await open()).toBe(waiting('1 second'));
    pass(1000);
    expect(await guess()).toBe(refused);
    setClock(byMs);
    expect(await open()).toBe(waiting('2 seconds'));
    // The try was refused by the clock as it is now, and so is the next after a new start.
    restart();
    expect(await open()).toBe(waiting('2 seconds'));
    pass(2000);
    expect(await open()).toBe('open');
  });

  it('back while Casetable did not run makes nobody wait longer than a minute', async () => {
    await guesses(5);
    setClock(-year);
    restart();
    expect(await open()).toBe(waiting('60 seconds'));
    pass(59_000);
    restart();
    expect(await open()).toBe(waiting('1 second'));
    pass(1000);
    expect(await open()).toBe('open');
  });
});

describe('a store that was moved or renamed', () => {
  it('is worth no free tries, also after a new start', async () => {
    await guesses(5);
    expect(await open(`${storeId}-moved`)).toBe(waiting('1 second'));
    restart();
    expect(await guess(`${storeId}-moved`)).toBe(waiting('1 second'));
    pass(1000);
    expect(await guess(`${storeId}-moved`)).toBe(refused);
    expect(attempts.takeUnaudited(storeId)).toHaveLength(6);
  });

  it('is known by its path where nothing tells which it is', async () => {
    for (let number = 0; number < 5; number += 1) await guess('unknown');
    expect(await open('unknown')).toBe(waiting('1 second'));
    expect(await open()).toBe('open');
  });
});

describe('the file of the attempts', () => {
  it('names no store, and belongs to its owner alone', async () => {
    await guess();
    expect(readFileSync(file(), 'utf8')).not.toContain(storeId);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is not made by somebody who makes no mistake', async () => {
    expect(await open()).toBe('open');
    expect(existsSync(file())).toBe(false);
  });

  it.each([
    ['cut short', '{"version":1,"stores"'],
    ['empty', ''],
    ['of a later version', '{"version":2,"stores":{},"others":{"failures":0,"notBefore":0}}'],
    ['with a count below zero', '{"version":1,"stores":{},"others":{"failures":-9,"notBefore":0}}'],
  ])('that is %s is worth the longest wait once, and no free tries', async (_what, content) => {
    mkdirSync(join(folder.path, 'settings'));
    writeFileSync(file(), content);
    restart();
    expect(await open()).toBe(waiting('60 seconds'));
    pass(30_000);
    restart();
    expect(await open()).toBe(waiting('30 seconds'));
    pass(30_000);
    expect(await guess()).toBe(refused);
    expect(await guess()).toBe(waiting('60 seconds'));
    pass(60_000);
    expect(await open()).toBe('open');
    expect(await guess()).toBe(refused);
    expect(await guess()).toBe(refused);
  });

  it('that cannot be written leaves the count in memory, and the answer as it is', async () => {
    writeFileSync(join(folder.path, 'settings'), 'a file where the folder should be');
    // What cannot be read either counts as spoilt.
    expect(await guess()).toBe(waiting('60 seconds'));
    pass(60_000);
    expect(await guess()).toBe(refused);
    expect(await open()).toBe(waiting('60 seconds'));
    pass(60_000);
    expect(await open()).toBe('open');
  });
});

describe('failed tries', () => {
  const at = (seconds: number): string =>
    new Date(Date.parse('2026-11-09T09:00:00Z') + seconds * 1000).toISOString();

  it('wait for the audit, across a new start and the right passphrase', async () => {
    await guess();
    pass(7000);
    await guess(storeId, null);
    restart();
    expect(await open()).toBe('open');
    restart();
    const tries = [
      { at: at(0), slotId },
      { at: at(7), slotId: null },
    ];
    expect(attempts.takeUnaudited(storeId)).toEqual(tries);
    expect(attempts.takeUnaudited(storeId)).toEqual(tries);
    expect(attempts.takeUnaudited('another store')).toEqual([]);
  });

  it('are forgotten when they are in the audit, and not one that came after', async () => {
    await guess();
    attempts.takeUnaudited(storeId);
    pass(3000);
    await guess();
    await attempts.confirmAudited(storeId);
    expect(attempts.takeUnaudited(storeId)).toEqual([{ at: at(3), slotId }]);
    await attempts.confirmAudited(storeId);
    restart();
    expect(attempts.takeUnaudited(storeId)).toEqual([]);
  });

  it('stay when nobody has taken them', async () => {
    await guess();
    await attempts.confirmAudited(storeId);
    expect(attempts.takeUnaudited(storeId)).toHaveLength(1);
  });

  it('leave the wait as it is when they are confirmed', async () => {
    await guesses(5);
    attempts.takeUnaudited(storeId);
    await attempts.confirmAudited(storeId);
    expect(await open()).toBe(waiting('1 second'));
  });

  it('are kept up to the newest thousand', async () => {
    attempts = createAttempts({ ...clocks, storeIdOf, file: null });
    for (let number = 0; number < 1003; number += 1) {
      pass(60_000);
      await guess();
    }
    const tries = attempts.takeUnaudited(storeId);
    expect(tries).toHaveLength(1000);
    expect(tries[0]?.at).toBe(at(4 * 60));
    expect(tries.at(-1)?.at).toBe(at(1003 * 60));
  });
});
