import { useEffect, useEffectEvent } from 'react';

/** Where letters and arrows belong to what has the focus. */
const ownsKeys = [
  'input:not([type=checkbox])',
  'textarea',
  'select',
  '[contenteditable=true]',
  '[role=dialog]',
  '[role=menu]',
  '[role=listbox]',
].join();

/** Where arrows go from one to the next, and letters mean nothing. */
const ownsArrows = '[role=tablist]';

/** A key pressed alone, where nobody types or chooses. */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !(event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) &&
  event.target instanceof Element &&
  event.target.closest(ownsKeys) === null &&
  (event.key.length === 1 || event.target.closest(ownsArrows) === null);

/** What single keys do on this page: `{ d: decideNext, Escape: clear }`. */
export function usePlainKeys(keys: Readonly<Record<string, () => void>>): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined || !isPlainKey(event)) return;
    event.preventDefault();
    act();
  });

  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
