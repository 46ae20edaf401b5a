import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { errorText } from '../../lib/error-text.ts';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import classes from './Backups.module.css';

/** After the keys were changed: what can be done about backups that open with the ones before. */
export function EarlierKeys({ count }: { readonly count: number }): ReactElement {
  const [isAsked, setAsked] = useState(false);
  return (
    <div role="status" className={classes['earlier']}>
      <span>
        <strong>{counted(count, 'backup opens', 'backups open')} with earlier keys,</strong> and so
        with the passphrases of users who were removed since.
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        Delete…
      </Button>
      {isAsked && <DeleteModal count={count} onClose={() => setAsked(false)} />}
    </div>
  );
}

type Props = { readonly count: number; readonly onClose: () => void };

function DeleteModal({ count, onClose }: Props): ReactElement {
  useReturnFocus();
  const backups = counted(count, 'backup');
  const remove = useChange('backups.removeEarlier', {
    changes: ['backups'],
    onSuccess: () => {
      notifications.show({
        title: `Deleted ${backups}`,
        message: 'Those with the present keys stay.',
      });
      onClose();
    },
    onError: () => {},
  });
  return (
    <Modal opened onClose={onClose} title={`Delete ${backups}?`}>
      <Stack gap="md">
        <Text size="sm">
          They cannot be restored any more, here and in the second place. Backups with the present
          keys stay. Copies that lie elsewhere are for you to find.
        </Text>
        {remove.error !== null && (
          <Text size="sm" role="alert" c="var(--ct-danger)">
            {errorText(remove.error)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep them
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({})}>
            Delete {backups}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
