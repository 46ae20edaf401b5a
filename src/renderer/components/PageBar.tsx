import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { pageSize } from '../lib/use-pages.ts';
import { KeyCap } from './KeyCap.tsx';
import classes from './PageBar.module.css';

type Props = {
  readonly offset: number;
  readonly total: number;
  readonly onTurn: (step: 1 | -1) => void;
};

/** Which rows are shown of how many, and the way to the others; nothing when all are shown. */
export function PageBar({ offset, total, onTurn }: Props): ReactElement | null {
  if (total <= pageSize) return null;
  const last = Math.min(offset + pageSize, total);
  const figure = (count: number): string => count.toLocaleString('en-GB');
  return (
    <nav aria-label="Pages" className={classes['bar']}>
      <span aria-live="polite">
        {figure(offset + 1)} to {figure(last)} of {figure(total)}
      </span>
      <Button
        variant="default"
        size="xs"
        disabled={offset === 0}
        onClick={() => onTurn(-1)}
        rightSection={<KeyCap>PgUp</KeyCap>}
      >
        Earlier rows
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={last === total}
        onClick={() => onTurn(1)}
        rightSection={<KeyCap>PgDn</KeyCap>}
      >
        Later rows
      </Button>
    </nav>
  );
}
