import type { ReactElement } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { leftToAnswer } from './answered.ts';
import { ResearchMeetings } from './ResearchMeetings.tsx';

/** The cases to look for, on a page of their own. */
export function ResearchView(): ReactElement {
  const { data: work, error, refetch } = useCall('work.get', {});
  const left = leftToAnswer(work?.meetings.flatMap(({ cases }) => cases) ?? []);
  return (
    <Page>
      <PageTitle title="Research" note={work && `${counted(left, 'case')} left to answer`} />
      {work !== undefined && <ResearchMeetings work={work} />}
      {work === undefined && error === null && <LoadingRows />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}
