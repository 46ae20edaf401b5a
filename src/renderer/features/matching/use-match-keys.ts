import { useHotkeys } from '@mantine/hooks';
import { type KeyboardEvent, useRef } from 'react';
import { isPlainKey } from '../../lib/plain-keys.ts';
import { focusMatch, indexWith, type MatchPlace, matchWith } from './match-focus.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

type Options = {
  /** Without the focus there, Alt+L and Alt+D press the buttons of the first match that is open. */
  readonly pressesFromAfar?: boolean;
};

/**
 * Alt+F goes to the matches and back, the arrows through them, Alt+L and Alt+D press the buttons of
 * the match that has the focus. A folded match is opened first: nobody decides on what they do not
 * see.
 * @returns what the place does with a key
 */
export function useMatchKeys(
  place: MatchPlace,
  ids: readonly string[],
  { pressesFromAfar = false }: Options = {},
): (event: KeyboardEvent) => void {
  const before = useRef<Element | null>(null);
  useKeptFocus(place, ids);

  const goAndBack = (): void => {
    const { activeElement } = document;
    if (place.current?.contains(activeElement) === true) {
      if (before.current instanceof HTMLElement) before.current.focus();
      return;
    }
    before.current = activeElement;
    focusMatch(place, ids[0]);
  };

  const press = (button: string): void => {
    const match = matchWith(document.activeElement);
    const nearest = pressesFromAfar ? place.current?.querySelector<HTMLElement>(button) : null;
    if (match === null && nearest) nearest.click();
    else if (match === null) goAndBack();
    else
      match
        .querySelector<HTMLElement>(`${button}, [data-match-focus][aria-expanded=false]`)
        ?.click();
  };

  useHotkeys(
    [
      ['alt+F', goAndBack],
      ['alt+L', () => press('[data-same]')],
      ['alt+D', () => press('[data-different]')],
    ],
    [],
  );

  return (event) => {
    const step = steps[event.key];
    if (step === undefined || !isPlainKey(event.nativeEvent)) return;
    const index = indexWith(document.activeElement, ids);
    const next = index === -1 ? 0 : Math.max(0, Math.min(index + step, ids.length - 1));
    event.preventDefault();
    focusMatch(place, ids[next]);
  };
}
