import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import { type Argon2Input, tagLength } from './argon2.ts';

if (parentPort === null) throw new Error('This file runs in a worker thread');

/** A copy that belongs to this thread: it is wiped here, as its original is by whoever made it. */
const input = workerData as Argon2Input;

try {
  const answer = await argon2id({
    password: input.password,
    salt: input.salt,
    ...(input.secret && { secret: input.secret }),
    iterations: input.passes,
    parallelism: input.lanes,
    memorySize: input.memoryKib,
    hashLength: tagLength,
    outputType: 'binary',
  });
  const key = new Uint8Array(answer);
  answer.fill(0);
  parentPort.postMessage(key, [key.buffer]);
} finally {
  input.password.fill(0);
}
