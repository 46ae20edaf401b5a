import type { ReactElement } from 'react';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { AttendanceList } from './AttendanceList.tsx';
import { IncompleteActions } from './IncompleteActions.tsx';
import classes from './Room.module.css';
import { RoomHead } from './RoomHead.tsx';
import { StatementCard } from './StatementCard.tsx';
import type { RoomSteps } from './use-room-steps.ts';

type Props = {
  readonly meeting: Meeting;
  readonly statement: string;
  readonly steps: RoomSteps;
};

/** Before the first case: who is here, the statement, and what was left from earlier meetings. */
export function OpeningView({ meeting, statement, steps }: Props): ReactElement {
  const isFinal = meeting.status === 'finalised';
  return (
    <div className={classes['view']}>
      <RoomHead
        title="Opening"
        note="introductions, confidentiality, incomplete actions"
        steps={steps}
      />
      <div className={classes['panes']}>
        <AttendanceList meeting={meeting} isFinal={isFinal} />
        <div className={classes['stack']}>
          <StatementCard meeting={meeting} statement={statement} isFinal={isFinal} />
          <IncompleteActions meetingId={meeting.id} isFinal={isFinal} />
        </div>
      </div>
    </div>
  );
}
