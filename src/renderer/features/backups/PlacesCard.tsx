import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { BackupList } from '../../../shared/ipc/contract/backups.ts';
import { Card } from '../../components/Card.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useChange } from '../../lib/use-change.ts';
import classes from './Backups.module.css';

type Props = { readonly list: BackupList; readonly mayChange: boolean };

export function PlacesCard({ list, mayChange }: Props): ReactElement {
  const choose = useChange('backups.chooseSecondPlace', { changes: ['backups'] });
  const leave = useChange('backups.leaveSecondPlace', { changes: ['backups'] });
  const { age, folder, secondPlace } = list;
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
      {age.failure !== null && (
        <p role="alert" className={classes['failure']}>
          <IconAlertCircle aria-hidden size={18} stroke={1.8} />
          {age.failure.sentence}
        </p>
      )}
      <Facts
        facts={[
          ['Beside the store', <span className={classes['path']}>{folder}</span>],
          [
            'Second place',
            secondPlace === null ? (
              'None. If this disk fails, the store and its backups are lost together.'
            ) : (
              <span className={classes['path']}>{secondPlace}</span>
            ),
          ],
          ['Kept', 'The last 7 days, one a week for 8 weeks, one a month for a year'],
        ]}
      />
    </Card>
  );
}
