import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createSignal } from './signal.ts';

/** One line of the key sheet: the keys as they are written on them, and what they do. */
export type PageKey = { readonly keys: readonly string[]; readonly does: string };

const none: readonly (readonly PageKey[])[] = [];
const shown = createSignal(none);

/**
 * Puts the keys of a page, or of a part of it, on the key sheet. Give a list that is made once, outside the
 * component.
 */
export function usePageKeys(keys: readonly PageKey[]): void {
  useEffect(() => {
    shown.set([...shown.get(), keys]);
    return () => shown.set(shown.get().filter((list) => list !== keys));
  }, [keys]);
}

/** All keys of the page, those of its first part first. */
export function useShownKeys(): readonly PageKey[] {
  const lists = useSyncExternalStore(shown.subscribe, shown.get);
  return useMemo(() => lists.flat(), [lists]);
}
