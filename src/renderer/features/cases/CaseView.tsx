import type { ReactElement, ReactNode } from 'react';
import { daysOverdue, isOpen } from '../../../shared/domain/action.ts';
import type { CaseRecord } from '../../../shared/ipc/contract/cases.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CaseHearings } from './CaseHearings.tsx';
import { CaseReferrals } from './CaseReferrals.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import classes from './CaseView.module.css';
import { WhyHere } from './WhyHere.tsx';

/** What other features show of the case, each in its place. */
type Slots = {
  /** The way to add to the record; filled where nothing else comes first. */
  readonly adding: (isNext: boolean) => ReactNode;
  /** The way to join it with another case. */
  readonly joining: (record: CaseRecord) => ReactNode;
  /** What is flagged of its people. */
  readonly flags: ReactNode;
  /** What others changed since the viewer looked last. */
  readonly changed: ReactNode;
  readonly chronology: ReactNode;
  readonly relations: ReactNode;
  /** How the victim may be reached. */
  readonly contact: ReactNode;
  /** When it is reviewed, and who holds it. */
  readonly retention: ReactNode;
  /** Which cases, and records of its people, were joined. */
  readonly joined: ReactNode;
  /** Who is alike and somebody else. */
  readonly apart: ReactNode;
  /** Orders, wishes and needs in short. */
  readonly inShort: ReactNode;
  readonly riskAndNeeds: ReactNode;
  readonly peopleAndContact: ReactNode;
  readonly documents: ReactNode;
};

type Props = { readonly id: string; readonly slots: Slots };

/** A case to be read in seconds. Give it a `key` by its id. */
export function CaseView({ id, slots }: Props): ReactElement {
  const { data: record, error, refetch } = useCall('cases.get', { id });
  const settings = useCall('forum.get', {}).data?.settings;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (record === undefined || settings === undefined) return <LoadingRows />;
  const [latest] = record.referrals;
  const open = record.actions.filter(isOpen);
  const finished = record.actions.filter((action) => !isOpen(action));
  const overdue = open.filter((action) => daysOverdue(action, today()) > 0).length;
  return (
    <>
      <CaseHead
        record={record}
        settings={settings}
        adding={slots.adding}
        joining={slots.joining}
        flags={slots.flags}
        changed={slots.changed}
      />
      {slots.contact}
      {slots.retention}
      {record.id !== id && (
        <p className={classes['standing']}>
          The case you opened is joined with others of the same two people. {record.number} stands
          for all of them.
        </p>
      )}
      {slots.joined}
      <CaseTabs
        tabs={[
          {
            id: 'summary',
            name: 'Summary',
            content: (
              <div className={classes['column']}>
                {slots.chronology}
                <div className={classes['columns']}>
                  <div className={classes['column']}>
                    {latest !== undefined && <WhyHere latest={latest} />}
                    <CaseReferrals referrals={record.referrals} />
                  </div>
                  <div className={classes['column']}>
                    <CaseActions title="Open actions" actions={open} />
                    {slots.inShort}
                  </div>
                </div>
              </div>
            ),
          },
          { id: 'risk', name: 'Risk and needs', content: slots.riskAndNeeds },
          {
            id: 'hearings',
            name: 'Hearings',
            count: record.hearings.length,
            content: <CaseHearings hearings={record.hearings} />,
          },
          {
            id: 'actions',
            name: 'Actions',
            count: open.length,
            overdue,
            content: (
              <div className={classes['columns']}>
                <CaseActions title="Open actions" actions={open} empty="No action is open." />
                <CaseActions title="Finished actions" actions={finished} />
              </div>
            ),
          },
          {
            id: 'people',
            name: 'People and contact',
            content: (
              <div className={classes['column']}>
                {slots.peopleAndContact}
                {slots.relations}
                {slots.apart}
              </div>
            ),
          },
          { id: 'documents', name: 'Documents', content: slots.documents },
        ]}
      />
    </>
  );
}
