import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { pageSize } from '../lib/use-pages.ts';
import { KeyCap } from './KeyCap.tsx';
import classes from './PageBar.module.css';

type Props = {
  readonly offset: number;
  readonly total: number;
  readonly onTurn: (step: 1 | -1) => void;
  /** There are others behind those that are counted. @default false */
  readonly isMore?: boolean;
  /** @default 'Earlier rows' */
  readonly earlier?: string;
  /** @default 'Later rows' */
  readonly later?: string;
};

/** Which rows are shown of how many, and the way to the others; nothing when all are shown. */
export function PageBar(props: Props): ReactElement | null {
  const { offset, total, onTurn, isMore = false } = props;
  const { earlier = 'Earlier rows', later = 'Later rows' } = props;
  if (total <= pageSize) return null;
  const last = Math.min(offset + pageSize, total);
  const figure = (count: number): string => count.toLocaleString('en-GB');
  return (
    <nav aria-label="Pages" className={classes['bar']}>
      <span aria-live="polite">
        {figure(offset + 1)} to {figure(last)} of {isMore && 'more than '}
        {figure(total)}
      </span>
      <Button
        variant="default"
        size="xs"
        disabled={offset === 0}
        onClick={() => onTurn(-1)}
        rightSection={<KeyCap>PgUp</KeyCap>}
      >
        {earlier}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={last === total}
        onClick={() => onTurn(1)}
        rightSection={<KeyCap>PgDn</KeyCap>}
      >
        {later}
      </Button>
    </nav>
  );
}
