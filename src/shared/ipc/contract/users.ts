import { z } from 'zod';

export const userCalls = {
  /** Five words drawn by chance, which nothing keeps. */
  'users.suggestPassphrase': {
    input: z.strictObject({}),
    output: z.strictObject({ passphrase: z.string() }),
  },
} as const;
