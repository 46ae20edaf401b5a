import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on what the person is sure to need first, as soon as it is there. */
export function useFocusOnShow<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);

  useEffect(() => ref.current?.focus(), []);

  return ref;
}
