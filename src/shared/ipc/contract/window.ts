import { z } from 'zod';
import { diskStates, screenStates } from '../../domain/computer.ts';
import { anyone, coordinatorAndChair } from '../rights.ts';

export const Protection = z.strictObject({
  disk: z.enum(diskStates),
  screen: z.enum(screenStates),
});
export type Protection = z.infer<typeof Protection>;

/**
 * Which field had the caret, told by a checksum of its label, so that nothing that a screen shows
 * outlives it; which one of several with that label; and what was marked in it.
 */
export const FocusedField = z.strictObject({
  label: z.string().regex(/^[0-9a-f]{8}$/),
  index: z.int().min(0).max(10_000),
  from: z.int().min(0).nullable(),
  to: z.int().min(0).nullable(),
});
export type FocusedField = z.infer<typeof FocusedField>;

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
  /** The page's answer to `window.locking`. */
  'window.answerLocking': {
    allow: anyone,
    input: z.strictObject({ isAllKept: z.boolean(), focused: FocusedField.nullable() }),
    output: z.void(),
  },
} as const;

export const windowEvents = {
  /** The person closes the window: save what is typed, then call `window.answerClosing`. */
  'window.closing': z.strictObject({}),
  /** Sharing began or ended. A page that is loaded anew is not shared. */
  'window.sharing': z.strictObject({ isShared: z.boolean() }),
  /** The store is about to lock: save what is typed, then call `window.answerLocking`. */
  'window.locking': z.strictObject({}),
  /** Nobody has used the window for so long that it locks in so many seconds; null: it is used again. */
  'window.lockingSoon': z.strictObject({ inSeconds: z.int().nullable() }),
} as const;
