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
 * has copied the two files of the store, or deletes this one: Argon2id alone does that.
 */
export type Attempts = {
  /**
   * Runs one attempt on a store and counts it when the passphrase was wrong.
   * @throws AppError `wrong-passphrase`, also while the wait is not over
   */
  readonly guard: <T>(
    storeKey: string,
    slotId: string | null,
    attempt: () => Promise<T>,
  ) => Promise<T>;
  /** The failed tries that no audit holds yet, oldest first; they stay until confirmed. */
  readonly takeUnaudited: (storeKey: string) => readonly FailedTry[];
  /** The tries last taken are in the audit of the store and are forgotten here. */
  readonly confirmAudited: (storeKey: string) => Promise<void>;
};

type Options = {
  readonly nowMs: () => number;
  /** Where the count outlives a new start; null to count in memory only. */
  readonly file: string | null;
};

export function createAttempts({ nowMs, file }: Options): Attempts {
  const counts = createCounts(file, nowMs);
  const taken = new Map<string, ReadonlySet<FailedTry>>();
  const inTurn = createTurns();

  const countFailure = async (store: string, slotId: string | null): Promise<void> => {
    const now = nowMs();
    const { failures, unaudited } = counts.of(store);
    const tried = { at: new Date(now).toISOString(), slotId };
    await counts.set(store, {
      failures: failures + 1,
      notBefore: now + waitAfter(failures + 1),
      unaudited: [...unaudited, tried].slice(-keptTries),
    });
  };
  const countSuccess = async (store: string): Promise<void> => {
    const { failures, notBefore, unaudited } = counts.of(store);
    if (failures > 0 || notBefore > 0) await counts.set(store, { ...none, unaudited });
  };
  const attemptNow = async <T>(
    store: string,
    slotId: string | null,
    attempt: () => Promise<T>,
  ): Promise<T> => {
    await refuseIfTooSoon(counts, store, nowMs());
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
    guard: (storeKey, slotId, attempt) =>
      inTurn(() => attemptNow(hashOf(storeKey), slotId, attempt)),
    takeUnaudited: (storeKey) => {
      const { unaudited } = counts.of(hashOf(storeKey));
      taken.set(hashOf(storeKey), new Set(unaudited));
      return unaudited;
    },
    confirmAudited: async (storeKey) => {
      const store = hashOf(storeKey);
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

const hashOf = (storeKey: string): string => createHash('sha256').update(storeKey).digest('hex');

const waitAfter = (failures: number): number =>
  failures < freeAttempts ? 0 : Math.min(longestWaitMs, 1000 * 2 ** (failures - freeAttempts));

/** So many failures that each further one waits longest. */
const manyFailures = freeAttempts + Math.ceil(Math.log2(longestWaitMs / 1000));

async function refuseIfTooSoon(counts: Counts, store: string, now: number): Promise<void> {
  const count = counts.of(store);
  if (count.notBefore <= now) return;
  // The clock was set back: what is left of the wait is not known, but it is never more than this.
  const notBefore = Math.min(count.notBefore, now + longestWaitMs);
  if (notBefore < count.notBefore || !counts.isKept(store)) {
    await counts.set(store, { ...count, notBefore });
  }
  const seconds = Math.ceil((notBefore - now) / 1000);
  const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
  throw new AppError('wrong-passphrase', `Too many wrong passphrases. Wait ${wait}.`);
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
