import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { errorText } from '../../lib/error-text.ts';
import classes from './StoreProblem.module.css';

/** What is wrong with a store, and what to do about it. */
export const StoreProblem = ({ error }: { readonly error: unknown }): ReactElement => (
  <p role="alert" className={classes['problem']}>
    <IconAlertCircle aria-hidden size={18} stroke={1.8} />
    {errorText(error)}
  </p>
);
