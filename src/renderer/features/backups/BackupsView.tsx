import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useMay } from '../../lib/viewer.ts';
import { lastVerified } from './backup-words.ts';
import { BackupTable } from './BackupTable.tsx';
import classes from './Backups.module.css';
import { DrillCard } from './DrillCard.tsx';
import { EarlierKeys } from './EarlierKeys.tsx';
import { MakingBar } from './MakingBar.tsx';
import { PlacesCard } from './PlacesCard.tsx';

/** Every backup of the store, how old the last is, and what is done with them. */
export function BackupsView(): ReactElement {
  const list = useCall('backups.list', {});
  const make = useChange('backups.make', { changes: ['backups'] });
  // Only coordinators choose where backups go, and begin a restore.
  const isCoordinator = useMay('backups.chooseSecondPlace');
  const { data } = list;
  const earlier = data?.backups.filter(({ hasEarlierKeys }) => hasEarlierKeys) ?? [];
  return (
    <Page>
      <PageTitle
        title="Backups"
        note={data === undefined ? undefined : `Last verified: ${lastVerified(data.age)}`}
      >
        {isCoordinator && (
          <Button component={Link} to="/backups/restore" variant="default">
            Restore a backup
          </Button>
        )}
        <Button loading={make.isPending || data?.isBusy === true} onClick={() => make.mutate({})}>
          Back up now
        </Button>
      </PageTitle>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {data !== undefined && (
        <>
          {data.step !== null && (
            <MakingBar step={data.step} hasSecond={data.secondPlace !== null} />
          )}
          {isCoordinator && earlier.length > 0 && <EarlierKeys count={earlier.length} />}
          <div className={classes['columns']}>
            <PlacesCard list={data} mayChange={isCoordinator} />
            <DrillCard list={data} />
          </div>
          {data.backups.length === 0 ? (
            <EmptyState>
              There is no backup yet. One is made each day of work, and when you quit Casetable.
            </EmptyState>
          ) : (
            <BackupTable list={data} />
          )}
        </>
      )}
    </Page>
  );
}
