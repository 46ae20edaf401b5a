import type { ReactElement, ReactNode } from 'react';
import classes from './KeyCap.module.css';

/**
 * The key that does what the control beside it does. It is for the eye: name the key to readers
 * with `aria-keyshortcuts` on the control.
 */
export function KeyCap({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <kbd aria-hidden className={classes['cap']}>
      {children}
    </kbd>
  );
}
