import { Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import type { RestoreCheck } from '../../../shared/ipc/contract/backups.ts';
import { ChooseBackup } from './ChooseBackup.tsx';
import { ConfirmRestore } from './ConfirmRestore.tsx';
import classes from './Backups.module.css';

type Props = {
  /** While the store is locked a coordinator proves to be one first. */
  readonly isLocked: boolean;
  readonly onClose: () => void;
};

type Checked = { readonly id: string; readonly check: RestoreCheck };

/** From choosing a backup to the restored store, in two steps; nothing is changed before the last. */
export function RestoreWizard({ isLocked, onClose }: Props): ReactElement {
  const [checked, setChecked] = useState<Checked | null>(null);
  return (
    <section className={classes['wizard']} aria-labelledby="restore-title">
      <div className={classes['head']}>
        <Title order={1} id="restore-title">
          Restore a backup
        </Title>
        <span>{checked === null ? 'Step 1 of 2: choose and check' : 'Step 2 of 2: confirm'}</span>
      </div>
      {checked === null ? (
        <ChooseBackup
          isLocked={isLocked}
          onChecked={(id, check) => setChecked({ id, check })}
          onClose={onClose}
        />
      ) : (
        <ConfirmRestore
          {...checked}
          onBack={() => setChecked(null)}
          onRestored={(keptAs) => {
            const aside = keptAs === null ? '' : ` The store as it was is kept as ${keptAs}.`;
            notifications.show({
              title: 'Restored',
              message: `Unlock the store to go on.${aside}`,
              autoClose: false,
            });
            onClose();
          }}
        />
      )}
    </section>
  );
}
