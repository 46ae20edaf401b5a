import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import type { BackupList } from '../../../shared/ipc/contract/backups.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { useChange } from '../../lib/use-change.ts';
import { backupMoment } from './backup-words.ts';

/** The quarterly try: that a backup can be restored is known only by restoring it. */
export function DrillCard({ list }: { readonly list: BackupList }): ReactElement {
  const drill = useChange('backups.drill', {
    changes: ['backups'],
    onSuccess: ({ name }) =>
      notifications.show({
        title: 'The backup is good',
        message: `${name} was restored beside the store, opened and found complete.`,
      }),
  });
  const { lastDrillAt, isDrillDue, backups, isBusy } = list;
  return (
    <Card
      title="Try the latest backup"
      padded
      actions={
        <Button
          variant="default"
          disabled={backups.length === 0 || isBusy}
          loading={drill.isPending}
          onClick={() => drill.mutate({})}
        >
          Try it
        </Button>
      }
    >
      <Text size="sm" mb="sm">
        Restores it beside the store, opens it, compares every count and takes it away again. Your
        store is not touched.
      </Text>
      {isDrillDue ? (
        <Chip kind="overdue">{lastTried(lastDrillAt)}, due once a quarter</Chip>
      ) : (
        <Chip kind={lastDrillAt === null ? 'plain' : 'done'}>{lastTried(lastDrillAt)}</Chip>
      )}
    </Card>
  );
}

const lastTried = (at: string | null): string =>
  at === null ? 'Never tried' : `Last tried ${backupMoment(at)}`;
