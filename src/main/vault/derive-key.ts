import { z } from 'zod';
import { AppError } from '../../shared/ipc/result.ts';
import { answersAsKnown, type Argon2id } from './argon2.ts';
import { loadNativeArgon2 } from './argon2-native.ts';
import { argon2InWasm } from './argon2-wasm.ts';

/** Argon2id parameters of one slot; memory in KiB. Floor: RFC 9106, second recommended choice. */
export const KdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKib: z
    .int()
    .min(64 * 1024)
    .max(1024 * 1024),
  passes: z.int().min(3).max(20),
  lanes: z.int().min(1).max(16),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

export const newSlotParameters: KdfParameters = {
  algorithm: 'argon2id',
  memoryKib: 128 * 1024,
  passes: 3,
  lanes: 4,
};

/**
 * Argon2id of a passphrase: 32 bytes, of which no copy is kept here. Whoever asked wipes them.
 * @throws AppError `no-key-derivation` or `not-enough-memory`
 */
export type DeriveKey = (
  passphrase: string,
  salt: Uint8Array,
  parameters: KdfParameters,
) => Promise<Buffer>;

type KeyDerivation = {
  readonly deriveKey: DeriveKey;
  /**
   * Finds the implementation that will be used, so that it is known at start and not at unlock.
   * @throws AppError `no-key-derivation`
   */
  readonly check: () => Promise<void>;
};

/** Uses the first implementation that loads and gives the known answers, and never a weaker one. */
export function createKeyDerivation(
  implementations: readonly (() => Promise<Argon2id>)[],
): KeyDerivation {
  let chosen: Promise<Argon2id> | null = null;
  const choose = (): Promise<Argon2id> => {
    chosen ??= firstThatIsRight(implementations).catch((error: unknown) => {
      // It may only have been short of memory: the next try looks again.
      chosen = null;
      throw error;
    });
    return chosen;
  };
  return {
    deriveKey: async (passphrase, salt, { memoryKib, passes, lanes }) => {
      const argon2id = await choose();
      const password = Buffer.from(normalise(passphrase), 'utf8');
      try {
        const key = await argon2id({ password, salt, memoryKib, passes, lanes });
        return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
      } finally {
        password.fill(0);
      }
    },
    check: async () => void (await choose()),
  };
}

async function firstThatIsRight(
  implementations: readonly (() => Promise<Argon2id>)[],
): Promise<Argon2id> {
  for (const load of implementations) {
    const argon2id = await load().catch(() => null);
    if (argon2id !== null && (await answersAsKnown(argon2id))) return argon2id;
  }
  throw new AppError(
    'no-key-derivation',
    'The part of Casetable that works with passphrases is missing or damaged. Install Casetable again; your store is untouched.',
  );
}

/** é typed as one letter or as two is the same passphrase; spaces count, at its ends too. */
const normalise = (passphrase: string): string => passphrase.normalize('NFKC');

export const { deriveKey, check: checkKeyDerivation } = createKeyDerivation([
  () => loadNativeArgon2(),
  () => Promise.resolve(argon2InWasm()),
]);
