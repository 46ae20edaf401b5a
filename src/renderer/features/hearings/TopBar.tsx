import { Button } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconKeyboard,
  IconLock,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { AgendaSlot } from '../../../shared/domain/agenda.ts';
import { isHere, type AttendanceMark, type Meeting } from '../../../shared/domain/meeting.ts';
import { type Pace, paceOf } from '../../../shared/domain/pace.ts';
import { Chip } from '../../components/Chip.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { SavedState } from '../../components/SavedState.tsx';
import { shortDay } from '../../lib/format.ts';
import { requestLock } from '../../lib/lock-request.ts';
import { useScale } from '../../lib/text-size.ts';
import { clockOf } from './clock.ts';
import { casesLeftText, endText } from './pace-words.ts';
import classes from './TopBar.module.css';
import { useNow } from './use-now.ts';

type Props = {
  readonly forumName: string;
  readonly meeting: Meeting;
  readonly entries: readonly AgendaSlot[];
  readonly attendance: readonly AttendanceMark[];
  readonly onShowAttendance: () => void;
  readonly onShowKeys: () => void;
};

/** Width of the layout, in pixels at 100 %, below which the key caps make way for the pace. */
const roomForKeyCaps = 1300;

export function TopBar(props: Props): ReactElement {
  const { forumName, meeting, entries, attendance, onShowAttendance, onShowKeys } = props;
  const { width } = useViewportSize();
  const isTight = width / useScale() < roomForKeyCaps;
  return (
    <header className={classes['bar']} data-tight={isTight || undefined}>
      <Link to={`/meetings/${meeting.id}`} className={classes['meeting']}>
        <strong>{forumName}</strong>
        <span>
          {shortDay(meeting.heldOn)} · {meeting.place}
        </span>
      </Link>
      <CaseClock meeting={meeting} entries={entries} />
      {meeting.status === 'finalised' ? (
        <Chip kind="done">Minutes final, version {meeting.minutesVersion}</Chip>
      ) : (
        <PaceWords pace={paceOf(meeting, entries)} />
      )}
      <div className={classes['end']}>
        <Attendance attendance={attendance} onShow={onShowAttendance} />
        <SavedState />
        <Button
          variant="default"
          onClick={requestLock}
          aria-keyshortcuts="Control+L"
          leftSection={<IconLock aria-hidden size={16} stroke={1.8} />}
          rightSection={<KeyCap>Ctrl L</KeyCap>}
        >
          Lock
        </Button>
        <Button
          variant="default"
          onClick={onShowKeys}
          aria-keyshortcuts="?"
          leftSection={<IconKeyboard aria-hidden size={16} stroke={1.8} />}
          rightSection={<KeyCap>?</KeyCap>}
        >
          Keys
        </Button>
      </div>
    </header>
  );
}

type ClockProps = { readonly meeting: Meeting; readonly entries: readonly AgendaSlot[] };

/** Silent for readers: a clock that spoke every second would drown the meeting. */
function CaseClock({ meeting, entries }: ClockProps): ReactElement | null {
  const now = useNow();
  const clock = clockOf(meeting, entries, now);
  if (clock === null) return null;
  return (
    <div className={classes['clock']} role="timer" aria-label={`${clock.label}, time gone`}>
      <span className={classes['figures']}>{clock.text}</span>
      <span className={classes['gone']} data-over={clock.isOver || undefined}>
        <span>
          <strong>{clock.label}</strong> · {clock.words}
        </span>
        <span className={classes['track']}>
          <span style={{ width: `${clock.share * 100}%` }} />
        </span>
      </span>
    </div>
  );
}

function PaceWords({ pace }: { readonly pace: Pace }): ReactElement {
  const isLate = pace.minutesLate > 0;
  return (
    <div className={classes['pace']}>
      <strong>{casesLeftText(pace)}</strong>
      <span data-late={isLate || undefined}>
        {isLate ? <IconAlertCircle aria-hidden /> : <IconCircleCheck aria-hidden />}
        {endText(pace)}
      </span>
    </div>
  );
}

type AttendanceProps = {
  readonly attendance: readonly AttendanceMark[];
  readonly onShow: () => void;
};

function Attendance({ attendance, onShow }: AttendanceProps): ReactElement {
  const count = (kind: AttendanceMark['attendance']): number =>
    attendance.filter((mark) => mark.attendance === kind).length;
  const here = attendance.filter((mark) => isHere(mark.attendance)).length;
  const parts = [
    [count('in-writing'), 'in writing'],
    [count('apologies'), 'apologies'],
    [count('absent'), 'absent'],
    [count('unmarked'), 'not marked'],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return (
    <button
      type="button"
      className={classes['attendance']}
      onClick={onShow}
      aria-keyshortcuts="Control+0"
    >
      <strong>
        <IconUsers aria-hidden />
        {here} of {attendance.length} here
      </strong>
      <span>{words.join(' · ')}</span>
    </button>
  );
}
