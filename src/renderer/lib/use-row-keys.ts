import { useEffect, useEffectEvent, useRef } from 'react';
import { isPlainKey } from './plain-keys.ts';

type RowKeys = {
  /** The rows shown, in order. */
  readonly ids: readonly string[];
  /** What a key does to the row that has the focus: `d`, `' '`. */
  readonly keys?: Readonly<Record<string, (id: string) => void>>;
  /** Page Down and Page Up. */
  readonly onTurn?: (step: 1 | -1) => void;
};

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const turns: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;

function focusRow(id: string | undefined): void {
  const row = id === undefined ? null : document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  row?.querySelector<HTMLElement>('[data-row-focus]')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** A click anywhere in a row counts for its link, but on other controls and for marked text. */
function openRow({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('a, button, input, label') !== null) return;
  if (window.getSelection()?.isCollapsed === false) return;
  rowOf(target)?.querySelector<HTMLElement>('[data-row-focus]')?.click();
}

/**
 * Moves the focus through the rows of the page's list with J, K and the arrows. A row carries
 * `data-row={id}` and its link or button `data-row-focus`. When the focused row leaves the list, the
 * row that takes its place gets the focus.
 */
export function useRowKeys({ ids, keys = {}, onTurn }: RowKeys): void {
  const last = useRef({ id: '', index: 0 });

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlainKey(event)) return;
    const { key, target } = event;
    const letter = key.length === 1 ? key.toLowerCase() : key;
    const id = rowOf(target)?.dataset['row'];
    const step = steps[letter];
    const turn = turns[letter];
    if (step !== undefined) {
      const index = id === undefined ? last.current.index : ids.indexOf(id) + step;
      focusRow(ids[Math.max(0, Math.min(index, ids.length - 1))]);
    } else if (turn !== undefined && onTurn !== undefined) {
      onTurn(turn);
    } else if (id !== undefined && keys[letter] !== undefined && !isPressed(key, target)) {
      keys[letter](id);
    } else return;
    event.preventDefault();
  });

  const handleFocus = useEffectEvent(({ target }: FocusEvent) => {
    const id = rowOf(target)?.dataset['row'];
    if (id !== undefined) last.current = { id, index: ids.indexOf(id) };
  });

  useEffect(() => {
    const { id, index } = last.current;
    if (id === '' || ids.includes(id) || document.activeElement !== document.body) return;
    focusRow(ids[Math.min(index, ids.length - 1)]);
  }, [ids]);

  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    window.addEventListener('focusin', handleFocus);
    window.addEventListener('click', openRow);
    return () => {
      window.removeEventListener('keydown', handleKey);
      window.removeEventListener('focusin', handleFocus);
      window.removeEventListener('click', openRow);
    };
  }, []);
}

/** Space presses a focused button or box itself. */
const isPressed = (key: string, target: EventTarget | null): boolean =>
  key === ' ' && target instanceof Element && target.matches('button, input');
