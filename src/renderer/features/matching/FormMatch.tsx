import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { SaidOfRecord } from '../../../shared/domain/form/typed-referral.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { ComparedPerson } from './ComparedPerson.tsx';
import classes from './FormMatch.module.css';
import { IfTheSame } from './IfTheSame.tsx';
import { MatchButtons } from './MatchButtons.tsx';
import { MatchedCases } from './MatchedCases.tsx';
import { MatchItem } from './MatchItem.tsx';
import { type OpenMatch, otherRole, type Role, roles } from './open-matches.ts';

type Props = {
  readonly match: OpenMatch;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly relations: ReadonlyMap<string, string>;
  readonly onSay: (said: readonly SaidOfRecord[]) => void;
};

/** A match of a form that is being typed, with what can be said of it and the way to its case. */
export function FormMatch(props: Props): ReactElement {
  const { match, isOpen, onToggle } = props;
  return (
    <MatchItem match={match} isOpen={isOpen} onToggle={onToggle}>
      {match.kind === 'pair' ? (
        <PairOfForm {...props} match={match} />
      ) : (
        <PersonOfForm {...props} match={match} />
      )}
    </MatchItem>
  );
}

type Of<K extends OpenMatch['kind']> = Props & { readonly match: OpenMatch & { readonly kind: K } };

function PairOfForm({ match, onSay }: Of<'pair'>): ReactElement {
  const { pair, isReversed, open } = match;
  const personOf = (role: Role) => pair[isReversed ? otherRole(role) : role];
  const unsaid = roles.filter((role) => open[role] !== null);
  const handleDifferent = (role: Role): void => {
    const personId = open[role];
    if (personId !== null) onSay([{ role, place: 0, personId, verdict: 'different' }]);
  };
  return (
    <>
      {roles.map((role) => (
        <ComparedPerson
          key={role}
          label={isReversed ? `The ${role}, ${otherRole(role)} then` : `The ${role}`}
          person={personOf(role)}
          match={pair.match[role]}
        />
      ))}
      <div className={classes['follows']}>
        <IfTheSame pair={pair} isReversed={isReversed} />
      </div>
      <div className={classes['buttons']}>
        <OpenCase caseId={pair.caseId} number={pair.number} />
        <MatchButtons
          sameLabel="Same two people"
          onSame={() =>
            onSay(
              unsaid.map((role) => ({
                role,
                place: 0,
                personId: personOf(role).id,
                verdict: 'same',
              })),
            )
          }
          roles={unsaid}
          onDifferent={handleDifferent}
        />
      </div>
    </>
  );
}

function PersonOfForm({ match, relations, onSay }: Of<'person'>): ReactElement {
  const { found, role, place } = match;
  const { person, otherNames, cases, incidents } = found;
  const say = (verdict: SaidOfRecord['verdict']): void =>
    onSay([{ role, place, personId: person.id, verdict }]);
  const [last] = cases;
  return (
    <>
      <ComparedPerson person={person} otherNames={otherNames} match={found.match} />
      <MatchedCases cases={cases} incidents={incidents} relations={relations} />
      <div className={classes['buttons']}>
        {last !== undefined && <OpenCase caseId={last.caseId} number={last.number} />}
        <MatchButtons
          sameLabel="Same person"
          onSame={() => say('same')}
          roles={[role]}
          onDifferent={() => say('different')}
        />
      </div>
    </>
  );
}

const OpenCase = ({
  caseId,
  number,
}: {
  readonly caseId: string;
  readonly number: string;
}): ReactElement => (
  <Button
    component={Link}
    to={`/cases/${caseId}`}
    variant="default"
    aria-keyshortcuts="Alt+O"
    rightSection={<KeyCap>Alt O</KeyCap>}
    data-open-case={`/cases/${caseId}`}
  >
    Open {number}
  </Button>
);
