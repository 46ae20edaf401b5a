import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { ConfirmModal } from '../../components/ConfirmModal.tsx';
import { NoticeBar } from '../../components/NoticeBar.tsx';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';

/** After the keys were changed: what can be done about backups that open with the ones before. */
export function EarlierKeys({ count }: { readonly count: number }): ReactElement {
  const [isAsked, setAsked] = useState(false);
  return (
    <NoticeBar>
      <span>
        <strong>{counted(count, 'backup opens', 'backups open')} with earlier keys,</strong> and so
        with the passphrases of users who were removed since.
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        Delete…
      </Button>
      {isAsked && <DeleteModal count={count} onClose={() => setAsked(false)} />}
    </NoticeBar>
  );
}

type Props = { readonly count: number; readonly onClose: () => void };

function DeleteModal({ count, onClose }: Props): ReactElement {
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
    <ConfirmModal
      title={`Delete ${backups}?`}
      keepLabel="Keep them"
      confirmLabel={`Delete ${backups}`}
      error={remove.error}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({})}
      onClose={onClose}
    >
      <Text size="sm">
        They cannot be restored any more, here and in the second place. Backups with the present
        keys stay. Copies that lie elsewhere are for you to find.
      </Text>
    </ConfirmModal>
  );
}
