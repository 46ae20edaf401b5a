import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { errorText } from '../../lib/error-text.ts';
import classes from './StepError.module.css';

/** Why a step failed; what the person can still do stays below it. */
export function StepError({ error }: { readonly error: unknown }): ReactElement {
  return (
    <div role="alert" className={classes['error']}>
      <IconAlertCircle aria-hidden size={18} stroke={1.8} />
      {errorText(error)}
    </div>
  );
}
