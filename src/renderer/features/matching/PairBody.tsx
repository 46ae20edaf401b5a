import type { ReactElement, ReactNode } from 'react';
import type { MatchedPair } from '../../../shared/domain/matching/match-view.ts';
import type { PersonName } from '../../../shared/domain/person.ts';
import { TextLink } from '../../components/TextLink.tsx';
import { ComparedPerson } from './ComparedPerson.tsx';
import { IfTheSame } from './IfTheSame.tsx';
import classes from './MatchBody.module.css';
import { otherRole, type Role } from './open-matches.ts';

export type TwoPeople = Readonly<Record<Role, PersonName>>;

type Props = {
  readonly pair: MatchedPair;
  readonly isReversed: boolean;
  readonly here: TwoPeople;
  /** The buttons. */
  readonly children: ReactNode;
};

/** Both people side by side, each with the reasons, and what would follow. */
export function PairBody({ pair, isReversed, here, children }: Props): ReactElement {
  const person = (role: Role): ReactElement => {
    const roleThen = isReversed ? otherRole(role) : role;
    const label = isReversed ? `The ${role}, ${roleThen} in ${pair.number}` : `The ${role}`;
    return (
      <ComparedPerson
        label={label}
        person={pair[roleThen]}
        here={here[role]}
        match={pair.match[role]}
      />
    );
  };
  return (
    <>
      <div className={classes['columns']}>
        {person('victim')}
        {person('perpetrator')}
      </div>
      <div className={classes['foot']}>
        <IfTheSame pair={pair} isReversed={isReversed} />
        <span className={classes['open']}>
          <TextLink to={`/cases/${pair.caseId}`}>Open {pair.number}</TextLink>
        </span>
        {children}
      </div>
    </>
  );
}
