import { Button, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconCheck,
  IconFileText,
  IconListNumbers,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { shortDate } from '../../../shared/domain/date-words.ts';
import type { MeetingSummary } from '../../../shared/domain/meeting.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { counted } from '../../lib/format.ts';
import { useMay } from '../../lib/viewer.ts';
import { meetingSteps } from './meeting-steps.ts';
import classes from './NextMeetingBand.module.css';
import { durationWords, inDays, isHeard, isToRunNow } from './today-words.ts';

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
  return (
    <section aria-label="Next meeting" className={classes['band']}>
      <div className={classes['when']}>
        <div>{headWords(today, meeting)}</div>
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
        <Steps today={today} meeting={meeting} isFirst={isFirst} />
      </div>
    </section>
  );
}

function headWords(today: Today, meeting: MeetingSummary): string {
  if (meeting.status === 'planned') return `Next meeting, ${inDays(meeting.heldOn, today.today)}`;
  return isHeard(today) ? 'Meeting held' : 'Meeting in progress';
}

type StepsProps = Props & { readonly meeting: MeetingSummary };

/** The next thing to do about the meeting, and where else one may want to go. */
function Steps({ today, meeting, isFirst }: StepsProps): ReactElement {
  const first = isFirst ? 'filled' : 'default';
  const to = `/meetings/${meeting.id}`;
  if (isHeard(today)) {
    return (
      <>
        <StepButton to={`${to}/minutes`} icon={IconFileText} variant={first}>
          Finalise the minutes
        </StepButton>
        <StepButton to={`${to}/room`} icon={IconPlayerPlay}>
          Back to the meeting
        </StepButton>
      </>
    );
  }
  const isNow = isToRunNow(meeting, today.today);
  return (
    <>
      {isNow && (
        <StepButton to={`${to}/room`} icon={IconPlayerPlay} variant={first}>
          Run the meeting
        </StepButton>
      )}
      <StepButton to={to} icon={IconListNumbers} variant={isNow ? 'default' : first}>
        Open agenda
      </StepButton>
    </>
  );
}

type StepButtonProps = {
  readonly to: string;
  readonly icon: Icon;
  /** @default 'default' */
  readonly variant?: 'filled' | 'default';
  readonly children: string;
};

function StepButton({ to, icon: StepIcon, variant = 'default', children }: StepButtonProps) {
  return (
    <Button
      component={Link}
      to={to}
      variant={variant}
      leftSection={<StepIcon aria-hidden size={16} stroke={1.8} />}
    >
      {children}
    </Button>
  );
}

function NoMeeting(): ReactElement {
  const mayPlan = useMay('meetings.create');
  return (
    <section aria-label="Next meeting" className={classes['band']}>
      <p className={classes['none']}>No meeting is planned.</p>
      {mayPlan && (
        <Button component={Link} to="/meetings/new" variant="default">
          Plan a meeting
        </Button>
      )}
    </section>
  );
}
