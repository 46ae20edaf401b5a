import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { useMay } from '../../lib/viewer.ts';
import type { AuditFilter } from './use-audit-view.ts';

/** Saves the entries that the list is narrowed to, for a spreadsheet. */
export function SaveList({ filter }: { readonly filter: AuditFilter }): ReactElement | null {
  const save = useChange('audit.export', {
    changes: ['audit'],
    onSuccess: (saved) => {
      if (saved === null) return;
      const entries = counted(saved.entries, 'entry', 'entries');
      notifications.show({ message: `Saved ${entries} as ${saved.fileName}` });
    },
  });
  if (!useMay('audit.export')) return null;
  return (
    <Button variant="default" onClick={() => save.mutate(filter)} loading={save.isPending}>
      Save as CSV
    </Button>
  );
}
