import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { NewPassphraseForm } from './NewPassphraseForm.tsx';

/** Changes the passphrase of whoever is at the store. */
export function OwnPassphraseModal({ onClose }: { readonly onClose: () => void }): ReactElement {
  useReturnFocus();
  const change = useChange('users.changePassphrase', {
    changes: ['users'],
    onSuccess: () => {
      notifications.show({
        title: 'Your passphrase was changed',
        message: 'The one before opens nothing any more.',
      });
      onClose();
    },
    onError: () => {},
  });
  return (
    <Modal opened onClose={onClose} title="Change my passphrase" size="lg">
      <NewPassphraseForm
        asksPresent
        confirmLabel="Change it"
        error={change.error}
        isBusy={change.isPending}
        onCancel={onClose}
        onConfirm={({ present, passphrase }) => change.mutate({ present, passphrase })}
      />
    </Modal>
  );
}
