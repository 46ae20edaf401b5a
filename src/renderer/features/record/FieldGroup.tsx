import type { ReactElement, ReactNode } from 'react';
import classes from './FieldGroup.module.css';

type Props = {
  readonly label: string;
  readonly error: string | undefined;
  /** What is answered so far. */
  readonly count: string;
  readonly children: ReactNode;
};

/** A field that is a list of small ones. */
export const FieldGroup = ({ label, error, count, children }: Props): ReactElement => (
  <fieldset className={classes['group']}>
    <legend className={classes['legend']}>{label}</legend>
    <p className={classes['count']} aria-live="polite">
      {count}
    </p>
    {children}
    {error !== undefined && (
      <p className={classes['error']} role="alert">
        {error}
      </p>
    )}
  </fieldset>
);
