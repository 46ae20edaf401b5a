import type { ReactElement, ReactNode } from 'react';
import classes from './Facts.module.css';

export type Fact = readonly [label: string, value: ReactNode];

type Props = { readonly facts: readonly Fact[] };

/** Labels and what is known, without those of which nothing is known. */
export function Facts({ facts }: Props): ReactElement {
  const known = facts.filter(([, value]) => value !== '' && value !== null);
  return (
    <dl className={classes['facts']}>
      {known.map(([label, value]) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
