import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { type ActionSummary, daysOverdue } from '../../../shared/domain/action.ts';
import { ActionState } from '../../components/ActionState.tsx';
import { shortDay, today } from '../../lib/format.ts';
import { ActionReport } from './ActionReport.tsx';
import classes from './MyActions.module.css';

type Props = {
  readonly action: ActionSummary;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

/** One action of the agency, closed to a line or open to be reported on. */
export function MyActionRow({ action, isOpen, onOpen }: Props): ReactElement {
  const { text, victimSurname, perpetratorSurname, caseNumber, dueOn, statusNote } = action;
  const isLate = daysOverdue(action, today()) > 0;
  return (
    <li className={classes['row']} data-open={isOpen || undefined}>
      <div className={classes['line']}>
        <div className={classes['words']}>
          <div className={classes['text']}>{text}</div>
          <div className={classes['note']}>
            {victimSurname} · {perpetratorSurname}, {caseNumber}
            {isLate && `, was due ${shortDay(dueOn)}`}
          </div>
          {statusNote !== '' && !isOpen && <div className={classes['note']}>{statusNote}</div>}
        </div>
        <div className={classes['end']}>
          <ActionState action={action} today={today()} />
          {!isLate && <span>due {shortDay(dueOn)}</span>}
          {!isOpen && (
            <Button
              variant="default"
              size="xs"
              aria-label={`Report: ${text}`}
              onClick={() => onOpen(true)}
            >
              Report
            </Button>
          )}
        </div>
      </div>
      {isOpen && <ActionReport action={action} onClose={() => onOpen(false)} />}
    </li>
  );
}
