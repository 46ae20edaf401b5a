import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { CorrectReferral } from '../features/forms/CorrectReferral.tsx';

export function CorrectReferralPage(): ReactElement {
  const { id = '' } = useParams();
  return <CorrectReferral key={id} referralId={id} />;
}
