import { z } from 'zod';
import { anyone } from '../rights.ts';

export const windowCalls = {
  /** The page's answer to `window.closing`; a later one may still let the window close. */
  'window.answerClosing': {
    allow: anyone,
    input: z.strictObject({ mayClose: z.boolean() }),
    output: z.void(),
  },
} as const;

export const windowEvents = {
  /** The person closes the window: save what is typed, then call `window.answerClosing`. */
  'window.closing': z.strictObject({}),
} as const;
