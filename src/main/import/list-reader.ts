import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/ipc/result.ts';
import { unreadable } from './list-file.ts';
import type { ListKind, ListProgress, ListWork, WorkMessage, WorkName } from './list-work.ts';

/** A list file is foreign: a thread of its own reads it, with little memory and little time. */
const memoryMb = 512;
const readingMs = 30_000;

export type ListReader<K extends ListKind> = {
  readonly ask: <N extends WorkName>(
    name: N,
    input: ListWork<K>[N]['input'],
  ) => Promise<ListWork<K>[N]['output']>;
  /** Stops whatever is under way, which then fails as `cancelled`, and forgets the rows. */
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
};

const cancelled = (): AppError => new AppError('cancelled', 'Reading the list was stopped.');
const tooMuch = (): AppError =>
  unreadable('This list is too large to read. Split it into smaller files, or save it as CSV.');

export function createListReader<K extends ListKind>(
  workerUrl: URL,
  onProgress: (progress: ListProgress) => void,
): ListReader<K> {
  const worker = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: Error | null = null;

  function end(error: Error): void {
    if (ended !== null) return;
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    void worker.terminate();
  }

  worker.on('message', (message: WorkMessage) => {
    if (message.kind === 'progress')
      return ended === null ? onProgress(message.progress) : undefined;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'done') return asked?.resolve(message.output);
    const { refusal } = message;
    asked?.reject(refusal === null ? new Error('Reading a list failed') : unreadable(refusal));
  });
  worker.on('error', (error) => {
    const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    end(isOutOfMemory ? tooMuch() : new Error('The thread that reads lists failed'));
  });

  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        lastId += 1;
        const isReading = name === 'read' || name === 'services';
        const timer = isReading ? setTimeout(() => end(tooMuch()), readingMs) : undefined;
        waiting.set(lastId, {
          // The worker answers each request with the output of its name.
          resolve: (output) => (clearTimeout(timer), resolve(output as never)),
          reject: (error) => (clearTimeout(timer), reject(error)),
        });
        worker.postMessage({ id: lastId, name, input });
      }),
    close: () => end(cancelled()),
  };
}
