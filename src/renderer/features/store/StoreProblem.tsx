import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { AppError, type ErrorCode } from '../../../shared/ipc/result.ts';
import { errorText } from '../../lib/error-text.ts';
import classes from './StoreProblem.module.css';

type Props = { readonly error: unknown; readonly onRestore?: (() => void) | undefined };

/** What a backup helps against: damage, a store that is gone, key files that are gone. */
const helped: readonly ErrorCode[] = ['store-damaged', 'store-not-found', 'not-a-store'];

/** What is wrong with a store, and what to do about it. */
export function StoreProblem({ error, onRestore }: Props): ReactElement {
  const mayRestore = error instanceof AppError && helped.includes(error.code);
  return (
    <>
      <p role="alert" className={classes['problem']}>
        <IconAlertCircle aria-hidden size={18} stroke={1.8} />
        {errorText(error)}
      </p>
      {mayRestore && onRestore !== undefined && (
        <Button variant="default" mb="md" onClick={onRestore}>
          Restore a backup
        </Button>
      )}
    </>
  );
}
