import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import type { ListedUser } from '../../../shared/ipc/contract/users.ts';
import { errorText } from '../../lib/error-text.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';

type Props = {
  readonly user: ListedUser;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export function RemoveUserModal({ user, onDone, onClose }: Props): ReactElement {
  const { id, name } = user;
  useReturnFocus();
  const remove = useChange('users.remove', {
    changes: ['users', 'keys', 'store', 'cases'],
    onSuccess: () => {
      notifications.show({
        title: `${name} was removed`,
        message: 'Change the keys as well if they may have kept a copy of the files.',
      });
      onDone();
    },
    onError: () => {},
  });
  return (
    <Modal opened onClose={onClose} title={`Remove ${name}?`}>
      <Stack gap="md">
        <List size="sm" spacing={4}>
          <List.Item>Their passphrase no longer unlocks this store.</List.Item>
          <List.Item>What they did stays in the record under their name.</List.Item>
          <List.Item>What they had typed and not sent is lost.</List.Item>
          <List.Item>
            A copy of the store’s files that they kept can still be opened with their passphrase,
            until the keys are changed.
          </List.Item>
        </List>
        {remove.error !== null && (
          <Text size="sm" role="alert" c="var(--ct-danger)">
            {errorText(remove.error)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
            Remove {name}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
