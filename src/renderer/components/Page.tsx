import type { ReactElement, ReactNode } from 'react';
import classes from './Page.module.css';

/** A page whose list fills what its title and tools leave. */
export function Page({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={classes['page']}>{children}</div>;
}
