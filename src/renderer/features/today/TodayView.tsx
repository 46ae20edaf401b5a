import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { longDate } from '../../../shared/domain/date-words.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { today as thisDay } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { AlsoWaiting } from './AlsoWaiting.tsx';
import { DueEntries } from './DueEntries.tsx';
import { JustFinal } from './JustFinal.tsx';
import { MinutesDue } from './MinutesDue.tsx';
import { NextMeetingBand } from './NextMeetingBand.tsx';
import { OverdueByAgency } from './OverdueByAgency.tsx';
import { ReferralsToDecide } from './ReferralsToDecide.tsx';
import { isNothingPlanned, isNothingWaiting, isToRunNow, lateWords } from './today-words.ts';
import classes from './TodayView.module.css';

type Props = {
  /** What a coordinator is reminded of besides their cases. */
  readonly reminders?: ReactNode;
};

/** What needs somebody now, and nothing else. */
export function TodayView({ reminders }: Props): ReactElement {
  const { data: today, error, refetch } = useCall('today.get', {});
  const mayImport = useMay('lists.choose');
  return (
    <div className={classes['page']}>
      <PageTitle
        title={longDate(today?.today ?? thisDay())}
        note={today === undefined ? undefined : lateWords(today)}
      >
        {mayImport && (
          <Button
            component={Link}
            to="/referrals/import"
            variant={today !== undefined && isNothingPlanned(today) ? 'filled' : 'default'}
            leftSection={<IconFileImport aria-hidden size={16} stroke={1.8} />}
          >
            Import a list
          </Button>
        )}
      </PageTitle>
      {reminders}
      {today !== undefined && <TodayCards today={today} />}
      {today === undefined && error === null && <LoadingRows />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
    </div>
  );
}

function TodayCards({ today }: { readonly today: Today }): ReactElement {
  const isMeetingFirst =
    today.nextMeeting !== null &&
    (isToRunNow(today.nextMeeting, today.today) || today.referralsToDecideCount === 0);
  return (
    <>
      <NextMeetingBand today={today} isFirst={isMeetingFirst} />
      {isNothingWaiting(today) ? (
        <p className={classes['quiet']}>Nothing is late and nothing waits for a decision.</p>
      ) : (
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <ReferralsToDecide today={today} isFirst={!isMeetingFirst} />
            <MinutesDue today={today} />
          </div>
          <div className={classes['column']}>
            <JustFinal today={today} />
            <OverdueByAgency today={today} />
            <DueEntries today={today} />
            <AlsoWaiting today={today} />
          </div>
        </div>
      )}
    </>
  );
}
