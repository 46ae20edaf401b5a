import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactElement, useRef, useState } from 'react';
import type { ReferralMatches } from '../../../shared/domain/matching/match-view.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { DecidedMatches } from './DecidedMatches.tsx';
import { MatchView } from './MatchView.tsx';
import classes from './Matches.module.css';
import { leftWords, openWords } from './match-words.ts';
import { openMatches, relationsOf } from './open-matches.ts';
import type { TwoPeople } from './PairBody.tsx';
import { Refused } from './Refused.tsx';
import { RelatedCases } from './RelatedCases.tsx';
import { SharedRecord } from './SharedRecord.tsx';
import { useMatchDecisions } from './use-match-decisions.ts';
import { useMatchKeys } from './use-match-keys.ts';

type Props = {
  readonly referralId: string;
  /** The two as the referral has them. */
  readonly people: TwoPeople;
  readonly matches: ReferralMatches;
};

/** As many possible matches as are shown before somebody asks for the rest. */
const possibleAtFirst = 4;

/** The matches on which somebody has to decide, best first, and what was decided. */
export function Matches({ referralId, people, matches }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const [isAll, setAll] = useState(false);
  const decisions = useMatchDecisions(referralId);
  const open = openMatches(matches);
  const relations = relationsOf(matches);
  const count = open.likely.length + open.possible.length;
  const shown = [
    ...open.likely,
    ...(isAll ? open.possible : open.possible.slice(0, possibleAtFirst)),
  ];
  const handleKey = useMatchKeys(
    place,
    shown.map(({ id }) => id),
  );

  return (
    <Card
      title="Seen before?"
      {...(count > 0 && { note: openWords(open), actions: <KeyCap>Alt F</KeyCap> })}
    >
      <div
        ref={place}
        role="group"
        aria-label="Matches"
        tabIndex={-1}
        className={classes['place']}
        onKeyDown={handleKey}
      >
        {decisions.error !== null && <Refused error={decisions.error} />}
        {count === 0 && <EmptyState>{nobodyWords(matches)}</EmptyState>}
        <ul className={classes['matches']}>
          {shown.map((match, index) => {
            const isOpen = folds[match.id] ?? (match.band === 'likely' || index === 0);
            return (
              <MatchView
                key={match.id}
                match={match}
                isOpen={isOpen}
                onToggle={() => setFolds({ ...folds, [match.id]: !isOpen })}
                people={people}
                relations={relations}
                decisions={decisions}
              />
            );
          })}
        </ul>
        {shown.length < count && (
          <Button
            variant="subtle"
            size="xs"
            className={classes['more'] ?? ''}
            onClick={() => setAll(true)}
          >
            Show {count - shown.length} more that are possible
          </Button>
        )}
        <RelatedCases pairs={open.facts} />
        <SharedRecord
          referralId={referralId}
          shared={matches.shared}
          onSeparate={decisions.separate}
        />
        <DecidedMatches decisions={matches.decisions} onUndo={decisions.undo} />
        <VisuallyHidden aria-live="polite">
          {decisions.done !== '' && `${decisions.done} ${leftWords(open)}`}
        </VisuallyHidden>
      </div>
    </Card>
  );
}

function nobodyWords({ decisions, shared }: ReferralMatches): string {
  const isKnown = decisions.length > 0 || shared.victim || shared.perpetrator;
  return isKnown ? 'Nobody else like this in the store.' : 'Nobody like this in the store.';
}
