import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { errorText } from '../lib/error-text.ts';
import classes from './ErrorState.module.css';

type Props = { readonly error: unknown; readonly onRetry: () => void };

/** What failed in a sentence, in the place of what should be there. */
export function ErrorState({ error, onRetry }: Props): ReactElement {
  return (
    <div role="alert" className={classes['error']}>
      <IconAlertCircle aria-hidden className={classes['icon'] ?? ''} />
      <div className={classes['words']}>{errorText(error)}</div>
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
