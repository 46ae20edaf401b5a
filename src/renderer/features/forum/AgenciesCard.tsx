import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { Agency } from '../../../shared/domain/agency.ts';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { newAgency } from './agency-form.ts';
import { AgencyDrawer } from './AgencyDrawer.tsx';
import { AgencyList } from './AgencyList.tsx';

/** The agencies in the order in which they speak. */
export function AgenciesCard(): ReactElement {
  const { data: agencies, error, refetch } = useCall('agencies.list', {});
  const [edited, setEdited] = useState<Agency | null>(null);
  const mayChange = useMay('agencies.save');

  return (
    <Card
      title="Agencies"
      {...(agencies && { count: agencies.length })}
      note="In the order round the table"
      actions={
        mayChange && (
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={16} stroke={1.8} />}
            disabled={agencies === undefined}
            onClick={() => setEdited(newAgency(agencies ?? []))}
          >
            Add agency
          </Button>
        )
      }
    >
      {agencies !== undefined && agencies.length > 0 && mayChange && (
        <AgencyList agencies={agencies} onEdit={setEdited} />
      )}
      {agencies !== undefined && agencies.length > 0 && !mayChange && (
        <CardRows>
          {agencies.map(({ id, name, representative, servesChildrenOnly }) => (
            <CardRow key={id} lead={name} note={representative}>
              {servesChildrenOnly && 'leaves after children’s cases'}
            </CardRow>
          ))}
        </CardRows>
      )}
      {agencies?.length === 0 && (
        <EmptyState>No agencies yet. Add those that come to the meeting.</EmptyState>
      )}
      {agencies === undefined && error === null && <LoadingRows />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {edited !== null && agencies !== undefined && (
        <AgencyDrawer agency={edited} agencies={agencies} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}
