import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { RotationProgress } from '../../shared/domain/access/rotation.ts';
import { AppError, type ErrorCode } from '../../shared/ipc/result.ts';
import { keyForThread } from './key-for-thread.ts';
import type { CopyOrder } from './rotate-copy.ts';

/** What the thread is given. The keys are its own copies, which it wipes. */
export type CopyWork = {
  readonly order: CopyOrder;
  /** One number, which is 1 once somebody has asked to stop: no message arrives during a long step. */
  readonly stop: SharedArrayBuffer;
};

/** `told` is null when the reason is not one for a person. */
export type CopyMessage =
  | { readonly kind: 'progress'; readonly progress: RotationProgress }
  | { readonly kind: 'made' }
  | {
      readonly kind: 'failed';
      readonly told: { readonly code: ErrorCode; readonly sentence: string } | null;
    };

export type WhileCopying = {
  readonly onProgress: (progress: RotationProgress) => void;
  readonly signal: AbortSignal;
};

/** A copy that was made, and the store locked until it is released. */
export type HeldCopy = { readonly release: () => Promise<void> };

/**
 * Makes the copy under new keys in a thread of its own, since each of its steps may take seconds.
 * @throws AppError as `makeRotatedCopy` does
 */
export async function copyInThread(
  workerUrl: URL,
  order: CopyOrder,
  { onProgress, signal }: WhileCopying,
): Promise<HeldCopy> {
  const stop = new SharedArrayBuffer(4);
  const { own, buffers } = withOwnKeys(order);
  const workerData: CopyWork = { order: own, stop };
  // Moved and not copied once more: only the thread has them then.
  const worker = new Worker(workerUrl, { workerData, transferList: buffers });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const ask = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  signal.addEventListener('abort', ask);
  if (signal.aborted) ask();
  const watched = watchCopying(order, onProgress);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: CopyMessage) => {
        if (message.kind === 'made') return resolve();
        if (message.kind === 'progress') return watched.pass(message.progress);
        const { told } = message;
        reject(told === null ? failed() : new AppError(told.code, told.sentence));
      });
      worker.once('error', () => reject(failed()));
      worker.once('exit', () => reject(failed()));
    });
  } catch (error) {
    await ended;
    throw error;
  } finally {
    watched.stop();
    signal.removeEventListener('abort', ask);
  }
  return {
    release: () => {
      worker.postMessage('release');
      return ended;
    },
  };
}

const watchMs = 300;

/** While SQLite copies, it tells nothing: how far it is shows by the size of its file. */
function watchCopying(
  { storePath, copyPath }: CopyOrder,
  onProgress: (progress: RotationProgress) => void,
): { readonly pass: (progress: RotationProgress) => void; readonly stop: () => void } {
  let isCopying = true;
  const look = async (): Promise<void> => {
    const [{ size: total }, { size: done }] = await Promise.all([stat(storePath), stat(copyPath)]);
    if (isCopying) onProgress({ step: 'copying', done: Math.min(done, total), total });
  };
  // Before the copy is there, and after it is gone, there is nothing to tell.
  const timer = setInterval(() => void look().catch(() => {}), watchMs);
  const stop = (): void => {
    isCopying = false;
    clearInterval(timer);
  };
  return {
    pass: (progress) => {
      if (progress.step !== 'copying') stop();
      onProgress(progress);
    },
    stop,
  };
}

function withOwnKeys(order: CopyOrder): {
  readonly own: CopyOrder;
  readonly buffers: ArrayBuffer[];
} {
  const buffers: ArrayBuffer[] = [];
  const own = (key: Uint8Array): Uint8Array => {
    const copy = keyForThread(key);
    buffers.push(copy.buffer);
    return copy;
  };
  const keys = ({ epoch, dataKey, addressKey }: CopyOrder['from']) => ({
    epoch,
    dataKey: own(dataKey),
    addressKey: own(addressKey),
  });
  return { own: { ...order, from: keys(order.from), to: keys(order.to) }, buffers };
}

const failed = (): Error => new Error('The thread that changes the keys failed');
