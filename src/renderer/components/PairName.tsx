import type { ReactElement } from 'react';
import { fullName } from '../../shared/domain/person.ts';
import classes from './PairName.module.css';

type Name = { readonly firstName: string; readonly surname: string };

type Props = {
  readonly victim: Name;
  readonly perpetrator: Name;
  /** The perpetrator beneath the victim instead of beside. @default false */
  readonly isStacked?: boolean;
};

const written = (name: Name): string => fullName(name) || 'Not known';

/** The two people of a case: the victim first and stronger. */
export function PairName({ victim, perpetrator, isStacked = false }: Props): ReactElement {
  return (
    <span className={classes['pair']} data-stacked={isStacked || undefined}>
      <span className={classes['victim']}>{written(victim)}</span>
      {!isStacked && <span className={classes['dot']}> · </span>}
      <span className={classes['perpetrator']}>{written(perpetrator)}</span>
    </span>
  );
}
