import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { RecoveryReminder as Reminder } from '../../../shared/domain/access/recovery.ts';
import { NoticeBar } from '../../components/NoticeBar.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useMay } from '../../lib/viewer.ts';

const words: Readonly<Record<Reminder, readonly [lead: string, rest: string]>> = {
  'no-code': [
    'This store has no recovery sheet.',
    'If its passphrases are forgotten, it stays closed for ever.',
  ],
  'never-tested': ['The recovery sheet was never tested.', 'Is it where it should be?'],
  'test-again': [
    'The recovery sheet was last tested three months ago.',
    'Is it still where it should be?',
  ],
};

/** For coordinators, where their day begins: until the sheet is there, and each quarter after. */
export function RecoveryReminder(): ReactElement | null {
  const { data } = useCall('recovery.status', {}, { enabled: useMay('recovery.status') });
  const putOff = useChange('recovery.putOff', { changes: ['recovery'] });
  const { data: status } = useCall('store.status', {});
  if (data?.reminder == null || status?.isSample === true) return null;
  const [lead, rest] = words[data.reminder];
  return (
    <NoticeBar icon={<IconLifebuoy aria-hidden size={18} stroke={1.8} />}>
      <span>
        <strong>{lead}</strong> {rest}
      </span>
      <Button size="compact-sm" variant="default" component={Link} to="/users">
        {data.reminder === 'no-code' ? 'Make the sheet' : 'Test it'}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={putOff.isPending}
        onClick={() => putOff.mutate({})}
      >
        Ask me in a month
      </Button>
    </NoticeBar>
  );
}
