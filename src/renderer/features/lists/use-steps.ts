import { useRef, useState } from 'react';
import { AppError } from '../../../shared/ipc/result.ts';

type Work<S> = (go: (next: S) => void) => Promise<void>;

type Steps<S> = {
  readonly stage: S;
  /** Why the last step failed; null when it did not. */
  readonly error: unknown;
  readonly show: (stage: S) => void;
  /** Runs one step; its answer counts only while nothing newer has begun. */
  readonly run: (work: Work<S>, whenFailed: S) => void;
  /** Goes elsewhere and leaves the answer of what is under way unheard. */
  readonly leaveFor: (stage: S) => void;
};

/** A task of several steps in main, one at a time. */
export function useSteps<S>(first: S): Steps<S> {
  const [stage, setStage] = useState(first);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(0);

  const run = (work: Work<S>, whenFailed: S): void => {
    const mine = ++latest.current;
    const go = (next: S): void => {
      if (mine === latest.current) setStage(() => next);
    };
    setError(null);
    work(go).catch((problem: unknown) => {
      if (mine !== latest.current) return;
      go(whenFailed);
      if (!(problem instanceof AppError && problem.code === 'cancelled')) setError(problem);
    });
  };

  return {
    stage,
    error,
    show: (next) => setStage(() => next),
    run,
    leaveFor: (next) => {
      latest.current += 1;
      setError(null);
      setStage(() => next);
    },
  };
}
