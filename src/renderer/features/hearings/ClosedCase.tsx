import type { ReactElement } from 'react';
import { notForYouWords } from '../../../shared/domain/access/not-for-you.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import classes from './Room.module.css';
import { RoomFoot } from './RoomFoot.tsx';
import { RoomHead } from './RoomHead.tsx';
import type { RoomSteps } from './use-room-steps.ts';

type Props = {
  readonly meeting: Meeting;
  /** Its place on the agenda, counted from 1. */
  readonly number: number;
  readonly steps: RoomSteps;
};

/** A case that is closed to whoever runs the meeting: its turn, and the way on. */
export const ClosedCase = ({ meeting, number, steps }: Props): ReactElement => (
  <>
    <main className={classes['main']}>
      <RoomHead title={notForYouWords(number)} steps={steps} />
      <EmptyState>
        This case is closed to you. Somebody to whom it is open unlocks Casetable and records it;
        leave the room while it is heard.
      </EmptyState>
    </main>
    <RoomFoot meeting={meeting} />
  </>
);
