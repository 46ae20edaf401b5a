import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useOutletContext, useParams } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorState } from '../components/ErrorState.tsx';
import { LoadingRows } from '../components/LoadingRows.tsx';
import { Room } from '../features/hearings/Room.tsx';
import { StartMeeting } from '../features/meetings/StartMeeting.tsx';
import { MinutesChecks } from '../features/minutes/MinutesChecks.tsx';
import { useCall } from '../lib/use-call.ts';

export function MeetingRoomPage(): ReactElement {
  const { id: meetingId = '' } = useParams();
  const showKeys = useOutletContext<(() => void) | undefined>();
  const agenda = useCall('agenda.get', { meetingId });
  const forum = useCall('forum.get', {});

  const failed = [agenda, forum].find(({ data, error }) => data === undefined && error !== null);
  if (failed !== undefined) {
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (agenda.data?.meeting.id !== meetingId || forum.data === undefined) {
    return <LoadingRows rows={15} />;
  }
  if (agenda.data.meeting.status === 'planned') {
    return (
      <EmptyState
        action={
          <Group>
            {agenda.data.entries.length > 0 && <StartMeeting meeting={agenda.data.meeting} />}
            <Button component={Link} to={`/meetings/${meetingId}`} variant="default">
              To the agenda
            </Button>
          </Group>
        }
      >
        This meeting has not begun.
      </EmptyState>
    );
  }
  return (
    <Room
      key={meetingId}
      agenda={agenda.data}
      forum={forum.data}
      checks={<MinutesChecks meetingId={meetingId} />}
      onShowKeys={() => showKeys?.()}
    />
  );
}
