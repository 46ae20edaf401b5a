import { type KeyboardEvent, useRef, useState } from 'react';

export type OpenRow = {
  readonly openId: string | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** For the element around the rows: Escape closes the open row and goes back to its button. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** One row of a list open for writing; the others are buttons, marked with `data-open-row={id}`. */
export function useOpenRow(): OpenRow {
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useRef<HTMLElement | null>(null);

  const close = (): void => {
    const id = openId;
    setOpenId(null);
    if (id === null) return;
    // The button is there only once the fields are gone.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-open-row="${id}"]`)?.focus(),
    );
  };

  return {
    openId,
    open: setOpenId,
    close,
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || openId === null) return;
      list.current = event.currentTarget;
      event.preventDefault();
      close();
    },
  };
}
