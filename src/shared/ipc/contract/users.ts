import { z } from 'zod';
import { anyone } from '../rights.ts';

export const userCalls = {
  /** Five words drawn by chance, which nothing keeps. */
  'users.suggestPassphrase': {
    allow: anyone,
    input: z.strictObject({}),
    output: z.strictObject({ passphrase: z.string() }),
  },
} as const;
