import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import classes from './WaitingRow.module.css';

type Props = {
  readonly to: string;
  readonly title: string;
  readonly note: string;
  readonly end?: string;
  readonly icon?: Icon;
};

/** One thing that waits, and the way to it. */
export const WaitingRow = ({ to, title, note, end, icon: RowIcon }: Props): ReactElement => (
  <Link to={to} className={classes['row']}>
    {RowIcon !== undefined && <RowIcon aria-hidden className={classes['icon'] ?? ''} />}
    <span className={classes['words']}>
      <strong>{title}</strong>
      <span>{note}</span>
    </span>
    {end !== undefined && <span className={classes['end']}>{end}</span>}
  </Link>
);
