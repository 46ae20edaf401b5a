import { Button, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Card } from '../../components/Card.tsx';
import { shortMoment } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { OwnPassphraseModal } from './OwnPassphraseModal.tsx';

/** For everybody in their settings. */
export function OwnPassphraseCard(): ReactElement {
  const { data: own } = useCall('users.own', {});
  const [isAsked, setAsked] = useState(false);
  return (
    <Card title="Your passphrase" padded>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{own && words(own)}</Text>
        <Button variant="default" onClick={() => setAsked(true)}>
          Change my passphrase…
        </Button>
      </Stack>
      {isAsked && <OwnPassphraseModal onClose={() => setAsked(false)} />}
    </Card>
  );
}

const words = (own: { readonly changedAt: string | null; readonly isKnownToOther: boolean }) => {
  if (own.isKnownToOther) return 'Somebody else chose it for you, and so knows it.';
  return own.changedAt === null
    ? 'It is the one that the store was made with.'
    : `You chose it ${shortMoment(own.changedAt)}.`;
};
