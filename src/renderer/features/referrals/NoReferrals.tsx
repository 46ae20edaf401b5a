import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useMay } from '../../lib/viewer.ts';
import type { ReferralTab } from './use-referral-tabs.ts';

type Props = { readonly tab: ReferralTab; readonly search: string };

const sentences: Record<ReferralTab, string> = {
  received: 'No referrals to decide.',
  accepted: 'No referral has been accepted yet.',
  returned: 'No referral has been returned.',
  withdrawn: 'No referral has been withdrawn.',
  all: 'No referrals yet.',
};

export function NoReferrals({ tab, search }: Props): ReactElement {
  const mayImport = useMay('lists.choose');
  if (search !== '') return <EmptyState>No referral here matches these words.</EmptyState>;
  const begin = mayImport && (
    <Group gap="sm" justify="center">
      <Button component={Link} to="/referrals/new">
        New referral
      </Button>
      <Button component={Link} to="/referrals/import" variant="default">
        Import a list
      </Button>
    </Group>
  );
  return <EmptyState action={begin}>{sentences[tab]}</EmptyState>;
}
