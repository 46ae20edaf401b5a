import { ScrollArea } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { useCall } from '../../lib/use-call.ts';
import { DecidedCard } from './DecidedCard.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import { EarlierReferrals } from './EarlierReferrals.tsx';
import { OtherColumns } from './OtherColumns.tsx';
import { OtherPeople } from './OtherPeople.tsx';
import { PersonCard } from './PersonCard.tsx';
import { ReferralHead } from './ReferralHead.tsx';
import classes from './ReferralView.module.css';
import { RepeatNeeds } from './RepeatNeeds.tsx';
import { WhatHappened } from './WhatHappened.tsx';
import { WhyHeard } from './WhyHeard.tsx';
import { WithdrawReferral } from './WithdrawReferral.tsx';

type Props = {
  readonly id: string;
  /** What the store knows of the two people. */
  readonly seenBefore: ReactNode;
  /** What was changed of it, for its head. */
  readonly history: ReactNode;
  /** What to know before deciding, right above the decision's buttons. */
  readonly beforeDeciding: ReactNode;
};

/** One referral, why it may be heard, and the decision. Give it a `key` by its id. */
export function ReferralView({ id, history, seenBefore, beforeDeciding }: Props): ReactElement {
  const { data: referral, error, refetch } = useCall('referrals.get', { id });
  const forum = useCall('forum.get', {}).data;

  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (referral === undefined || forum === undefined) return <LoadingRows />;
  return (
    <Page>
      <ReferralHead referral={referral} history={history} />
      <div className={classes['columns']}>
        <ScrollArea
          className={classes['left'] ?? ''}
          offsetScrollbars="present"
          viewportProps={{ tabIndex: 0 }}
        >
          <div className={classes['stack']}>
            {seenBefore}
            <WhyHeard referral={referral} forum={forum} />
            <WhatHappened referral={referral} forum={forum} />
            <RepeatNeeds key={referral.status} referral={referral} />
            <div className={classes['people']}>
              <PersonCard who="victim" referral={referral} />
              <PersonCard who="perpetrator" referral={referral} />
            </div>
            <OtherPeople referral={referral} />
            <OtherColumns referral={referral} />
          </div>
        </ScrollArea>
        <div className={classes['right']}>
          <Card title="Decision" padded actions={<WithdrawReferral referral={referral} />}>
            {referral.status === 'received' ? (
              <DecisionCard referral={referral} forum={forum} note={beforeDeciding} />
            ) : (
              <DecidedCard referral={referral} />
            )}
          </Card>
          <EarlierReferrals referral={referral} />
        </div>
      </div>
    </Page>
  );
}
