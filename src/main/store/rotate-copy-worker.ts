import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/ipc/result.ts';
import { copyPartsWith } from './copy-parts.ts';
import type { CopyMessage, CopyWork } from './copy-in-thread.ts';
import { makeRotatedCopy } from './rotate-copy.ts';

if (parentPort === null) throw new Error('This file runs in a worker thread');
const port = parentPort;

const post = (message: CopyMessage): void => port.postMessage(message);

async function work({ order, stop }: CopyWork): Promise<void> {
  const asked = new Int32Array(stop);
  try {
    const { release } = await makeRotatedCopy(
      order,
      copyPartsWith({
        onProgress: (progress) => post({ kind: 'progress', progress }),
        isStopAsked: () => Atomics.load(asked, 0) === 1,
      }),
    );
    // Main has only one thing to say. Nothing is left to wait for then, so the thread ends by itself.
    port.once('message', () => {
      release();
      port.close();
    });
    post({ kind: 'made' });
  } catch (error) {
    const told = error instanceof AppError ? { code: error.code, sentence: error.message } : null;
    post({ kind: 'failed', told });
    port.close();
  } finally {
    for (const { dataKey, addressKey } of [order.from, order.to]) {
      dataKey.fill(0);
      addressKey.fill(0);
    }
  }
}

await work(workerData as CopyWork);
