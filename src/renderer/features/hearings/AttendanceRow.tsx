import { Checkbox, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import {
  type Attendance,
  type AttendanceMark,
  attendanceNames,
  type Meeting,
} from '../../../shared/domain/meeting.ts';
import { DateField } from '../../components/DateField.tsx';
import { shortDay } from '../../lib/format.ts';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import { attendanceChoices } from './attendance-keys.ts';
import { attendanceIcons } from './attendance-icons.ts';
import classes from './Attendance.module.css';
import { LetterChoices } from './LetterChoices.tsx';
import type { LetterRows } from './use-letter-rows.ts';

type Props = {
  readonly meeting: Meeting;
  readonly mark: AttendanceMark;
  readonly isOpen: boolean;
  readonly rowProps: ReturnType<LetterRows['rowProps']>;
  readonly onMark: (attendance: Attendance) => void;
  readonly onChange: (changes: Partial<AttendanceMark>) => void;
};

export function AttendanceRow(props: Props): ReactElement {
  const { meeting, mark, isOpen, rowProps, onMark, onChange } = props;
  const { agencyName, ...saved } = mark;
  useAutosave({
    value: saved,
    save: (value) => ipc.call('attendance.mark', { meetingId: meeting.id, mark: value }),
  });

  return (
    <div
      {...rowProps}
      role="group"
      aria-label={`${agencyName}: ${attendanceNames[mark.attendance]}`}
      className={classes['row']}
      data-open={isOpen || undefined}
      data-unmarked={mark.attendance === 'unmarked' || undefined}
    >
      <span className={classes['agency']} title={agencyName}>
        {agencyName}
      </span>
      {isOpen ? (
        <OpenMark meeting={meeting} mark={mark} onMark={onMark} onChange={onChange} />
      ) : (
        <ClosedMark mark={mark} />
      )}
    </div>
  );
}

function ClosedMark({ mark }: Pick<Props, 'mark'>): ReactElement {
  const { attendance, representative, informationSentOn, signed } = mark;
  const Icon = attendanceIcons[attendance];
  return (
    <>
      <span className={classes['who']} title={representative}>
        {representative}
      </span>
      <span className={classes['state']} data-state={attendance}>
        <Icon aria-hidden />
        {attendanceNames[attendance]}
        {informationSentOn !== null && (
          <span className={classes['sent']}>sent {shortDay(informationSentOn)}</span>
        )}
      </span>
      <span className={classes['signed']}>
        {signed && (
          <>
            <IconSignature aria-hidden />
            signed
          </>
        )}
      </span>
    </>
  );
}

type OpenProps = Pick<Props, 'meeting' | 'mark' | 'onMark' | 'onChange'>;

function OpenMark({ meeting, mark, onMark, onChange }: OpenProps): ReactElement {
  const { agencyName, attendance, representative, informationSentOn, signed } = mark;
  return (
    <>
      <TextInput
        data-write
        className={classes['representative'] ?? ''}
        size="xs"
        aria-label={`Representative of ${agencyName}`}
        placeholder="Representative"
        maxLength={120}
        value={representative}
        onChange={(event) => onChange({ representative: event.currentTarget.value })}
      />
      <DateField
        size="xs"
        clearable
        className={classes['sentOn'] ?? ''}
        aria-label={`Information of ${agencyName} sent on`}
        placeholder="Information sent"
        base={meeting.heldOn}
        value={informationSentOn}
        onChange={(date) => onChange({ informationSentOn: date })}
      />
      <Checkbox
        size="xs"
        label="signed"
        aria-keyshortcuts="S"
        checked={signed}
        onChange={(event) => onChange({ signed: event.currentTarget.checked })}
      />
      <span className={classes['choices']}>
        <LetterChoices
          label={`How ${agencyName} came`}
          choices={attendanceChoices}
          chosen={attendance === 'unmarked' ? null : attendance}
          onChoose={onMark}
        />
      </span>
    </>
  );
}
