import { type ReactElement, useState } from 'react';
import type { Attendance, AttendanceMark, Meeting } from '../../../shared/domain/meeting.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { attendanceKeys } from './attendance-keys.ts';
import classes from './Attendance.module.css';
import { AttendanceRow } from './AttendanceRow.tsx';
import { useChangeCached } from '../../lib/use-change-cached.ts';
import { useLetterRows } from './use-letter-rows.ts';

type Props = { readonly meeting: Meeting; readonly isFinal: boolean };

/** Which agency is here, by whom, and who has signed. */
export function AttendanceList(props: Props): ReactElement {
  const { data, error, refetch } = useCall('attendance.list', { meetingId: props.meeting.id });
  if (data !== undefined) return <Marks {...props} read={data} />;
  return (
    <Card title="Who is here">
      {error === null ? (
        <LoadingRows rows={12} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Card>
  );
}

type MarksProps = Props & { readonly read: readonly AttendanceMark[] };

function Marks({ meeting, isFinal, read }: MarksProps): ReactElement {
  const [marks, setMarks] = useState(read);
  const tellTopBar = useChangeCached('attendance.list', { meetingId: meeting.id });

  const change = (agencyId: string, changes: Partial<AttendanceMark>): void => {
    const next = marks.map((mark) => (mark.agencyId === agencyId ? { ...mark, ...changes } : mark));
    setMarks(next);
    tellTopBar(() => next);
  };

  /** Marking a row for the first time goes on to the next one that nobody has marked. */
  const mark = (agencyId: string, attendance: Attendance): void => {
    const index = marks.findIndex((other) => other.agencyId === agencyId);
    const isFirst = marks[index]?.attendance === 'unmarked';
    change(agencyId, { attendance });
    const after = [...marks.slice(index + 1), ...marks.slice(0, index)];
    const next = after.find((other) => other.attendance === 'unmarked');
    rows.focusRow(isFirst && next !== undefined ? next.agencyId : agencyId);
  };

  const rows = useLetterRows({
    ids: marks.map(({ agencyId }) => agencyId),
    onLetter: (agencyId, letter) => {
      if (isFinal) return false;
      const attendance = attendanceKeys[letter];
      const known = marks.find((other) => other.agencyId === agencyId);
      if (attendance !== undefined) mark(agencyId, attendance);
      else if (letter === 's') change(agencyId, { signed: known?.signed !== true });
      else return false;
      return true;
    },
  });

  const marked = marks.filter(({ attendance }) => attendance !== 'unmarked').length;
  return (
    <Card title="Who is here" note={`${marked} of ${marks.length} marked`}>
      <div
        role="group"
        aria-label="Agencies"
        className={classes['rows']}
        data-room-section="1"
        onBlur={rows.onBlur}
      >
        {marks.map((each) => (
          <AttendanceRow
            key={each.agencyId}
            meeting={meeting}
            mark={each}
            isOpen={!isFinal && rows.openId === each.agencyId}
            rowProps={rows.rowProps(each.agencyId)}
            onMark={(attendance) => mark(each.agencyId, attendance)}
            onChange={(changes) => change(each.agencyId, changes)}
          />
        ))}
      </div>
    </Card>
  );
}
