import { Button, Group, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { RestoreUser } from '../../../shared/ipc/contract/backups.ts';
import { errorText } from '../../lib/error-text.ts';
import { useChange } from '../../lib/use-change.ts';
import classes from './Backups.module.css';
import { ProofFields, type Typed } from './ProofFields.tsx';
import { SalvageReport } from './SalvageReport.tsx';

type Props = {
  /** Those who may do it while the store is locked; null while it is open. */
  readonly coordinators: readonly RestoreUser[] | null;
  readonly onRestore: () => void;
  readonly onClose: () => void;
};

/** Saves what can still be read of a damaged store into a new one beside it. */
export function SalvageView({ coordinators, onRestore, onClose }: Props): ReactElement {
  const [typed, setTyped] = useState<Typed>({
    userId: coordinators?.[0]?.userId ?? '',
    passphrase: '',
  });
  const salvage = useChange('backups.salvage', { changes: [], onError: () => {} });
  const isReady = coordinators === null || typed.passphrase !== '';
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    salvage.mutate({ first: coordinators === null ? null : typed });
  };
  return (
    <section className={classes['wizard']} aria-labelledby="salvage-title">
      <Title order={1} id="salvage-title">
        Save what can be read
      </Title>
      <Text size="sm">
        Every row that is still whole goes into a new store beside the damaged one, with the same
        passphrases. The damaged file is only read. A verified backup is usually more complete: look
        at both.
      </Text>
      {salvage.data !== undefined && <SalvageReport salvaged={salvage.data} />}
      {salvage.data === undefined && (
        <form onSubmit={handleSubmit} noValidate className={classes['step']}>
          {coordinators !== null && (
            <ProofFields
              label="Coordinator"
              users={coordinators}
              typed={typed}
              onChange={setTyped}
            />
          )}
          {salvage.error !== null && (
            <Text role="alert" size="sm" c="var(--ct-danger)">
              {errorText(salvage.error)}
            </Text>
          )}
          <Group gap="sm">
            <Button type="submit" disabled={!isReady} loading={salvage.isPending}>
              Save what can be read
            </Button>
            <Button variant="default" onClick={onRestore}>
              Restore a backup
            </Button>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </form>
      )}
      {salvage.data !== undefined && (
        <Group gap="sm">
          <Button variant="default" onClick={onRestore}>
            Restore a backup
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Done
          </Button>
        </Group>
      )}
    </section>
  );
}
