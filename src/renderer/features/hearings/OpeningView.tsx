import type { ReactElement } from 'react';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { AttendanceList } from './AttendanceList.tsx';
import { IncompleteActions } from './IncompleteActions.tsx';
import classes from './Room.module.css';
import { RoomFoot } from './RoomFoot.tsx';
import { RoomHead } from './RoomHead.tsx';
import { StatementCard } from './StatementCard.tsx';
import type { RoomSteps } from './use-room-steps.ts';

type Props = {
  readonly meeting: Meeting;
  readonly statement: string;
  readonly steps: RoomSteps;
};

const hints = [
  { keys: ['P', 'D', 'L', 'W', 'G', 'A'], does: 'mark the row' },
  { keys: ['S'], does: 'signed' },
  { keys: ['↑', '↓'], does: 'move' },
  { keys: ['Enter'], does: 'write the name' },
];

/** Before the first case: who is here, the statement, and what was left from earlier meetings. */
export function OpeningView({ meeting, statement, steps }: Props): ReactElement {
  const isFinal = meeting.status === 'finalised';
  return (
    <>
      <main className={classes['main']}>
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
      </main>
      <RoomFoot meeting={meeting}>
        <div className={classes['hints']}>
          {hints.map(({ keys, does }) => (
            <span key={does}>
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
              {does}
            </span>
          ))}
        </div>
      </RoomFoot>
    </>
  );
}
