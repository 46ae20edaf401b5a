import type { Algorithm, hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

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

export type DeriveKey = (
  passphrase: string,
  salt: Uint8Array,
  parameters: KdfParameters,
) => Promise<Uint8Array>;

/** `Algorithm.Argon2id`: the library declares it as a const enum, which cannot be imported. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- its declared value
const algorithm = 2 as Algorithm;

type NativeArgon2 = { readonly hashRaw: typeof hashRaw };

/** The native build, on a thread of its own. */
const deriveNatively =
  (native: NativeArgon2): DeriveKey =>
  async (passphrase, salt, parameters) =>
    native.hashRaw(normalise(passphrase), {
      algorithm,
      memoryCost: parameters.memoryKib,
      timeCost: parameters.passes,
      parallelism: parameters.lanes,
      outputLen: 32,
      salt,
    });

/** WebAssembly: slower and the same bytes, for a machine where the native build cannot load. */
const deriveInWasm: DeriveKey = async (passphrase, salt, parameters) => {
  const { argon2id } = await import('hash-wasm');
  return argon2id({
    password: normalise(passphrase),
    salt,
    iterations: parameters.passes,
    parallelism: parameters.lanes,
    memorySize: parameters.memoryKib,
    hashLength: 32,
    outputType: 'binary',
  });
};

/** The native build where it loads, else the same function in WebAssembly; never a weaker one. */
export async function chooseDeriveKey(load: () => Promise<NativeArgon2>): Promise<DeriveKey> {
  const native = await load().catch(() => null);
  return native === null ? deriveInWasm : deriveNatively(native);
}

/** Argon2id of a passphrase: 32 bytes. */
export const deriveKey: DeriveKey = async (passphrase, salt, parameters) => {
  const derive = await chooseDeriveKey(() => import('@node-rs/argon2'));
  return derive(passphrase, salt, parameters);
};

/** é typed as one letter or as two is the same passphrase. */
const normalise = (passphrase: string): string => passphrase.normalize('NFKC');
