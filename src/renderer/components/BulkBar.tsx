import type { ReactElement, ReactNode } from 'react';
import classes from './BulkBar.module.css';

type Props = { readonly count: number; readonly children: ReactNode };

/** What can be done to the rows selected; below the rows, so that nothing moves. */
export function BulkBar({ count, children }: Props): ReactElement {
  return (
    <section className={classes['bar']} aria-label="Selected rows">
      <strong aria-live="polite">{count.toLocaleString('en-GB')} selected</strong>
      <div className={classes['tools']}>{children}</div>
    </section>
  );
}
