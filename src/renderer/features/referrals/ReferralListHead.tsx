import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { KeyCap } from '../../components/KeyCap.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { counted } from '../../lib/format.ts';
import { usePlainKeys } from '../../lib/plain-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';

type Props = { readonly onDecide: (referralId: string) => void };

export function ReferralListHead({ onDecide }: Props): ReactElement {
  const counts = useCall('referrals.counts', {}).data;
  const next = useCall('referrals.list', { status: 'received', limit: 1 }).data?.rows[0];
  const mayImport = useMay('lists.choose');
  const mayAdd = useMay('forms.save');
  const decideNext = (): void => {
    if (next !== undefined) onDecide(next.id);
  };
  usePlainKeys({ d: decideNext });

  return (
    <PageTitle
      title="Referrals"
      note={counts === undefined ? undefined : `${counted(counts.received, 'referral')} to decide`}
    >
      {counts !== undefined && counts.held > 0 && (
        <Button component={Link} to="/referrals/held" variant="default">
          {counted(counts.held, 'row')} to mend
        </Button>
      )}
      {mayImport && (
        <Button
          component={Link}
          to="/referrals/import"
          variant="default"
          leftSection={<IconFileImport aria-hidden size={16} stroke={1.8} />}
        >
          Import a list
        </Button>
      )}
      {mayAdd && (
        <Button
          component={Link}
          to="/referrals/new"
          variant="default"
          leftSection={<IconPlus aria-hidden size={16} stroke={1.8} />}
          aria-keyshortcuts="Control+N"
          rightSection={<KeyCap>Ctrl N</KeyCap>}
        >
          New referral
        </Button>
      )}
      {next !== undefined && (
        <Button onClick={decideNext} aria-keyshortcuts="D" rightSection={<KeyCap>D</KeyCap>}>
          Decide next
        </Button>
      )}
    </PageTitle>
  );
}
