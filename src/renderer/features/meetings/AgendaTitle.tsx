import { Button } from '@mantine/core';
import { IconFileText, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { longDate } from '../../../shared/domain/date-words.ts';
import { type Meeting, meetingStatusNames } from '../../../shared/domain/meeting.ts';
import { PageTitle } from '../../components/PageTitle.tsx';
import { StartMeeting } from './StartMeeting.tsx';

type Props = {
  readonly meeting: Meeting;
  readonly caseCount: number;
  /** Absent when the meeting can no longer be changed. */
  readonly onEdit: (() => void) | undefined;
};

export function AgendaTitle({ meeting, caseCount, onEdit }: Props): ReactElement {
  const { heldOn, startsAt, endsAt, place, chair, status } = meeting;
  const words = [`${startsAt} to ${endsAt}`, place, chair && `chair ${chair}`];
  if (status !== 'planned') words.unshift(meetingStatusNames[status].toLowerCase());
  return (
    <PageTitle title={`Agenda, ${longDate(heldOn)}`} note={words.filter(Boolean).join(', ')}>
      {onEdit !== undefined && (
        <Button
          variant="default"
          onClick={onEdit}
          leftSection={<IconPencil aria-hidden size={16} stroke={1.8} />}
        >
          Edit meeting
        </Button>
      )}
      <NextStep meeting={meeting} caseCount={caseCount} />
    </PageTitle>
  );
}

/** Start, go on, or read the minutes; nothing while there is no case to hear. */
function NextStep({ meeting, caseCount }: Omit<Props, 'onEdit'>): ReactElement | null {
  const { id, status } = meeting;

  if (status === 'finalised') {
    return (
      <Button
        component={Link}
        to={`/meetings/${id}/minutes`}
        leftSection={<IconFileText aria-hidden size={16} stroke={1.8} />}
      >
        Minutes
      </Button>
    );
  }
  if (status === 'in-progress') {
    return (
      <Button
        component={Link}
        to={`/meetings/${id}/room`}
        leftSection={<IconPlayerPlay aria-hidden size={16} stroke={1.8} />}
      >
        Continue meeting
      </Button>
    );
  }
  return caseCount === 0 ? null : <StartMeeting meeting={meeting} />;
}
