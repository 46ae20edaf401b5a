import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { createAutosave } from './autosave.ts';
import { saving, type SavingState } from './saving.ts';

type AutosaveOptions<T> = {
  readonly value: T;
  readonly save: (value: T) => Promise<unknown>;
  readonly delayMs?: number;
};

/**
 * Saves what is typed: after a short pause, when the field is left, when it goes away and before
 * the store locks. The first value counts as saved, so give the component a `key` by the record it
 * edits. Returns a function that saves at once.
 */
export function useAutosave<T>({ value, save, delayMs = 400 }: AutosaveOptions<T>): () => void {
  const [autosave] = useState(() => createAutosave(value, saving));

  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => autosave.update(value, save, delayMs), [autosave, value, save, delayMs]);

  return useCallback(() => void autosave.flush(), [autosave]);
}

export const useSavingState = (): SavingState => useSyncExternalStore(saving.subscribe, saving.get);
