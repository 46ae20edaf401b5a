import { useEffect, useSyncExternalStore } from 'react';
import { createSignal } from './signal.ts';

/** One line of the key sheet: the keys as they are written on them, and what they do. */
export type PageKey = { readonly keys: readonly string[]; readonly does: string };

const none: readonly PageKey[] = [];
const shown = createSignal(none);

/** Puts a page's keys on the key sheet. Give a list that is made once, outside the component. */
export function usePageKeys(keys: readonly PageKey[]): void {
  useEffect(() => {
    shown.set(keys);
    return () => shown.set(none);
  }, [keys]);
}

export const useShownKeys = (): readonly PageKey[] =>
  useSyncExternalStore(shown.subscribe, shown.get);
