import type { ReactElement, ReactNode } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import classes from './Sheet.module.css';

type Props = {
  readonly minutes: Minutes;
  readonly id: string;
  readonly children: ReactNode;
};

/** One sheet of paper with the marking and the meeting at its head, and the marking at its foot. */
export function Sheet({ minutes, id, children }: Props): ReactElement {
  const { marking, forumName, heldOn, version, status } = minutes;
  return (
    <article id={id} data-section={id} className={classes['sheet']}>
      <header className={classes['running']}>
        <strong>{marking}</strong>
        <span>
          {status === 'Draft' && <strong>DRAFT, not approved: </strong>}
          {forumName}, {dateWithYear(heldOn)}, version {version}
        </span>
      </header>
      {children}
      <footer className={classes['running']}>
        <strong>{marking}</strong>
      </footer>
    </article>
  );
}
