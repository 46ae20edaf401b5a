import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { FocusedField } from '../../shared/ipc/contract/window.ts';
import { focusField } from '../lib/focused-field.ts';
import { ipc, type OutputOf } from '../lib/ipc.ts';

/** A screen is read and drawn within this; after it the caret stays where the screen puts it. */
const patienceMs = 5000;

/** After unlocking, the same user is where they were, before anything else is shown. */
export function ComeBack({ children }: { readonly children: ReactNode }): ReactNode {
  const { data: place, isPending } = useQuery({
    queryKey: ['lock.comeBack', {}],
    queryFn: comeBack,
    // It is told once.
    staleTime: Infinity,
  });

  useEffect(() => (place?.focused ? focusWhenThere(place.focused) : undefined), [place]);

  return isPending ? null : children;
}

async function comeBack(): Promise<OutputOf<'lock.comeBack'>> {
  const place = await ipc.call('lock.comeBack', {});
  // By the address: the routes may not be loaded yet.
  if (place !== null && place.address !== '') window.location.replace(place.address);
  return place;
}

/** Looks for the field at each change of the page, until somebody does something themselves. */
function focusWhenThere(field: FocusedField): (() => void) | undefined {
  if (focusField(field)) return undefined;
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
