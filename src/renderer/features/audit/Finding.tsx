import { IconAlertTriangle, IconCircleX, IconShieldCheck } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './Finding.module.css';

type Props = {
  /** Right, wrong, or not found out. */
  readonly kind: 'right' | 'wrong' | 'unknown';
  /** The answer in a few words. */
  readonly says: string;
  readonly children?: ReactNode;
};

const icons = { right: IconShieldCheck, wrong: IconCircleX, unknown: IconAlertTriangle };

/** What reading the audit has shown. */
export function Finding({ kind, says, children }: Props): ReactElement {
  const Icon = icons[kind];
  return (
    <div
      role={kind === 'right' ? 'status' : 'alert'}
      className={classes['finding']}
      data-kind={kind}
    >
      <Icon aria-hidden className={classes['icon'] ?? ''} />
      <p className={classes['words']}>
        <strong>{says}</strong> {children}
      </p>
    </div>
  );
}
