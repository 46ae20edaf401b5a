import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { BackupList } from '../../../shared/ipc/contract/backups.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { shortMoment } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { ageWords, lastVerified } from './backup-words.ts';
import { BackupTable } from './BackupTable.tsx';
import classes from './Backups.module.css';

/** Every backup of the store, how old the last is, and what is done with them. */
export function BackupsView(): ReactElement {
  const list = useCall('backups.list', {});
  const make = useChange('backups.make', { changes: ['backups'] });
  const { data } = list;
  return (
    <Page>
      <PageTitle
        title="Backups"
        note={data === undefined ? undefined : `Last verified: ${lastVerified(data.age)}`}
      >
        <Button component={Link} to="/backups/restore" variant="default">
          Restore a backup
        </Button>
        <Button loading={make.isPending || data?.isBusy === true} onClick={() => make.mutate({})}>
          Back up now
        </Button>
      </PageTitle>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {data !== undefined && (
        <>
          <div className={classes['columns']}>
            <PlacesCard list={data} />
            <DrillCard list={data} />
          </div>
          {data.backups.length === 0 ? (
            <EmptyState>
              There is no backup yet. One is made when you lock Casetable, and once a day.
            </EmptyState>
          ) : (
            <BackupTable list={data} />
          )}
        </>
      )}
    </Page>
  );
}

type Props = { readonly list: BackupList };

function PlacesCard({ list }: Props): ReactElement {
  const choose = useChange('backups.chooseSecondPlace', { changes: ['backups'] });
  const leave = useChange('backups.leaveSecondPlace', { changes: ['backups'] });
  return (
    <Card title="Where they are" padded>
      <Text size="sm">{ageWords(list.age)}</Text>
      <Text size="sm" className={classes['path'] ?? ''}>
        Beside the store: {list.folder}
      </Text>
      <Text size="sm" className={classes['path'] ?? ''} mb="sm">
        {list.secondPlace === null
          ? 'No second place. If this disk fails, the store and its backups are lost together.'
          : `Second place: ${list.secondPlace}`}
      </Text>
      <Button variant="default" onClick={() => choose.mutate({})} loading={choose.isPending}>
        {list.secondPlace === null ? 'Choose a second place' : 'Change the second place'}
      </Button>
      {list.secondPlace !== null && (
        <Button variant="subtle" onClick={() => leave.mutate({})} loading={leave.isPending}>
          Use none
        </Button>
      )}
    </Card>
  );
}

function DrillCard({ list }: Props): ReactElement {
  const drill = useChange('backups.drill', {
    changes: ['backups'],
    onSuccess: ({ name }) =>
      notifications.show({ message: `${name} was restored beside, opened and found complete.` }),
  });
  const last = list.lastDrillAt === null ? 'never' : shortMoment(list.lastDrillAt);
  return (
    <Card title="Try the latest backup" padded>
      <Text size="sm">
        Restores it beside the store, opens it, compares every count and takes it away again. Your
        store is not touched.
      </Text>
      <Text size="sm" mb="sm">
        Last tried: {last}.{list.isDrillDue ? ' A try is due: do it once a quarter.' : ''}
      </Text>
      <Button
        variant="default"
        disabled={list.backups.length === 0}
        loading={drill.isPending}
        onClick={() => drill.mutate({})}
      >
        Try it
      </Button>
    </Card>
  );
}
