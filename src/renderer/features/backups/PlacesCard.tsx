import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BackupList } from '../../../shared/ipc/contract/backups.ts';
import { Card } from '../../components/Card.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useChange } from '../../lib/use-change.ts';
import classes from './Backups.module.css';

type Props = { readonly list: BackupList; readonly mayChange: boolean };

const noSecondPlace = 'None. If this disk fails, the store and its backups are lost together.';

export function PlacesCard({ list, mayChange }: Props): ReactElement {
  const choose = useChange('backups.chooseSecondPlace', { changes: ['backups'] });
  const leave = useChange('backups.leaveSecondPlace', { changes: ['backups'] });
  const { folder, secondPlace } = list;
  const actions = (
    <>
      {secondPlace !== null && (
        <Button variant="subtle" onClick={() => leave.mutate({})} loading={leave.isPending}>
          Use none
        </Button>
      )}
      <Button variant="default" onClick={() => choose.mutate({})} loading={choose.isPending}>
        {secondPlace === null ? 'Choose a second place' : 'Change'}
      </Button>
    </>
  );
  return (
    <Card title="Where they are" padded {...(mayChange && { actions })}>
      <div className={classes['path']}>
        <Facts
          facts={[
            ['Beside the store', folder],
            ['Second place', secondPlace ?? noSecondPlace],
            ['Kept', 'The last 7 days, one a week for 8 weeks, one a month for a year'],
          ]}
        />
      </div>
    </Card>
  );
}
