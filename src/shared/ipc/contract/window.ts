import { z } from 'zod';
import { diskStates, screenStates } from '../../domain/computer.ts';
import { anyone, coordinatorAndChair } from '../rights.ts';

export const Protection = z.strictObject({
  disk: z.enum(diskStates),
  screen: z.enum(screenStates),
});
export type Protection = z.infer<typeof Protection>;

export const windowCalls = {
  /** The page's answer to `window.closing`; a later one may still let the window close. */
  'window.answerClosing': {
    allow: anyone,
    input: z.strictObject({ mayClose: z.boolean() }),
    output: z.void(),
  },
  /** Lets the window be seen in a shared screen until it is locked, closed or told otherwise. */
  'window.setSharing': {
    allow: coordinatorAndChair,
    input: z.strictObject({ isShared: z.boolean() }),
    output: z.void(),
  },
  /** What the computer itself does for what Casetable shows and keeps. */
  'window.protection': { allow: anyone, input: z.strictObject({}), output: Protection },
} as const;

export const windowEvents = {
  /** The person closes the window: save what is typed, then call `window.answerClosing`. */
  'window.closing': z.strictObject({}),
  /** Sharing began or ended. A page that is loaded anew is not shared. */
  'window.sharing': z.strictObject({ isShared: z.boolean() }),
} as const;
