import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { KeysStatus } from '../../../shared/ipc/contract/keys.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { shortMoment } from '../../lib/format.ts';
import { changeKeys } from '../../lib/key-change.ts';
import { useCall } from '../../lib/use-call.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';

const advices: Readonly<Record<NonNullable<KeysStatus['advice']>, string>> = {
  'user-removed':
    'Somebody was removed since. If they may have kept a copy of the files, change the keys.',
  'address-key-taken':
    'Somebody may no longer reveal confidential details. If they may have kept a copy of the files, change the keys.',
};

/** When the keys of the store were changed, whether that is due, and the way to do it. */
export function KeysCard(): ReactElement {
  const { data: keys, error, refetch } = useCall('keys.status', {});
  const [isAsked, setAsked] = useState(false);
  return (
    <Card
      title="Keys of the store"
      padded
      {...(keys?.advice != null && { note: <Chip kind="open-point">Change them</Chip> })}
    >
      {keys !== undefined && (
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            {keys.rotatedAt === null
              ? 'They are those that the store was made with.'
              : `Changed ${shortMoment(keys.rotatedAt)}.`}
          </Text>
          {keys.advice !== null && <Text size="sm">{advices[keys.advice]}</Text>}
          <Button variant="default" onClick={() => setAsked(true)}>
            Change the keys…
          </Button>
        </Stack>
      )}
      {keys === undefined && error === null && <LoadingRows rows={2} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isAsked && <ChangeKeysModal onClose={() => setAsked(false)} />}
    </Card>
  );
}

function ChangeKeysModal({ onClose }: { readonly onClose: () => void }): ReactElement {
  const client = useQueryClient();
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title="Change the keys of the store?">
      <Stack gap="md">
        <Text size="sm">
          The store is copied under new keys and closed meanwhile, for some seconds up to a minute.
          Passphrases and the recovery sheet stay as they are, and you can stop it at any time.
        </Text>
        <Text size="sm">
          Do it when nobody needs the store: after somebody was removed, or when a passphrase may
          have become known.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button data-autofocus onClick={() => void changeKeys(client)}>
            Change the keys
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
