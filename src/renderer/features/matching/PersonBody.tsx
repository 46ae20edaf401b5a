import type { ReactElement, ReactNode } from 'react';
import type { MatchedPerson } from '../../../shared/domain/matching/match-view.ts';
import type { PersonName } from '../../../shared/domain/person.ts';
import { ComparedPerson } from './ComparedPerson.tsx';
import classes from './MatchBody.module.css';
import { MatchedCases } from './MatchedCases.tsx';

type Props = {
  readonly found: MatchedPerson;
  readonly here?: PersonName;
  readonly relations?: ReadonlyMap<string, string>;
  /** The buttons. */
  readonly children?: ReactNode;
};

/** Somebody found, with the reasons, beside the cases in which they stand. */
export function PersonBody({ found, here, relations, children }: Props): ReactElement {
  const { person, otherNames, match, cases, incidents } = found;
  return (
    <>
      <div className={classes['columns']}>
        <ComparedPerson
          person={person}
          otherNames={otherNames}
          match={match}
          {...(here !== undefined && { here })}
        />
        <MatchedCases
          cases={cases}
          incidents={incidents}
          {...(relations !== undefined && { relations })}
        />
      </div>
      {children !== undefined && children !== false && (
        <div className={classes['foot']}>{children}</div>
      )}
    </>
  );
}
