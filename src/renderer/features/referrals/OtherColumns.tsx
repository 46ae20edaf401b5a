import type { ReactElement } from 'react';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { Confidential } from '../../components/Confidential.tsx';
import { useCaseValues } from '../../lib/use-case-values.ts';

type Props = { readonly referral: Referral };

/** What a list or a form said that no field took; nobody knows how confidential that is. */
export function OtherColumns({ referral }: Props): ReactElement | null {
  const valueOf = useCaseValues(referral.caseId);
  if (!referral.hasOtherColumns) return null;
  const ways = valueOf({ of: 'referral', referralId: referral.id, field: 'other-columns' });
  return (
    <Card title="Also said" padded>
      <Confidential what="what else was said" {...ways} />
    </Card>
  );
}
