import { Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import type { ListedUser } from '../../../shared/ipc/contract/users.ts';
import { useChange } from '../../lib/use-change.ts';
import { NewPassphraseForm } from './NewPassphraseForm.tsx';

type Props = {
  readonly user: ListedUser;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** For somebody who forgot theirs: the one that they had opens nothing any more. */
export function ResetPassphraseModal({ user, onDone, onClose }: Props): ReactElement {
  const reset = useChange('users.resetPassphrase', {
    changes: ['users'],
    onSuccess: () => {
      notifications.show({
        title: `${user.name} has a new passphrase`,
        message: 'Give it to them in person or by phone. They are asked to change it.',
      });
      onDone();
    },
    onError: () => {},
  });
  return (
    <Modal opened onClose={onClose} title={`A new passphrase for ${user.name}`} size="lg">
      <Text size="sm" mb="md">
        Their present passphrase stops working at once, and what they had typed and not sent is
        lost. Make sure that it is really they who ask.
      </Text>
      <NewPassphraseForm
        confirmLabel="Give this passphrase"
        error={reset.error}
        isBusy={reset.isPending}
        onCancel={onClose}
        onConfirm={({ passphrase }) => reset.mutate({ id: user.id, passphrase })}
      />
    </Modal>
  );
}
