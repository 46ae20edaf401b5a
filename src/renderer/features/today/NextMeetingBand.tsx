import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconListNumbers, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { shortDate } from '../../../shared/domain/date-words.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { counted } from '../../lib/format.ts';
import { meetingSteps } from './meeting-steps.ts';
import classes from './NextMeetingBand.module.css';
import { durationWords, inDays, isToRunNow } from './today-words.ts';

type Props = {
  readonly today: Today;
  /** Whether the meeting is the first thing to do, which its button then shows. */
  readonly isFirst: boolean;
};

const stateWords = { done: 'done', now: 'now', later: 'later' };

/** The next meeting and how far its preparation has come. */
export function NextMeetingBand({ today, isFirst }: Props): ReactElement {
  const meeting = today.nextMeeting;
  if (meeting === null) return <NoMeeting />;
  const isNow = isToRunNow(meeting, today.today);
  const variant = isFirst ? 'filled' : 'default';
  return (
    <section aria-label="Next meeting" className={classes['band']}>
      <div className={classes['when']}>
        <div>
          {meeting.status === 'in-progress'
            ? 'Meeting in progress'
            : `Next meeting, ${inDays(meeting.heldOn, today.today)}`}
        </div>
        <strong>
          {shortDate(meeting.heldOn, today.today)}, {meeting.startsAt}
        </strong>
        <div title={meeting.place}>
          {counted(meeting.caseCount, 'case')} · {durationWords(meeting)} · {meeting.place}
        </div>
      </div>
      <ol className={classes['steps']}>
        {meetingSteps(today, meeting).map(({ label, note, state }) => (
          <li key={label} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={classes['dot']}>
              {state === 'done' && <IconCheck aria-hidden stroke={3} />}
            </span>
            <strong>{label}</strong>
            <VisuallyHidden>, {stateWords[state]}</VisuallyHidden>
            <span>{note}</span>
          </li>
        ))}
      </ol>
      <div className={classes['actions']}>
        {isNow && (
          <Button
            component={Link}
            to={`/meetings/${meeting.id}/room`}
            variant={variant}
            leftSection={<IconPlayerPlay aria-hidden size={16} stroke={1.8} />}
          >
            Run the meeting
          </Button>
        )}
        <Button
          component={Link}
          to={`/meetings/${meeting.id}`}
          variant={isNow ? 'default' : variant}
          leftSection={<IconListNumbers aria-hidden size={16} stroke={1.8} />}
        >
          Open agenda
        </Button>
      </div>
    </section>
  );
}

const NoMeeting = (): ReactElement => (
  <section aria-label="Next meeting" className={classes['band']}>
    <p className={classes['none']}>No meeting is planned.</p>
    <Button component={Link} to="/meetings/new" variant="default">
      Plan a meeting
    </Button>
  </section>
);
