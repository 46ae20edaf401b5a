import { type ReactElement, useState } from 'react';
import { Navigate } from 'react-router';

/** A form with a draft of its own. */
export function StartReferralPage(): ReactElement {
  const [draftId] = useState(() => crypto.randomUUID());
  return <Navigate to={`/referrals/new/${draftId}`} replace />;
}
