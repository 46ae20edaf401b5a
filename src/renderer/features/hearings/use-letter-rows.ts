import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';

type Options = {
  /** The rows in their order. */
  readonly ids: readonly string[];
  /** A letter pressed while a row, not a field in it, has the focus; false when it means nothing. */
  readonly onLetter: (id: string, letter: string) => boolean;
};

type RowProps = {
  readonly ref: (row: HTMLElement | null) => void;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

export type LetterRows = {
  /** The row that is open for writing. */
  readonly openId: string | null;
  readonly rowProps: (id: string) => RowProps;
  /** For the element around the rows: closes the row when the focus goes elsewhere. */
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly focusRow: (id: string) => void;
  /** Puts the caret in the row's field, which it marks with `data-write`. */
  readonly writeIn: (id: string) => void;
};

const controls = 'button, input, textarea, a, label, [role=option]';

/**
 * Rows that are one Tab stop: arrows move, a letter marks the row, Enter writes in it and Escape
 * comes back to it.
 */
export function useLetterRows({ ids, onLetter }: Options): LetterRows {
  const rows = useRef(new Map<string, HTMLElement>());
  const [openId, setOpenId] = useState<string | null>(null);
  const [lastId, setLastId] = useState<string | undefined>(undefined);
  const tabStop = lastId !== undefined && ids.includes(lastId) ? lastId : ids[0];

  const focusRow = (id: string): void => rows.current.get(id)?.focus();
  const writeIn = (id: string): void =>
    rows.current.get(id)?.querySelector<HTMLElement>('[data-write]')?.focus();

  const handleRowKey = (id: string, event: KeyboardEvent<HTMLElement>): void => {
    const { key, altKey, ctrlKey, metaKey, target, currentTarget } = event;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (target !== currentTarget) {
      if (key !== 'Escape') return;
      focusRow(id);
    } else if (step !== undefined) {
      focusRow(ids[ids.indexOf(id) + step] ?? id);
    } else if (key === 'Enter') writeIn(id);
    else if (key.length !== 1 || !onLetter(id, key.toLowerCase())) return;
    event.preventDefault();
  };

  return {
    openId,
    focusRow,
    writeIn,
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpenId(null);
    },
    rowProps: (id) => ({
      ref: (row) => {
        if (row === null) rows.current.delete(id);
        else rows.current.set(id, row);
      },
      tabIndex: id === tabStop ? 0 : -1,
      onFocus: () => {
        setOpenId(id);
        setLastId(id);
      },
      onClick: ({ target }) => {
        if (target instanceof Element && target.closest(controls) === null) writeIn(id);
      },
      onKeyDown: (event) => handleRowKey(id, event),
    }),
  };
}
