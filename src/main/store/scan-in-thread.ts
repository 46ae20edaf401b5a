import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../shared/ipc/result.ts';
import { keyForThread } from './key-for-thread.ts';
import type { PageScan } from './scan-pages.ts';

/** What the thread is given; the key is its own copy, which it wipes. */
export type ScanWork = {
  readonly path: string;
  readonly key: Uint8Array;
  readonly descriptor: number | null;
};

/** `told` is null when the reason is not one for a person. */
export type ScanMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly scan: PageScan }
  | {
      readonly kind: 'failed';
      readonly told: { readonly code: ErrorCode; readonly sentence: string } | null;
    };

/** A store that is closed by its path; an open one with the descriptor that it keeps. */
export type StoreToScan = { readonly path: string; readonly descriptor?: number };

export type RunningScan = {
  readonly result: Promise<PageScan>;
  /**
   * Ends the scan, which then fails as `cancelled` unless it was done; resolves once the thread has let
   * go of the file and of the key. It goes before the closing of a store that is being scanned.
   */
  readonly stop: () => Promise<void>;
};

/** Runs `scanPages` in a thread of its own, so that nobody at work waits for it. */
export function scanInThread(
  workerUrl: URL,
  { path, descriptor }: StoreToScan,
  key: Uint8Array,
  onProgress: (done: number, total: number) => void = () => {},
): RunningScan {
  const copy = keyForThread(key);
  const workerData: ScanWork = { path, key: copy, descriptor: descriptor ?? null };
  // Moved and not copied once more: only the thread has it then.
  const worker = new Worker(workerUrl, { workerData, transferList: [copy.buffer] });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const result = new Promise<PageScan>((resolve, reject) => {
    worker.on('message', (message: ScanMessage) => {
      if (message.kind === 'progress') return onProgress(message.done, message.total);
      if (message.kind === 'done') return resolve(message.scan);
      const { told } = message;
      reject(told === null ? failed() : new AppError(told.code, told.sentence));
    });
    worker.once('error', () => reject(failed()));
    // Settled already unless the thread was ended from outside.
    worker.once('exit', () => reject(failed()));
  });
  // Who only stops a scan need not wait for what it found.
  result.catch(() => {});
  return {
    result,
    stop: () => {
      worker.postMessage('stop');
      return ended;
    },
  };
}

const failed = (): Error => new Error('The thread that checks the store failed');
