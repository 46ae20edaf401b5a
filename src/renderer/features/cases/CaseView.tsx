import type { ReactElement, ReactNode } from 'react';
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

type Props = {
  readonly id: string;
  /** When it is reviewed, and who holds it. */
  readonly retention: ReactNode;
  /** Which records of its people were joined. */
  readonly joined: ReactNode;
  /** Who is alike and somebody else. */
  readonly apart: ReactNode;
};

/** A case to be read in seconds. Give it a `key` by its id. */
export function CaseView({ id, retention, joined, apart }: Props): ReactElement {
  const { data: record, error, refetch } = useCall('cases.get', { id });
  const settings = useCall('forum.get', {}).data?.settings;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (record === undefined || settings === undefined) return <LoadingRows />;
  const [latest] = record.referrals;
  return (
    <>
      <CaseHead record={record} settings={settings} />
      {retention}
      {record.id !== id && (
        <p className={classes['standing']}>
          The case you opened is joined with others of the same two people. {record.number} stands
          for all of them.
        </p>
      )}
      {joined}
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
          {apart}
        </div>
      </div>
    </>
  );
}
