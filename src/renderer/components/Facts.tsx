import type { ReactElement, ReactNode } from 'react';
import classes from './Facts.module.css';

type Fact = readonly [label: string, value: ReactNode];

type Props = {
  readonly facts: readonly Fact[];
  /** @default 1 */
  readonly columns?: 1 | 2;
};

/** Labels and what is known, without those of which nothing is known. */
export function Facts({ facts, columns = 1 }: Props): ReactElement {
  const known = facts.filter(([, value]) => value !== '' && value !== null);
  return (
    <dl className={classes['facts']} data-columns={columns}>
      {known.map(([label, value]) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
