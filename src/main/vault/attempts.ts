import { createHash } from 'node:crypto';
import { AppError } from '../../shared/ipc/result.ts';
import { logError } from '../log.ts';
import {
  type AttemptsState,
  type FailedTry,
  keptTries,
  readAttempts,
  type TriesOfStore,
  type Wait,
  writeAttempts,
} from './attempts-file.ts';
import { createTurns } from './in-turn.ts';

/** After so many wrong passphrases each further one must wait. */
const freeAttempts = 5;
const longestWaitMs = 60_000;

/**
 * Slows guessing at the screen: 1, 2, 4 … 60 seconds, also across a new start. It does not slow whoever
 * has copied the two files of the store, or deletes this one: Argon2id alone does that. A store is known by
 * its own id, wherever it lies and whatever it is called.
 */
export type Attempts = {
  /**
   * Runs one attempt on a store and counts it when the passphrase was wrong.
   * @throws AppError `wrong-passphrase`, also while the wait is not over
   */
  readonly guard: <T>(path: string, slotId: string | null, attempt: () => Promise<T>) => Promise<T>;
  /** The failed tries that no audit holds yet, oldest first; they stay until confirmed. */
  readonly takeUnaudited: (path: string) => readonly FailedTry[];
  /** The tries last taken are in the audit of the store and are forgotten here. */
  readonly confirmAudited: (path: string) => Promise<void>;
};

type Options = {
  /** The time of day: it goes on while the app does not run, and can be set. */
  readonly nowMs: () => number;
  /** Time that only goes forward; it decides while the app runs. */
  readonly steadyMs: () => number;
  /** The id of the store at a path; null where it is not known, and the path must do. */
  readonly storeIdOf: (path: string) => string | null;
  /** Where the count outlives a new start; null to count in memory only. */
  readonly file: string | null;
};

export function createAttempts({ nowMs, steadyMs, storeIdOf, file }: Options): Attempts {
  const counts = createCounts(file, nowMs);
  const waits = createWaits(counts, { nowMs, steadyMs });
  const taken = new Map<string, ReadonlySet<FailedTry>>();
  const inTurn = createTurns();
  const nameOf = (path: string): string => hashOf(storeIdOf(path) ?? path);

  const countFailure = async (store: string, slotId: string | null): Promise<void> => {
    const now = nowMs();
    const { failures, unaudited } = counts.of(store);
    const tried = { at: new Date(now).toISOString(), slotId };
    const waitMs = waitAfter(failures + 1);
    waits.begin(store, waitMs);
    await counts.set(store, {
      failures: failures + 1,
      notBefore: now + waitMs,
      unaudited: [...unaudited, tried].slice(-keptTries),
    });
  };
  const countSuccess = async (store: string): Promise<void> => {
    const { failures, notBefore, unaudited } = counts.of(store);
    waits.begin(store, 0);
    if (failures > 0 || notBefore > 0) await counts.set(store, { ...none, unaudited });
  };
  const attemptNow = async <T>(
    store: string,
    slotId: string | null,
    attempt: () => Promise<T>,
  ): Promise<T> => {
    await waits.refuseIfTooSoon(store);
    try {
      const result = await attempt();
      await countSuccess(store);
      return result;
    } catch (error) {
      if (isWrong(error)) await countFailure(store, slotId);
      throw error;
    }
  };

  return {
    // One after the other, or many guesses at once would all be made before the first is counted.
    guard: (path, slotId, attempt) => inTurn(() => attemptNow(nameOf(path), slotId, attempt)),
    takeUnaudited: (path) => {
      const store = nameOf(path);
      const { unaudited } = counts.of(store);
      taken.set(store, new Set(unaudited));
      return unaudited;
    },
    confirmAudited: async (path) => {
      const store = nameOf(path);
      const audited = taken.get(store);
      taken.delete(store);
      if (audited === undefined || audited.size === 0) return;
      const count = counts.of(store);
      const unaudited = count.unaudited.filter((tried) => !audited.has(tried));
      await counts.set(store, { ...count, unaudited });
    },
  };
}

const none: Wait = { failures: 0, notBefore: 0 };

const isWrong = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'wrong-passphrase';

const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

const waitAfter = (failures: number): number =>
  failures < freeAttempts ? 0 : Math.min(longestWaitMs, 1000 * 2 ** (failures - freeAttempts));

/** So many failures that each further one waits longest. */
const manyFailures = freeAttempts + Math.ceil(Math.log2(longestWaitMs / 1000));

type Clocks = Pick<Options, 'nowMs' | 'steadyMs'>;

type Waits = {
  readonly begin: (store: string, waitMs: number) => void;
  /** @throws AppError `wrong-passphrase` while the wait is not over */
  readonly refuseIfTooSoon: (store: string) => Promise<void>;
};

/** What the time of day may differ from the steady time without anybody having set it. */
const driftMs = 1000;

/**
 * The waits of this run of the app, by the clock that nobody can set. What is left from an earlier run only
 * the time of day can tell, which may have been set since: never more than the longest wait.
 */
function createWaits(counts: Counts, { nowMs, steadyMs }: Clocks): Waits {
  const ends = new Map<string, number>();
  const begin = (store: string, waitMs: number): void => void ends.set(store, steadyMs() + waitMs);
  const leftOf = (store: string): number => {
    if (!ends.has(store))
      begin(store, Math.min(counts.of(store).notBefore - nowMs(), longestWaitMs));
    return (ends.get(store) ?? 0) - steadyMs();
  };
  return {
    begin,
    refuseIfTooSoon: async (store) => {
      const left = leftOf(store);
      if (left <= 0) return;
      const count = counts.of(store);
      // For the next start: the clock was set, or the store has no count of its own yet.
      const notBefore = nowMs() + left;
      if (Math.abs(notBefore - count.notBefore) > driftMs || !counts.isKept(store)) {
        await counts.set(store, { ...count, notBefore });
      }
      const seconds = Math.ceil(left / 1000);
      const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
      throw new AppError('wrong-passphrase', `Too many wrong passphrases. Wait ${wait}.`);
    },
  };
}

type Counts = {
  readonly of: (store: string) => TriesOfStore;
  /** Whether the store has a count of its own; else it begins as every other does. */
  readonly isKept: (store: string) => boolean;
  readonly set: (store: string, tries: TriesOfStore) => Promise<void>;
};

/** Read once; what is counted in memory holds even while the file cannot be written. */
function createCounts(file: string | null, nowMs: () => number): Counts {
  let state: AttemptsState | null = null;

  const load = (): AttemptsState => {
    const read = file === null ? null : readAttempts(file);
    if (read !== null && read !== 'broken') return read;
    // A file that was spoilt must not be worth free tries.
    const others =
      read === null ? none : { failures: manyFailures, notBefore: nowMs() + longestWaitMs };
    return { version: 1, stores: {}, others };
  };
  const current = (): AttemptsState => (state ??= load());

  return {
    of: (store) => {
      const { stores, others } = current();
      return stores[store] ?? { ...others, unaudited: [] };
    },
    isKept: (store) => current().stores[store] !== undefined,
    set: async (store, tries) => {
      const { stores, others, version } = current();
      state = { version, others, stores: { ...stores, [store]: tries } };
      if (file === null) return;
      await writeAttempts(file, state).catch((error: unknown) => logError('attempts', error));
    },
  };
}
