import type { ReactElement, ReactNode } from 'react';
import { Brand } from '../../components/Brand.tsx';
import classes from './StartScreen.module.css';

type Props = {
  readonly footer: ReactNode;
  readonly footerEnd: ReactNode;
  readonly children: ReactNode;
};

/** What stands around the screens that come before an open store. */
export function StartScreen({ footer, footerEnd, children }: Props): ReactElement {
  return (
    <div className={classes['screen']}>
      <header className={classes['bar']}>
        <Brand />
        <span>Works without a network</span>
      </header>
      <main className={classes['main']}>{children}</main>
      <footer className={classes['bar']} data-foot>
        <span>{footer}</span>
        <span>{footerEnd}</span>
      </footer>
    </div>
  );
}
