import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { OpenMatchNote } from '../features/matching/OpenMatchNote.tsx';
import { SeenBefore } from '../features/matching/SeenBefore.tsx';
import { ReferralView } from '../features/referrals/ReferralView.tsx';

export function ReferralPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <ReferralView
      key={id}
      id={id}
      seenBefore={<SeenBefore referralId={id} />}
      beforeDeciding={<OpenMatchNote referralId={id} />}
    />
  );
}
