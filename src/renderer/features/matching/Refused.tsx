import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { errorText } from '../../lib/error-text.ts';
import classes from './Refused.module.css';

/** Why a decision was not taken, in the place where it was asked for. */
export const Refused = ({ error }: { readonly error: Error }): ReactElement => (
  <p role="alert" className={classes['refused']}>
    <IconAlertCircle aria-hidden size={16} stroke={1.8} />
    {errorText(error)}
  </p>
);
