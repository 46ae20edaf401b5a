import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { NoticeBar } from '../../components/NoticeBar.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { OwnPassphraseModal } from './OwnPassphraseModal.tsx';

/** Stands on every page until whoever was given a passphrase has one that nobody else knows. */
export function OwnPassphraseBar(): ReactElement | null {
  const { data: own } = useCall('users.own', {}, { enabled: useMay('users.own') });
  const [isAsked, setAsked] = useState(false);
  const { data: status } = useCall('store.status', {});
  if (own?.isKnownToOther !== true || status?.isSample === true) return null;
  return (
    <NoticeBar isFlush icon={<IconKey aria-hidden size={18} stroke={1.8} />}>
      <span>
        <strong>Somebody else knows your passphrase,</strong> since they chose it for you.
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        Change it
      </Button>
      {isAsked && <OwnPassphraseModal onClose={() => setAsked(false)} />}
    </NoticeBar>
  );
}
