import { List } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import type { ListedUser } from '../../../shared/ipc/contract/users.ts';
import { ConfirmModal } from '../../components/ConfirmModal.tsx';
import { useChange } from '../../lib/use-change.ts';

type Props = {
  readonly user: ListedUser;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export function RemoveUserModal({ user, onDone, onClose }: Props): ReactElement {
  const { id, name } = user;
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
    <ConfirmModal
      title={`Remove ${name}?`}
      keepLabel="Keep"
      confirmLabel={`Remove ${name}`}
      error={remove.error}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
      onClose={onClose}
    >
      <List size="sm" spacing={4}>
        <List.Item>Their passphrase no longer unlocks this store.</List.Item>
        <List.Item>What they did stays in the record under their name.</List.Item>
        <List.Item>What they had typed and not sent is lost.</List.Item>
        <List.Item>
          A copy of the store’s files that they kept can still be opened with their passphrase,
          until the keys are changed.
        </List.Item>
      </List>
    </ConfirmModal>
  );
}
