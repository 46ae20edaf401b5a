import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './warned.module.css';

type Warned = {
  readonly description?: ReactNode;
  readonly inputWrapperOrder?: ('label' | 'input' | 'description' | 'error')[];
};

/** What a field needs to have a sentence under it that stops nothing. */
export const warned = (warning: string | undefined): Warned =>
  warning === undefined
    ? {}
    : {
        inputWrapperOrder: ['label', 'input', 'description', 'error'],
        description: (
          <span className={classes['warning']}>
            <IconAlertCircle aria-hidden size={13} stroke={1.8} />
            {warning}
          </span>
        ),
      };
