import type { Algorithm, hashRaw } from '@node-rs/argon2';
import { type Argon2id, notEnoughMemory, tagLength } from './argon2.ts';

/** `Algorithm.Argon2id`: the library declares it as a const enum, which cannot be imported. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- its declared value
const algorithm = 2 as Algorithm;

/** The native build, which works on the threads that Node keeps for such work. */
export async function loadNativeArgon2(
  load: () => Promise<{ readonly hashRaw: typeof hashRaw }> = () => import('@node-rs/argon2'),
): Promise<Argon2id> {
  const native = await load();
  return ({ password, salt, secret, memoryKib, passes, lanes }) =>
    native
      .hashRaw(password, {
        algorithm,
        salt,
        ...(secret && { secret }),
        memoryCost: memoryKib,
        timeCost: passes,
        parallelism: lanes,
        outputLen: tagLength,
      })
      .catch((error: unknown) => {
        // “Memory allocation error”: the library has no code of its own for it.
        const isMemory = error instanceof Error && /memory/i.test(error.message);
        throw isMemory ? notEnoughMemory(error) : error;
      });
}
