import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { counted } from '../../lib/format.ts';
import type { OutputOf } from '../../lib/ipc.ts';
import classes from './DoneStep.module.css';

type Props = { readonly result: OutputOf<'incidents.import'>; readonly onAgain: () => void };

export function IncidentsDone({ result, onAgain }: Props): ReactElement {
  const { importedCount, heldCount, alreadyCount, newVictimCount } = result;
  return (
    <section className={classes['done']} aria-label="What was imported" aria-live="polite">
      <IconCircleCheck aria-hidden size={40} stroke={1.4} className={classes['icon'] ?? ''} />
      <h2>{counted(importedCount, 'incident')} imported</h2>
      {importedCount > 0 && <p>{counted(newVictimCount, 'victim')} new to the store.</p>}
      {heldCount > 0 && (
        <p>{counted(heldCount, 'row')} with problems kept with the list and counted nowhere.</p>
      )}
      {alreadyCount > 0 && (
        <p>{counted(alreadyCount, 'row')} already in the store, left unchanged.</p>
      )}
      <div className={classes['next']}>
        <Button component={Link} to="/reports">
          Go to the report
        </Button>
        <Button component={Link} to="/reports/lists" variant="default">
          Lists imported
        </Button>
        <Button variant="default" onClick={onAgain}>
          Import another list
        </Button>
      </div>
    </section>
  );
}
