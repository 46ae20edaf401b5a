import type { ReactElement } from 'react';
import { FormDrafts } from '../features/forms/FormDrafts.tsx';
import { ReferralList } from '../features/referrals/ReferralList.tsx';

export const ReferralsPage = (): ReactElement => <ReferralList drafts={<FormDrafts />} />;
