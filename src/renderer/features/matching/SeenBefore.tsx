import type { ReactElement } from 'react';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { Matches } from './Matches.tsx';

/** Who the people of a referral may be, with reasons. Nobody is joined until a person says so. */
export function SeenBefore({ referralId }: { readonly referralId: string }): ReactElement {
  const referral = useCall('referrals.get', { id: referralId }).data;
  const { data, error, refetch } = useCall('matching.ofReferral', { id: referralId });
  if (data !== undefined && referral !== undefined) {
    return <Matches referralId={referralId} people={referral} matches={data} />;
  }
  return (
    <Card title="Seen before?">
      {error === null ? (
        <LoadingRows rows={4} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Card>
  );
}
