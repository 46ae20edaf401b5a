import { useEffect, useEffectEvent, useRef } from 'react';
import { focusMatch, indexWith, type MatchPlace } from './match-focus.ts';

/** What floats over the page is no place of its own: from there the focus comes back. */
const floating = '[role=menu], [role=dialog], .mantine-Notifications-root';

/** When the focused match goes away, one that has come back or else the next gets the focus. */
export function useKeptFocus(place: MatchPlace, ids: readonly string[]): void {
  const last = useRef({ isInside: false, index: 0, ids });

  const handleFocus = useEffectEvent(({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target.closest(floating) !== null) return;
    const index = indexWith(target, ids);
    last.current.isInside = place.current?.contains(target) === true;
    if (index !== -1) last.current.index = index;
  });

  useEffect(() => {
    window.addEventListener('focusin', handleFocus);
    return () => window.removeEventListener('focusin', handleFocus);
  }, []);

  useEffect(() => {
    const { isInside, index, ids: before } = last.current;
    last.current.ids = ids;
    if (!isInside || document.activeElement !== document.body) return;
    const isBack = ids.find((id) => !before.includes(id));
    focusMatch(place, isBack ?? ids[Math.min(index, ids.length - 1)]);
  }, [place, ids]);
}
