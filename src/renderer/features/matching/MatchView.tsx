import type { ReactElement } from 'react';
import { useMay } from '../../lib/viewer.ts';
import { MatchButtons } from './MatchButtons.tsx';
import { MatchItem } from './MatchItem.tsx';
import type { OpenMatch, Role } from './open-matches.ts';
import { PairBody, type TwoPeople } from './PairBody.tsx';
import { PersonBody } from './PersonBody.tsx';
import type { MatchDecisions } from './use-match-decisions.ts';

type Props = {
  readonly match: OpenMatch;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly people: TwoPeople;
  readonly relations: ReadonlyMap<string, string>;
  readonly decisions: MatchDecisions;
};

/** A match of both people or of one, with the two answers. */
export function MatchView(props: Props): ReactElement {
  const { match, isOpen, onToggle } = props;
  return (
    <MatchItem match={match} isOpen={isOpen} onToggle={onToggle}>
      {match.kind === 'pair' ? (
        <PairMatch {...props} match={match} />
      ) : (
        <PersonMatch {...props} match={match} />
      )}
    </MatchItem>
  );
}

type Of<K extends OpenMatch['kind']> = Props & { readonly match: OpenMatch & { readonly kind: K } };

function PairMatch({ match, people, decisions }: Of<'pair'>): ReactElement {
  const { pair, isReversed, open } = match;
  const mayDecide = useMay('matching.decidePair');
  const roles = (['victim', 'perpetrator'] as const).filter((role) => open[role] !== null);
  const handleDifferent = (role: Role): void => {
    const otherId = open[role];
    if (otherId !== null) decisions.different({ personId: people[role].id, otherId });
  };
  return (
    <PairBody pair={pair} isReversed={isReversed} here={people}>
      {mayDecide && (
        <MatchButtons
          sameLabel="Same two people"
          onSame={() =>
            decisions.samePair(pair.caseId, isReversed ? 'roles-reversed' : 'same-pair')
          }
          roles={roles}
          onDifferent={handleDifferent}
        />
      )}
    </PairBody>
  );
}

function PersonMatch({ match, people, relations, decisions }: Of<'person'>): ReactElement {
  const { found, role } = match;
  const mayDecide = useMay('matching.decide');
  const records = { personId: people[role].id, otherId: found.person.id };
  return (
    <PersonBody found={found} here={people[role]} relations={relations}>
      {mayDecide && (
        <MatchButtons
          sameLabel="Same person"
          onSame={() => decisions.same(records)}
          roles={[role]}
          onDifferent={() => decisions.different(records)}
        />
      )}
    </PersonBody>
  );
}
