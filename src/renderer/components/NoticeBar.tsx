import type { ReactElement, ReactNode } from 'react';
import classes from './NoticeBar.module.css';

type Props = {
  readonly icon?: ReactNode;
  /** Below the header, over the whole width. @default false */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
};

/** Something that waits for somebody, with what they can do about it. */
export const NoticeBar = ({ icon, isFlush = false, children }: Props): ReactElement => (
  <div role="status" className={classes['bar']} data-flush={isFlush || undefined}>
    {icon}
    {children}
  </div>
);
