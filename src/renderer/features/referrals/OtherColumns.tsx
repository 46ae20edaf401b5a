import type { ReactElement } from 'react';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { Facts } from '../../components/Facts.tsx';

type Props = { readonly columns: Referral['otherColumns'] };

/** What the list said in columns that no field took. */
export function OtherColumns({ columns }: Props): ReactElement | null {
  const given = columns.filter(({ value }) => value.trim() !== '');
  if (given.length === 0) return null;
  return (
    <Card title="Also in the list" count={given.length} padded>
      <Facts facts={given.map(({ heading, value }) => [heading, value])} />
    </Card>
  );
}
