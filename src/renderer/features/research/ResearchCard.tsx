import { Progress } from '@mantine/core';
import { IconDoorExit, IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ResearchMeeting } from '../../../shared/ipc/contract/work.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { shortDay } from '../../lib/format.ts';
import { leftToAnswer } from './answered.ts';
import classes from './ResearchCard.module.css';
import { ResearchRow } from './ResearchRow.tsx';

type Props = {
  readonly meeting: ResearchMeeting;
  readonly agencyName: string;
  /** The hearing whose answer is being written. */
  readonly openId: string | null;
  readonly onOpen: (hearingId: string | null) => void;
};

/** The cases of one meeting, what is left to answer, and when the agency may leave. */
export function ResearchCard({ meeting, agencyName, openId, onOpen }: Props): ReactElement {
  const { heldOn, startsAt, cases, leave } = meeting;
  const left = leftToAnswer(cases);
  const done = cases.length - left;
  return (
    <Card
      title="Cases to research"
      note={`${done} of ${cases.length} done`}
      className={classes['card'] ?? ''}
      actions={
        left === 0 ? (
          <Chip kind="done">Everything answered</Chip>
        ) : (
          <Chip kind="open-point">for {shortDay(heldOn)}</Chip>
        )
      }
    >
      <div className={classes['progress']}>
        <Progress
          size="sm"
          value={(done / cases.length) * 100}
          aria-label={`${done} of ${cases.length} cases answered`}
        />
      </div>
      <div className={classes['head']} aria-hidden>
        <span>No</span>
        <span>Look for</span>
        <span>Starts</span>
        <span>Our return</span>
      </div>
      <ul className={classes['rows']}>
        {cases.map((found) => (
          <ResearchRow
            key={found.hearingId}
            found={found}
            agencyName={agencyName}
            isOpen={found.hearingId === openId}
            onOpen={(isOpen) => onOpen(isOpen ? found.hearingId : null)}
          />
        ))}
      </ul>
      <p className={classes['foot']}>
        <IconLock aria-hidden size={15} stroke={1.8} />
        Until the meeting only the coordinator and the chair read what you write here.
      </p>
      {leave !== null && (
        <p className={classes['foot']}>
          <IconDoorExit aria-hidden size={16} stroke={1.8} />
          <span>
            <strong>
              {shortDay(heldOn)}, {startsAt}.
            </strong>{' '}
            Your last case is {leave.afterCase}; you may leave at about {leave.at}.
          </span>
        </p>
      )}
    </Card>
  );
}
