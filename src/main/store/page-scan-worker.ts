import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/ipc/result.ts';
import type { ScanMessage, ScanWork } from './scan-in-thread.ts';
import { scanPages } from './scan-pages.ts';

if (parentPort === null) throw new Error('This file runs in a worker thread');
const port = parentPort;

const post = (message: ScanMessage): void => port.postMessage(message);

let isStopped = false;
// Main has only one thing to say.
port.on('message', () => {
  isStopped = true;
});

async function work({ path, key, descriptor }: ScanWork): Promise<void> {
  try {
    const scan = await scanPages(path, key, {
      ...(descriptor !== null && { descriptor }),
      onProgress: (done, total) => post({ kind: 'progress', done, total }),
      shouldStop: () => isStopped,
    });
    post({ kind: 'done', scan });
  } catch (error) {
    const told = error instanceof AppError ? { code: error.code, sentence: error.message } : null;
    post({ kind: 'failed', told });
  } finally {
    key.fill(0);
    // Nothing is left to wait for, so the thread ends by itself.
    port.close();
  }
}

await work(workerData as ScanWork);
