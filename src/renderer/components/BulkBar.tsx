import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { usePlainKeys } from '../lib/plain-keys.ts';
import classes from './BulkBar.module.css';
import { KeyCap } from './KeyCap.tsx';

type Props = {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
};

/** What can be done to the rows selected; below the rows, so that nothing moves. */
export function BulkBar({ count, onClear, children }: Props): ReactElement {
  usePlainKeys({ Escape: onClear });
  return (
    <section className={classes['bar']} aria-label="Selected rows">
      <strong aria-live="polite">{count.toLocaleString('en-GB')} selected</strong>
      <div className={classes['tools']}>
        {children}
        <Button
          variant="default"
          onClick={onClear}
          aria-keyshortcuts="Escape"
          rightSection={<KeyCap>Esc</KeyCap>}
        >
          Clear
        </Button>
      </div>
    </section>
  );
}
