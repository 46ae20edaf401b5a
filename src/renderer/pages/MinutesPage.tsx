import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorState } from '../components/ErrorState.tsx';
import { LoadingRows } from '../components/LoadingRows.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { MinutesView } from '../features/minutes/MinutesView.tsx';
import { longDate } from '../../shared/domain/date-words.ts';
import { useCall } from '../lib/use-call.ts';

export function MinutesPage(): ReactElement {
  const { id: meetingId = '' } = useParams();
  const { data, error, refetch } = useCall('agenda.get', { meetingId });
  if (data === undefined && error !== null) {
    return (
      <>
        <PageTitle title="Minutes" />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (data?.meeting.id !== meetingId) return <LoadingRows rows={12} />;
  if (data.meeting.status === 'planned') {
    return (
      <>
        <PageTitle title={`Minutes, ${longDate(data.meeting.heldOn)}`} />
        <EmptyState
          action={
            <Button component={Link} to={`/meetings/${meetingId}`}>
              To the agenda
            </Button>
          }
        >
          This meeting has not begun, so there is nothing to minute yet.
        </EmptyState>
      </>
    );
  }
  return <MinutesView key={meetingId} meeting={data.meeting} />;
}
