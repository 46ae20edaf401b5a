import { Button, Group, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Salvaged } from '../../../shared/ipc/contract/backups.ts';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import classes from './Backups.module.css';

/** Saves what can still be read of a damaged store into a new one beside it. */
export function SalvageView(): ReactElement {
  const salvage = useChange('backups.salvage', { changes: [] });
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
      {salvage.data !== undefined && <Report salvaged={salvage.data} />}
      <Group gap="sm">
        <Button loading={salvage.isPending} onClick={() => salvage.mutate({ first: null })}>
          Save what can be read
        </Button>
        <Button component={Link} to="/backups/restore" variant="default">
          Restore a backup
        </Button>
      </Group>
    </section>
  );
}

function Report({ salvaged }: { readonly salvaged: Salvaged }): ReactElement {
  const { name, tables, brokenReferences } = salvaged;
  const incomplete = tables.filter(({ lost }) => lost !== 0);
  return (
    <div role="status">
      <Text size="sm">
        Saved as {name}. {incomplete.length === 0 && 'Nothing is missing.'}
      </Text>
      <ul>
        {incomplete.map(({ table, read, lost }) => (
          <li key={table}>
            {table}: {counted(read, 'row')} saved,{' '}
            {lost === null ? 'nobody knows how many are lost' : `${lost} lost`}
          </li>
        ))}
      </ul>
      {brokenReferences > 0 && (
        <Text size="sm">{counted(brokenReferences, 'row')} belong to something that is lost.</Text>
      )}
    </div>
  );
}
