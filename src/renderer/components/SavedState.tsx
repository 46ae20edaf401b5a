import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useSavingState } from '../lib/use-saving.ts';
import classes from './SavedState.module.css';

/** Says "All saved" only when every save's answer has come back. */
export function SavedState(): ReactElement {
  const { state } = useSavingState();
  return (
    <output className={classes['state']} data-state={state}>
      {state === 'saved' && <IconCheck aria-hidden size={16} stroke={1.8} />}
      {state === 'failed' && <IconAlertCircle aria-hidden size={16} stroke={1.8} />}
      {{ saved: 'All saved', saving: 'Saving…', failed: 'Not saved' }[state]}
    </output>
  );
}
