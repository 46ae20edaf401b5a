import { ScrollArea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconLock, IconUserSearch } from '@tabler/icons-react';
import { type ReactElement, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SaidOfRecord } from '../../../shared/domain/form/typed-referral.ts';
import type { FormMatches } from '../../../shared/domain/matching/match-view.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import classes from './FormFinder.module.css';
import { FormMatch } from './FormMatch.tsx';
import { LinkedRecords } from './LinkedRecords.tsx';
import { openMatches, relationsOf } from './open-matches.ts';
import { useMatchKeys } from './use-match-keys.ts';

type Props = {
  readonly matches: FormMatches | undefined;
  /** Nothing is typed by which anybody could be found. */
  readonly isEmpty: boolean;
  readonly holdsKey: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly said: readonly SaidOfRecord[];
  readonly onSay: (said: readonly SaidOfRecord[]) => void;
  readonly onTakeBack: (said: readonly SaidOfRecord[]) => void;
};

/** Who may be meant by the form beside it, from the first letters on; nobody is linked by itself. */
export function FormFinder(props: Props): ReactElement {
  const { matches, holdsKey, said, onTakeBack } = props;
  return (
    <Card
      className={classes['finder'] ?? ''}
      title={
        <span className={classes['title']}>
          <IconUserSearch aria-hidden size={18} stroke={1.8} />
          Have we heard this before?
        </span>
      }
      note="searching as you type"
    >
      <div className={classes['inside']}>
        <LinkedRecords said={said} matches={matches} onTakeBack={onTakeBack} />
        <ScrollArea className={classes['found'] ?? ''} type="auto">
          <Found {...props} />
        </ScrollArea>
        <p className={classes['foot']}>
          <IconLock aria-hidden size={15} stroke={1.8} />
          {holdsKey
            ? 'Addresses and phones are matched without being read. Nothing is linked for you.'
            : 'Without the key to addresses nothing is matched by address or phone.'}
        </p>
      </div>
    </Card>
  );
}

function Found(props: Props): ReactElement {
  const { matches, isEmpty, error, onRetry, onSay, said } = props;
  const place = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const open = matches === undefined ? null : openMatches(matches);
  const all = open === null ? [] : [...open.likely, ...open.possible];
  const ids = all.map(({ id }) => id);
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const onKey = useMatchKeys(place, ids, { pressesFromAfar: true });
  useHotkeys(
    [
      [
        'alt+O',
        () => {
          const link = place.current?.querySelector('[data-open-case]');
          const path = link?.getAttribute('data-open-case');
          if (typeof path === 'string') void navigate(path);
        },
      ],
    ],
    [],
  );
  if (error !== null) return <ErrorState error={error} onRetry={onRetry} />;
  if (isEmpty) return <EmptyState>Type a surname.</EmptyState>;
  if (matches === undefined || open === null) return <LoadingRows rows={3} />;
  if (all.length === 0) {
    return (
      <EmptyState>
        {said.length === 0
          ? 'Nobody like this in the store.'
          : 'Nobody else like this in the store.'}
      </EmptyState>
    );
  }
  return (
    <div ref={place} onKeyDown={onKey} role="group" aria-label="Matches">
      <span aria-live="polite" className={classes['spoken']}>
        {open.likely.length} likely, {open.possible.length} possible
      </span>
      <ul className={classes['matches']}>
        {all.map((match, index) => (
          <FormMatch
            key={match.id}
            match={match}
            isOpen={folds[match.id] ?? index === 0}
            onToggle={() =>
              setFolds((now) => ({ ...now, [match.id]: !(now[match.id] ?? index === 0) }))
            }
            relations={relationsOf(matches)}
            onSay={onSay}
          />
        ))}
      </ul>
    </div>
  );
}
