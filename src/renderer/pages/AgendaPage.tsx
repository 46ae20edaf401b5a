import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { ErrorState } from '../components/ErrorState.tsx';
import { LoadingRows } from '../components/LoadingRows.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { AgendaBuilder } from '../features/meetings/AgendaBuilder.tsx';
import { useCall } from '../lib/use-call.ts';

export function AgendaPage(): ReactElement {
  const { id: meetingId = '' } = useParams();
  const { data, error, refetch } = useCall('agenda.get', { meetingId });
  if (data === undefined && error !== null) {
    return (
      <>
        <PageTitle title="Agenda" />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (data?.meeting.id !== meetingId) return <LoadingRows rows={15} />;
  return <AgendaBuilder key={meetingId} agenda={data} />;
}
