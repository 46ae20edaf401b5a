import { createSignal } from '../lib/signal.ts';

export type UnsavedQuestion = {
  /** What would happen next, as the button's words: "Lock and lose it". */
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  readonly onStay?: () => void;
};

/** The question now before the person; null when there is none. */
export const unsavedQuestion = createSignal<UnsavedQuestion | null>(null);
