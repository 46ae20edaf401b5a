import type { ReactElement, ReactNode } from 'react';
import classes from './CardRow.module.css';

type Props = {
  /** What the row is, mostly a link. */
  readonly lead: ReactNode;
  /** A few words beneath. */
  readonly note?: ReactNode;
  /** At the right. */
  readonly children?: ReactNode;
};

/** One row of a short list inside a card. */
export function CardRow({ lead, note, children }: Props): ReactElement {
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <div className={classes['lead']}>{lead}</div>
        {note !== undefined && note !== '' && <div className={classes['note']}>{note}</div>}
      </div>
      <div className={classes['end']}>{children}</div>
    </li>
  );
}
