import { type ReactNode, useEffect, useState } from 'react';
import type { FocusedField } from '../../shared/ipc/contract/window.ts';
import { focusField } from '../lib/focused-field.ts';
import { useCall } from '../lib/use-call.ts';

/** A screen is read and drawn within this; after it the caret stays where the screen puts it. */
const patienceMs = 5000;

/** After unlocking, the same user is where they were, before anything else is shown. */
export function ComeBack({ children }: { readonly children: ReactNode }): ReactNode {
  const { data: place, isPending } = useCall('lock.comeBack', {});
  const [isThere, setThere] = useState(false);

  useEffect(() => {
    if (isPending) return;
    // By the address: the routes may not be loaded yet.
    if (place && place.address !== '') window.location.replace(place.address);
    setThere(true);
    return place?.focused ? focusWhenThere(place.focused) : undefined;
  }, [isPending, place]);

  return isThere ? children : null;
}

/** Looks for the field at each change of the page, until somebody does something themselves. */
function focusWhenThere(field: FocusedField): () => void {
  const signals = ['keydown', 'pointerdown'] as const;
  const observer = new MutationObserver(() => {
    if (focusField(field)) stop();
  });
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
    for (const signal of signals) window.removeEventListener(signal, stop);
  };
  const timer = setTimeout(stop, patienceMs);
  for (const signal of signals) window.addEventListener(signal, stop);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  return stop;
}
