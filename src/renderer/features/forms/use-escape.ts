import { useEffect, useEffectEvent } from 'react';

/** What has its own use for Esc: a window over the page, and a list of choices under a field. */
const ownsEscape = '[role=dialog], [role=menu], input[aria-expanded=true]:focus';

/** Esc, where nothing that is open takes it first. */
export function useEscape(act: () => void): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || document.querySelector(ownsEscape) !== null) return;
    event.preventDefault();
    act();
  });

  useEffect(() => {
    // Before the list of choices hears it and is closed by it.
    window.addEventListener('keydown', handleKey, true);
    return () => window.removeEventListener('keydown', handleKey, true);
  }, []);
}
