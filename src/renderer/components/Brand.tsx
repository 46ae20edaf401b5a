import type { ReactElement } from 'react';
import classes from './Brand.module.css';

/** The mark, a table seen from the side, and the name. */
export function Brand(): ReactElement {
  return (
    <span className={classes['brand']}>
      <svg viewBox="0 0 20 20" aria-hidden className={classes['mark']}>
        <rect width="20" height="20" rx="4.5" className={classes['ground']} />
        <path
          d="M3.5 7.5h13M5.5 7.5v7.5M14.5 7.5v7.5M8 11h4M10 7.5V11M8 5h4"
          className={classes['lines']}
        />
      </svg>
      Casetable
    </span>
  );
}
