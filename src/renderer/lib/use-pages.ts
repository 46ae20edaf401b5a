import { useEffect } from 'react';

/** Rows read at a time. */
export const pageSize = 50;

type Pages = {
  readonly offset: number;
  /** Undefined until the first page is read. */
  readonly total: number | undefined;
  readonly onOffset: (offset: number) => void;
};

/** Turns a page forward or back, and turns back when the last page has become empty. */
export function usePages({ offset, total = 0, onOffset }: Pages): (step: 1 | -1) => void {
  const lastOffset = Math.max(0, Math.ceil(total / pageSize) - 1) * pageSize;
  const isPastEnd = total > 0 && offset > lastOffset;

  useEffect(() => {
    if (isPastEnd) onOffset(lastOffset);
  }, [isPastEnd, lastOffset, onOffset]);

  return (step) => {
    const next = offset + step * pageSize;
    if (next >= 0 && next <= lastOffset) onOffset(next);
  };
}
