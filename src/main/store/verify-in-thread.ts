import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../shared/ipc/result.ts';
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

/** Runs `verifyCopy` in a thread of its own, so that nobody at work waits for it. */
export const createVerify =
  (workerUrl: URL): Verify =>
  (path, key) => {
    const copy = Uint8Array.from(key);
    const workerData: VerifyWork = { path, key: copy };
    // Moved and not copied once more: only the thread has it then.
    const worker = new Worker(workerUrl, { workerData, transferList: [copy.buffer] });
    return new Promise((resolve, reject) => {
      worker.once('message', (message: VerifyMessage) => {
        if (message.kind === 'done') return resolve(message.copy);
        const { told } = message;
        reject(told === null ? failed() : new AppError(told.code, told.sentence));
      });
      worker.once('error', () => reject(failed()));
      worker.once('exit', () => reject(failed()));
    });
  };

const failed = (): Error => new Error('The thread that checks a backup failed');
