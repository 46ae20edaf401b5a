import { z } from 'zod';

export const windowCalls = {
  /** The page has saved what was typed: the window may close. */
  'window.mayClose': { input: z.strictObject({}), output: z.void() },
} as const;

export const windowEvents = {
  /** The person closes the window: save what is typed, then call `window.mayClose`. */
  'window.closing': z.strictObject({}),
} as const;
