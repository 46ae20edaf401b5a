import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { ReferralView } from '../features/referrals/ReferralView.tsx';

export function ReferralPage(): ReactElement {
  const { id = '' } = useParams();
  return <ReferralView key={id} id={id} />;
}
