import { AppError } from '../../shared/ipc/result.ts';

/** What Argon2id, version 1.3, works on; memory in KiB. */
export type Argon2Input = {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly secret?: Uint8Array;
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
};

/** One implementation of Argon2id, which answers 32 bytes and works away from the main thread. */
export type Argon2id = (input: Argon2Input) => Promise<Uint8Array>;

export const tagLength = 32;

/** Never a reason for less memory: a key derived with less would open nothing, and guard less. */
export const notEnoughMemory = (cause: unknown): AppError =>
  new AppError(
    'not-enough-memory',
    'This computer has too little free memory to work with a passphrase. Close other programs and try again.',
    { cause },
  );

const ones = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const ofReference = { password: ascii('password'), salt: ascii('somesalt') };

/**
 * Answers of Argon2id that are known beforehand. The test vector of RFC 9106 (section 5.3) takes
 * associated data, which neither library can be given. So the first is that vector without its
 * associated data, and the others are from `src/test.c` of the reference implementation. The tests
 * put the whole vector to the implementation inside Node, and hold these answers against it.
 */
export const knownAnswers: readonly { readonly input: Argon2Input; readonly tag: string }[] = [
  {
    input: {
      password: ones(32, 1),
      salt: ones(16, 2),
      secret: ones(8, 3),
      memoryKib: 32,
      passes: 3,
      lanes: 4,
    },
    tag: '0034de3c8a75efc1148100eaf5ba9b1ce6d50ba5cdf6ae4018c54a4fc03ac10d',
  },
  {
    input: { ...ofReference, memoryKib: 256, passes: 2, lanes: 1 },
    tag: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  },
  {
    input: { ...ofReference, memoryKib: 256, passes: 2, lanes: 2 },
    tag: '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
  },
];

/** Whether an implementation gives every known answer; one that fails outright does not. */
export async function answersAsKnown(argon2id: Argon2id): Promise<boolean> {
  for (const { input, tag } of knownAnswers) {
    const answer = await argon2id(input).catch(() => null);
    if (answer === null || Buffer.from(answer).toString('hex') !== tag) return false;
  }
  return true;
}
