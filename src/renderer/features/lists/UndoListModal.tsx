import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import type { IncidentList } from '../../../shared/domain/incident-list.ts';
import { counted } from '../../lib/format.ts';
import type { OutputOf } from '../../lib/ipc.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';

type Props = { readonly list: IncidentList; readonly onClose: () => void };

/** `48,557 incidents and 44,310 victims taken out. 2 victims stay: …` */
function undoneWords({ incidents, victims, keptVictims }: OutputOf<'incidents.undo'>): string {
  const out = `${counted(incidents, 'incident')} and ${counted(victims, 'victim')} taken out.`;
  if (keptVictims === 0) return out;
  const stay = keptVictims === 1 ? 'stays' : 'stay';
  return `${out} ${counted(keptVictims, 'victim')} ${stay}, as other records name them.`;
}

/** Asks before a whole list is taken out again. */
export function UndoListModal({ list, onClose }: Props): ReactElement {
  useReturnFocus();
  const undo = useChange('incidents.undo', {
    changes: ['incidents', 'reports', 'cases', 'referrals', 'today'],
    onSuccess: (result) => {
      notifications.show({ message: undoneWords(result) });
      onClose();
    },
  });
  const handleClose = (): void => {
    if (!undo.isPending) onClose();
  };
  return (
    <Modal opened onClose={handleClose} title="Undo this import">
      <Stack gap="md">
        <Text size="sm">
          {counted(list.importedCount, 'incident')} of {list.fileName} are taken out of the store,
          with the rows not taken and every victim whom no other record names. The file itself stays
          as it is and can be imported again.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={handleClose} disabled={undo.isPending} data-autofocus>
            Keep it
          </Button>
          <Button onClick={() => undo.mutate({ listId: list.id })} loading={undo.isPending}>
            Undo the import
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
