import { UnstyledButton } from '@mantine/core';
import { IconArrowsExchange, IconChevronRight } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useId } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { BandChip } from './BandChip.tsx';
import { bornWords, lastDatesWords, nameOf, placeName } from './match-words.ts';
import classes from './MatchItem.module.css';
import type { OpenMatch } from './open-matches.ts';

type Props = {
  readonly match: OpenMatch;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

/** One match: a line that says whom it may be, and under it why and what to do. */
export function MatchItem({ match, isOpen, onToggle, children }: Props): ReactElement {
  const bodyId = useId();
  return (
    <li className={classes['match']} data-match={match.id} data-band={match.band}>
      <UnstyledButton
        className={classes['head'] ?? ''}
        onClick={onToggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        data-match-focus
      >
        <IconChevronRight
          aria-hidden
          size={16}
          stroke={1.8}
          className={classes['fold'] ?? ''}
          data-open={isOpen || undefined}
        />
        <MatchTitle match={match} />
      </UnstyledButton>
      {isOpen && (
        <div id={bodyId} className={classes['body']}>
          {children}
        </div>
      )}
    </li>
  );
}

function MatchTitle({ match }: { readonly match: OpenMatch }): ReactElement {
  if (match.kind === 'person') {
    const { person } = match.found;
    return (
      <>
        <BandChip band={match.band} />
        <span className={classes['words']}>
          <span>{placeName(match.role, match.place)}: </span>
          <strong>{nameOf(person)}</strong>
          <span>, {bornWords(person)}</span>
        </span>
      </>
    );
  }
  return (
    <>
      <BandChip band={match.band} />
      {match.isReversed && (
        <Chip kind="overdue" icon={IconArrowsExchange}>
          Roles reversed
        </Chip>
      )}
      <span className={classes['words']}>
        <strong>The same two people as {match.pair.number}</strong>
        <span>, {lastDatesWords(match.pair)}</span>
      </span>
    </>
  );
}
