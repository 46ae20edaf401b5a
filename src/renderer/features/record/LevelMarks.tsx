import type { ReactElement } from 'react';
import classes from './LevelMarks.module.css';

type Props = {
  /** Null where nobody said. */
  readonly level: number | null;
  readonly highest: number;
};

/** A level as so many filled squares, with its number for readers. */
export const LevelMarks = ({ level, highest }: Props): ReactElement =>
  level === null ? (
    <span className={classes['unsaid']}>–</span>
  ) : (
    <span className={classes['marks']} role="img" aria-label={`${level} of ${highest}`}>
      {Array.from({ length: highest }, (_, index) => (
        <span key={index} data-filled={index < level || undefined} />
      ))}
    </span>
  );
