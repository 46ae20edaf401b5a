import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import classes from './LoadingRows.module.css';

type Props = {
  /** @default 5 */
  readonly rows?: number;
};

/** Holds the place of rows the first time they are read; shown only after a moment. */
export function LoadingRows({ rows = 5 }: Props): ReactElement {
  return (
    <output aria-label="Reading" className={classes['rows']}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className={classes['row'] ?? ''} />
      ))}
    </output>
  );
}
