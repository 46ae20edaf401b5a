import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Argon2id, notEnoughMemory } from './argon2.ts';

/** The build lays the thread's file beside the chunk that this module lands in. */
const threadUrl = new URL(`./argon2-thread${extname(import.meta.url)}`, import.meta.url);

/**
 * WebAssembly: slower and the same bytes, for a machine where the native build cannot load. A thread
 * for each derivation: it would hold up everything else in main, and its memory goes when it ends.
 */
export const argon2InWasm =
  (url: URL = threadUrl): Argon2id =>
  async (input) => {
    const thread = new Worker(url, { workerData: input });
    try {
      return await answerOf(thread);
    } catch (error) {
      throw isOutOfMemory(error) ? notEnoughMemory(error) : error;
    } finally {
      await thread.terminate();
    }
  };

const answerOf = (thread: Worker): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    thread.once('message', (answer: Uint8Array) => resolve(answer));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread that derives a key ended too soon')));
  });

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
