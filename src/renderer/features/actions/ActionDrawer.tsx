import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ActionStatus, ActionSummary } from '../../../shared/domain/action.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { ActionState } from '../../components/ActionState.tsx';
import { Facts } from '../../components/Facts.tsx';
import { shortDay, today } from '../../lib/format.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import classes from './ActionDrawer.module.css';
import { CaseLink } from './CaseLink.tsx';
import { StatusForm } from './StatusForm.tsx';

type Props = {
  readonly action: ActionSummary;
  /** The status that the form starts with. */
  readonly status: ActionStatus;
  readonly onClose: () => void;
};

/** One action in detail, and where it stands. */
export function ActionDrawer({ action, status, onClose }: Props): ReactElement {
  useReturnFocus();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      title="Action"
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <p className={classes['text']}>{action.text}</p>
      <Facts
        facts={[
          ['Agency', action.agencyName],
          [
            'Case',
            <CaseLink key="case" caseId={action.caseId}>
              {action.caseNumber}, {action.victimSurname} · {action.perpetratorSurname}
            </CaseLink>,
          ],
          ['Agreed', `Meeting of ${dateWithYear(action.meetingOn)}`],
          ['Due', shortDay(action.dueOn)],
          [
            'Stands',
            action.status === 'open' ? '' : <ActionState action={action} today={today()} />,
          ],
        ]}
      />
      <StatusForm action={action} initialStatus={status} onDone={onClose} />
    </Drawer>
  );
}
