import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../shared/ipc/result.ts';
import { keyForThread } from './key-for-thread.ts';
import type { VerifiedCopy } from './verify-copy.ts';

/** What the thread is given; the key is its own copy, which it wipes. */
export type VerifyWork = { readonly path: string; readonly key: Uint8Array };

/** `told` is null when the reason is not one for a person. */
export type VerifyMessage =
  | { readonly kind: 'done'; readonly copy: VerifiedCopy }
  | {
      readonly kind: 'failed';
      readonly told: { readonly code: ErrorCode; readonly sentence: string } | null;
    };

export type Verify = (path: string, key: Uint8Array) => Promise<VerifiedCopy>;

export type Verifier = {
  /** Runs `verifyCopy` in a thread of its own, so that nobody at work waits for it. */
  readonly verify: Verify;
  /** Ends every check, which then fails as `cancelled`; no thread has a key once this is done. */
  readonly stopAll: () => Promise<void>;
};

export function createVerifier(workerUrl: URL): Verifier {
  const running = new Set<Worker>();
  return {
    verify: (path, key) => {
      const copy = keyForThread(key);
      const workerData: VerifyWork = { path, key: copy };
      // Moved and not copied once more: only the thread has it then.
      const worker = new Worker(workerUrl, { workerData, transferList: [copy.buffer] });
      running.add(worker);
      worker.once('exit', () => running.delete(worker));
      return resultOf(worker);
    },
    stopAll: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

const resultOf = (worker: Worker): Promise<VerifiedCopy> =>
  new Promise((resolve, reject) => {
    worker.once('message', (message: VerifyMessage) => {
      if (message.kind === 'done') return resolve(message.copy);
      const { told } = message;
      reject(told === null ? failed() : new AppError(told.code, told.sentence));
    });
    worker.once('error', () => reject(failed()));
    // Settled already unless the thread was ended from outside.
    worker.once('exit', () => reject(checkStopped()));
  });

const failed = (): Error => new Error('The thread that checks a backup failed');
export const checkStopped = (): AppError =>
  new AppError('cancelled', 'The check was stopped because the store was locked.');
