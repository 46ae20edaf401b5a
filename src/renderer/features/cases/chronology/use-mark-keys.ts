import { type KeyboardEvent, type RefObject, useState } from 'react';

/** The marks of one lane by key and place, from left to right. */
export type MarkRow = readonly { readonly key: string; readonly x: number }[];

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
type Arrow = (typeof arrows)[number];

const isArrow = (key: string): key is Arrow => arrows.some((arrow) => arrow === key);

const nearest = (row: MarkRow, x: number): string | undefined =>
  row.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]?.key;

/** Where an arrow leads from a mark: along its lane, or to the nearest mark of the next lane that has any. */
function markAfter(rows: readonly MarkRow[], key: string, arrow: Arrow): string | undefined {
  const filled = rows.filter((row) => row.length > 0);
  const at = filled.findIndex((row) => row.some((mark) => mark.key === key));
  const row = filled[at] ?? [];
  const index = row.findIndex((mark) => mark.key === key);
  const x = row[index]?.x ?? 0;
  switch (arrow) {
    case 'ArrowLeft':
      return row[index - 1]?.key;
    case 'ArrowRight':
      return row[index + 1]?.key;
    case 'ArrowUp':
      return nearest(filled[at - 1] ?? [], x);
    case 'ArrowDown':
      return nearest(filled[at + 1] ?? [], x);
    case 'Home':
      return row[0]?.key;
    case 'End':
      return row.at(-1)?.key;
  }
}

type MarkKeys = {
  /** The one mark that Tab reaches; arrows lead to the others. */
  readonly current: string | undefined;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** Moves the focus among marks, each of which carries `data-mark={key}`. */
export function useMarkKeys(
  rows: readonly MarkRow[],
  frame: RefObject<HTMLElement | null>,
): MarkKeys {
  const [last, setLast] = useState('');
  const isThere = rows.some((row) => row.some(({ key }) => key === last));
  const first = rows.find((row) => row.length > 0)?.[0]?.key;
  return {
    current: isThere ? last : first,
    onFocus: setLast,
    onKeyDown: (event) => {
      const { key, target } = event;
      const mark = target instanceof HTMLElement ? target.dataset['mark'] : undefined;
      if (mark === undefined || !isArrow(key)) return;
      event.preventDefault();
      const next = markAfter(rows, mark, key);
      if (next === undefined) return;
      frame.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next)}"]`)?.focus();
    },
  };
}
