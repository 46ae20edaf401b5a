import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AppError } from '../../src/shared/ipc/result.ts';
import {
  checkKeyDerivation,
  deriveKey,
  newSlotParameters,
} from '../../src/main/vault/derive-key.ts';

/** Run by a test as a process of its own: takes nearly all memory from itself, and then derives. */

/** As much as a slot may ask for: the library keeps some address space ready, but never so much. */
const parameters = { ...newSlotParameters, memoryKib: 1024 * 1024 };

const addressSpace = (): number => {
  const [, kib] = /VmSize:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kib) * 1024;
};

await checkKeyDerivation();
const little = addressSpace() + 64 * 1024 * 1024;
execFileSync('prlimit', ['--pid', String(process.pid), `--as=${little}`]);

const answer = await deriveKey('a passphrase', Buffer.alloc(16), parameters).then(
  () => 'a key',
  (error: unknown) => (error instanceof AppError ? error.code : 'another error'),
);
process.stdout.write(answer);
