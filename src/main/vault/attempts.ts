import { AppError } from '../../shared/ipc/result.ts';

/** After so many wrong passphrases each further one must wait. */
const freeAttempts = 5;
const longestWaitSeconds = 60;

/** Slows guessing at the screen: 1, 2, 4 … 60 seconds. A copied file is guarded by Argon2id alone. */
export type Attempts = {
  /**
   * Runs one attempt and counts it when the passphrase was wrong.
   * @throws AppError `wrong-passphrase`, also while the wait is not over
   */
  readonly guard: <T>(attempt: () => Promise<T>) => Promise<T>;
};

export function createAttempts(nowMs: () => number): Attempts {
  let failures = 0;
  let notBefore = 0;

  const refuseIfTooSoon = (): void => {
    const seconds = Math.ceil((notBefore - nowMs()) / 1000);
    if (seconds <= 0) return;
    const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
    throw new AppError('wrong-passphrase', `Too many wrong passphrases. Wait ${wait}.`);
  };
  const countFailure = (): void => {
    failures += 1;
    const over = failures - freeAttempts;
    if (over >= 0) notBefore = nowMs() + Math.min(longestWaitSeconds, 2 ** over) * 1000;
  };

  return {
    guard: async (attempt) => {
      refuseIfTooSoon();
      try {
        const result = await attempt();
        failures = 0;
        return result;
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrong-passphrase') countFailure();
        throw error;
      }
    },
  };
}
