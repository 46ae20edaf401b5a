import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type ReferralStatus, referralStatusNames } from '../../../shared/domain/referral.ts';
import { Chip, type ChipKind } from '../../components/Chip.tsx';

type Props = { readonly status: ReferralStatus };

const kinds: Record<ReferralStatus, ChipKind> = {
  received: 'open-point',
  accepted: 'done',
  returned: 'plain',
  withdrawn: 'plain',
};

export const DecisionChip = ({ status }: Props): ReactElement => (
  <Chip
    kind={kinds[status]}
    {...((status === 'returned' || status === 'withdrawn') && { icon: IconArrowBackUp })}
  >
    {referralStatusNames[status]}
  </Chip>
);
