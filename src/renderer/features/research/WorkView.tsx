import type { ReactElement, ReactNode } from 'react';
import { longDate } from '../../../shared/domain/date-words.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { ResearchMeetings } from './ResearchMeetings.tsx';
import classes from './WorkView.module.css';

/** What is asked of one agency: its actions at the left, and at the right the cases to look for. */
export function WorkView({ actions }: { readonly actions: ReactNode }): ReactElement {
  const { data: work, error, refetch } = useCall('work.get', {});
  if (work === undefined) {
    return error === null ? (
      <LoadingRows />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <Page>
      <PageTitle
        title={`${work.agencyName}, ${longDate(today())}`}
        note="You see your agency’s actions and the cases it is asked to research."
      />
      <div className={classes['columns']}>
        <div className={classes['column']}>{actions}</div>
        <div className={classes['column']}>
          <ResearchMeetings work={work} />
        </div>
      </div>
    </Page>
  );
}
