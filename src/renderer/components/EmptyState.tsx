import type { ReactElement, ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = {
  /** One sentence: what is not there, or what would fill this place. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

export function EmptyState({ children, action }: Props): ReactElement {
  return (
    <div className={classes['empty']}>
      <div>{children}</div>
      {action}
    </div>
  );
}
