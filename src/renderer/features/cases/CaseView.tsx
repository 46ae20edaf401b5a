import type { ReactElement } from 'react';
import { isOpen } from '../../../shared/domain/action.ts';
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
  const settings = useCall('forum.get', {}).data?.settings;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (record === undefined || settings === undefined) return <LoadingRows />;
  const [latest] = record.referrals;
  return (
    <>
      <CaseHead record={record} settings={settings} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          {latest !== undefined && <WhyHere latest={latest} />}
          <CaseReferrals referrals={record.referrals} />
        </div>
        <div className={classes['column']}>
          <CaseActions title="Open actions" actions={record.actions.filter(isOpen)} />
          <CaseHearings hearings={record.hearings} />
          <CaseActions
            title="Finished actions"
            actions={record.actions.filter((action) => !isOpen(action))}
          />
        </div>
      </div>
    </>
  );
}
