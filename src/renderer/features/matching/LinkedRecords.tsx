import { Button } from '@mantine/core';
import { IconLink, IconUserOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { SaidOfRecord } from '../../../shared/domain/form/typed-referral.ts';
import type { FormMatches } from '../../../shared/domain/matching/match-view.ts';
import { TextLink } from '../../components/TextLink.tsx';
import { counted } from '../../lib/format.ts';
import { WhatFollows } from './IfTheSame.tsx';
import classes from './LinkedRecords.module.css';
import { nameWithBirth, placeName } from './match-words.ts';

type Props = {
  readonly said: readonly SaidOfRecord[];
  readonly matches: FormMatches | undefined;
  readonly onTakeBack: (said: readonly SaidOfRecord[]) => void;
};

/** What was said of records beside the form; it is kept with the referral, and until then easily undone. */
export function LinkedRecords({ said, matches, onTakeBack }: Props): ReactElement | null {
  const same = said.filter(({ verdict }) => verdict === 'same');
  const different = said.filter(({ verdict }) => verdict === 'different');
  const linkedCase = matches?.linkedCase ?? null;
  if (said.length === 0) return null;
  return (
    <div className={classes['said']}>
      {same.length > 0 && (
        <div className={classes['line']} data-kind="same">
          <IconLink aria-hidden size={16} stroke={1.8} />
          <span>
            {(matches?.linked ?? []).map(({ role, place, person }) => (
              <span key={placeName(role, place)} className={classes['person']}>
                {place === 0 ? `The ${role}` : placeName(role, place)} is{' '}
                <strong>{nameWithBirth(person)}</strong>
              </span>
            ))}
            {linkedCase !== null && (
              <TextLink to={`/cases/${linkedCase.caseId}`}>{linkedCase.number}</TextLink>
            )}
          </span>
          <Button variant="subtle" size="compact-xs" onClick={() => onTakeBack(same)}>
            Undo
          </Button>
        </div>
      )}
      {linkedCase?.repeat && (
        <div className={classes['verdict']}>
          <WhatFollows verdict={linkedCase.repeat} />
        </div>
      )}
      {different.length > 0 && (
        <div className={classes['line']} data-kind="different">
          <IconUserOff aria-hidden size={16} stroke={1.8} />
          <span>{counted(different.length, 'record')} said to be somebody else</span>
          <Button variant="subtle" size="compact-xs" onClick={() => onTakeBack(different)}>
            Undo
          </Button>
        </div>
      )}
    </div>
  );
}
