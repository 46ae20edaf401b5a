import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { counted } from '../../lib/format.ts';
import type { OutputOf } from '../../lib/ipc.ts';
import classes from './DoneStep.module.css';

type Props = { readonly result: OutputOf<'lists.import'>; readonly onAgain: () => void };

export function DoneStep({ result, onAgain }: Props): ReactElement {
  const { imported, held, already } = result;
  return (
    <section className={classes['done']} aria-label="What was imported" aria-live="polite">
      <IconCircleCheck aria-hidden size={40} stroke={1.4} className={classes['icon'] ?? ''} />
      <h2>{counted(imported, 'referral')} imported</h2>
      {held > 0 && (
        <p>{counted(held, 'row')} kept in Rows to mend, with what is wrong beside each field.</p>
      )}
      {already > 0 && <p>{counted(already, 'row')} already in the store, left unchanged.</p>}
      <div className={classes['next']}>
        <Button component={Link} to="/referrals">
          Go to the referrals
        </Button>
        {held > 0 && (
          <Button component={Link} to="/referrals/held" variant="default">
            Mend {counted(held, 'row')}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          Import another list
        </Button>
      </div>
    </section>
  );
}
