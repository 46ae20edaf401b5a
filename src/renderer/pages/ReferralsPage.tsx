import type { ReactElement } from 'react';
import { ReferralList } from '../features/referrals/ReferralList.tsx';

export const ReferralsPage = (): ReactElement => <ReferralList />;
