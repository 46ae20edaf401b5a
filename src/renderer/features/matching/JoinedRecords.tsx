import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { dayOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { MatchDecision } from '../../../shared/domain/matching/match-view.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './JoinedRecords.module.css';
import { nameWithBirth } from './match-words.ts';
import { useUndoMatches } from './use-match-decisions.ts';

type Props = { readonly caseId: string };

/** Which records a person said are one, each with the way to part them again. */
export function JoinedRecords({ caseId }: Props): ReactElement | null {
  const undo = useUndoMatches();
  const mayUndo = useMay('matching.undo');
  const { data = [] } = useCall('matching.ofCase', { caseId });
  const joined = data.filter(({ verdict }) => verdict === 'same');
  if (joined.length === 0) return null;
  return (
    <ul className={classes['joined']}>
      {joined.map((decision) => (
        <li key={decision.id}>
          <IconLink aria-hidden size={16} stroke={1.8} />
          <span>{joinedWords(decision)}</span>
          {mayUndo && (
            <Button
              variant="default"
              size="xs"
              aria-label={`Undo: ${joinedWords(decision)}`}
              onClick={() => void undo([decision.id])}
            >
              Undo
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const joinedWords = ({ role, person, other, decidedBy, decidedAt }: MatchDecision): string =>
  `Two records of the ${role} joined ${dateWithYear(dayOf(decidedAt))} by ${decidedBy}: ` +
  `${nameWithBirth(person)}, and ${nameWithBirth(other)}.`;
