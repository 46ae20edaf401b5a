import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './TextLink.module.css';

type Props = {
  readonly to: string;
  /** Quiet, where the row has a stronger lead. @default false */
  readonly isMuted?: boolean;
  readonly children: ReactNode;
};

export const TextLink = ({ to, isMuted = false, children }: Props): ReactElement => (
  <Link to={to} className={classes['link']} data-muted={isMuted || undefined}>
    {children}
  </Link>
);
