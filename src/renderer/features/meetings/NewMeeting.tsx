import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { shortDay, today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { nextPlan } from './next-plan.ts';
import classes from './NewMeeting.module.css';

/** Plans a meeting, starting from what the last one was. */
export function NewMeeting(): ReactElement {
  const last = useLastMeeting();
  return (
    <div className={classes['narrow']}>
      <PageTitle
        title="New meeting"
        note={last.meeting && `set out like ${shortDay(last.meeting.heldOn)}`}
      />
      <Card title="When, where and who" padded>
        {last.error !== null && <ErrorState error={last.error} onRetry={last.retry} />}
        {last.error === null && !last.isKnown && <LoadingRows />}
        {last.isKnown && <PlanForm last={last.meeting} />}
      </Card>
    </div>
  );
}

function PlanForm({ last }: { readonly last: Meeting | undefined }): ReactElement {
  const navigate = useNavigate();
  const create = useChange('meetings.create', {
    changes: ['meetings', 'today'],
    onSuccess: ({ id }) => void navigate(`/meetings/${id}`),
  });
  return (
    <MeetingForm
      initial={nextPlan(last, today())}
      keptAt="meeting/new"
      submitLabel="Save and build the agenda"
      isBusy={create.isPending}
      onSubmit={(plan) => create.mutate(plan)}
      onCancel={() => void navigate('/meetings')}
    />
  );
}

type LastMeeting = {
  readonly meeting: Meeting | undefined;
  readonly isKnown: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
};

/** The latest meeting planned or held, which the list gives first. */
function useLastMeeting(): LastMeeting {
  const list = useCall('meetings.list', { limit: 1 });
  const id = list.data?.rows[0]?.id;
  const agenda = useCall('agenda.get', { meetingId: id ?? '' }, { enabled: id !== undefined });
  return {
    meeting: id === undefined ? undefined : agenda.data?.meeting,
    isKnown: list.data !== undefined && (id === undefined || agenda.data !== undefined),
    error: list.error ?? agenda.error,
    retry: () => void (list.error === null ? agenda.refetch() : list.refetch()),
  };
}
