import type { ReactElement } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CaseHearings } from './CaseHearings.tsx';
import { CaseReferrals } from './CaseReferrals.tsx';
import classes from './CaseView.module.css';
import { WhyHere } from './WhyHere.tsx';

type Props = { readonly id: string };

/** A case to be read in seconds. Give it a `key` by its id. */
export function CaseView({ id }: Props): ReactElement {
  const { data: record, error, refetch } = useCall('cases.get', { id });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (record === undefined) return <LoadingRows />;
  const [latest] = record.referrals;
  return (
    <>
      <CaseHead record={record} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          {latest !== undefined && <WhyHere latest={latest} />}
          <CaseReferrals referrals={record.referrals} />
        </div>
        <div className={classes['column']}>
          <CaseActions actions={record.actions} />
          <CaseHearings hearings={record.hearings} />
        </div>
      </div>
    </>
  );
}
