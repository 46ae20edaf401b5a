import { AppError } from '../../shared/ipc/result.ts';

/** After so many wrong passphrases each further one must wait. */
const freeAttempts = 5;
const longestWaitSeconds = 60;

/** Slows guessing at the screen: 1, 2, 4 … 60 seconds. A copied file is guarded by Argon2id alone. */
export type Attempts = {
  /** @throws AppError `wrong-passphrase` while the wait is not over. */
  readonly refuseIfTooSoon: () => void;
  readonly fail: () => void;
  readonly succeed: () => void;
};

export function createAttempts(nowMs: () => number): Attempts {
  let failures = 0;
  let notBefore = 0;
  return {
    refuseIfTooSoon: () => {
      const seconds = Math.ceil((notBefore - nowMs()) / 1000);
      if (seconds <= 0) return;
      const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
      throw new AppError('wrong-passphrase', `Too many wrong passphrases. Wait ${wait}.`);
    },
    fail: () => {
      failures += 1;
      const over = failures - freeAttempts;
      if (over >= 0) notBefore = nowMs() + Math.min(longestWaitSeconds, 2 ** over) * 1000;
    },
    succeed: () => {
      failures = 0;
      notBefore = 0;
    },
  };
}
