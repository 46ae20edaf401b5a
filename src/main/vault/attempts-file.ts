import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/domain/calendar-date.ts';
import { writeDurably } from '../files/write-durably.ts';

/** A try that failed: when, and whose slot it was for; null when it was for nobody's. */
const FailedTry = z.strictObject({ at: Instant, slotId: z.uuid().nullable() });
export type FailedTry = z.infer<typeof FailedTry>;

const Wait = z.strictObject({
  failures: z.int().nonnegative(),
  /** No further try before this; milliseconds of the computer's clock. */
  notBefore: z.number(),
});
export type Wait = z.infer<typeof Wait>;

/** How many failed tries of one store are kept for its audit. */
export const keptTries = 1000;

const TriesOfStore = Wait.extend({ unaudited: z.array(FailedTry).max(keptTries) });
export type TriesOfStore = z.infer<typeof TriesOfStore>;

const AttemptsState = z.strictObject({
  version: z.literal(1),
  /** Stores by the hash of what names them: the file does not say which they are. */
  stores: z.record(z.string(), TriesOfStore),
  /** How a store begins that is not among them. */
  others: Wait,
});
export type AttemptsState = z.infer<typeof AttemptsState>;

/** What is in the file; null when there is none yet, and `broken` when it cannot be read. */
export function readAttempts(path: string): AttemptsState | 'broken' | null {
  try {
    return AttemptsState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? null : 'broken';
  }
}

export async function writeAttempts(path: string, state: AttemptsState): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeDurably(path, JSON.stringify(state));
}
