import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { useChange } from '../../lib/use-change.ts';

/** Saves the register as the certificate of what was destroyed. */
export function SaveRegister(): ReactElement {
  const save = useChange('retention.saveRegister', {
    changes: ['audit'],
    onSuccess: (saved) => {
      if (saved !== null)
        notifications.show({ message: `Saved the register as ${saved.fileName}` });
    },
  });
  return (
    <Button variant="default" onClick={() => save.mutate({})} loading={save.isPending}>
      Save as CSV
    </Button>
  );
}
