import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { HistoryButton } from '../features/history/HistoryButton.tsx';
import { OpenMatchNote } from '../features/matching/OpenMatchNote.tsx';
import { SeenBefore } from '../features/matching/SeenBefore.tsx';
import { ReferralView } from '../features/referrals/ReferralView.tsx';

export function ReferralPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <ReferralView
      key={id}
      id={id}
      history={<HistoryButton of={{ kind: 'referral', id }} title="History of the referral" />}
      seenBefore={<SeenBefore referralId={id} />}
      beforeDeciding={<OpenMatchNote referralId={id} />}
    />
  );
}
