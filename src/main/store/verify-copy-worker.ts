import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/ipc/result.ts';
import { verifyCopy } from './verify-copy.ts';
import type { VerifyMessage, VerifyWork } from './verify-in-thread.ts';

if (parentPort === null) throw new Error('This file runs in a worker thread');
const port = parentPort;

async function work({ path, key }: VerifyWork): Promise<VerifyMessage> {
  try {
    return { kind: 'done', copy: await verifyCopy(path, key) };
  } catch (error) {
    const told = error instanceof AppError ? { code: error.code, sentence: error.message } : null;
    return { kind: 'failed', told };
  } finally {
    key.fill(0);
  }
}

port.postMessage(await work(workerData as VerifyWork));
