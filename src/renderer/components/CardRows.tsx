import type { ReactElement, ReactNode } from 'react';
import classes from './CardRows.module.css';

/** The rows of a card, without marks or margins. */
export const CardRows = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <ul className={classes['rows']}>{children}</ul>
);
