import { vi } from 'vitest';
import type * as Derivation from '../../src/main/vault/derive-key.ts';

/** The least that the product accepts, so that what unlocks many times does not mostly derive keys. */
const least: Derivation.KdfParameters = {
  algorithm: 'argon2id',
  memoryKib: 64 * 1024,
  passes: 3,
  lanes: 4,
};

// Only what new slots ask for: how a key is derived, and what is refused, stays the product's own.
vi.mock('../../src/main/vault/derive-key.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof Derivation>()),
  newSlotParameters: least,
}));
