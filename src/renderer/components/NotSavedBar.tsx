import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { timeOf } from '../../shared/domain/calendar-date.ts';
import { errorText } from '../lib/error-text.ts';
import { flushSaves } from '../lib/saving.ts';
import { useSavingState } from '../lib/use-saving.ts';
import classes from './NotSavedBar.module.css';

/** The red bar while something typed is not in the store; nothing otherwise. */
export function NotSavedBar(): ReactElement | null {
  const saving = useSavingState();
  if (saving.state !== 'failed') return null;
  return (
    <div role="alert" className={classes['bar']}>
      <IconAlertCircle aria-hidden size={18} stroke={1.8} />
      <span>
        <strong>Not saved since {timeOf(saving.since.toISOString())}.</strong>{' '}
        {errorText(saving.error)} What you typed is still in its field.
      </span>
      <Button variant="default" onClick={() => void flushSaves()}>
        Try again
      </Button>
    </div>
  );
}
