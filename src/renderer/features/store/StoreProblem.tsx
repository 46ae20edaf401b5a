import { Button, Group } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { AppError, type ErrorCode } from '../../../shared/ipc/result.ts';
import { errorText } from '../../lib/error-text.ts';
import classes from './StoreProblem.module.css';
import type { Rescue } from './rescue.ts';

type Props = {
  readonly error: unknown;
  readonly onRescue?: ((rescue: Rescue) => void) | undefined;
};

/** What a backup helps against: damage, a store that is gone, key files that are gone. */
const helped: readonly ErrorCode[] = ['store-damaged', 'store-not-found', 'not-a-store'];

/** What is wrong with a store, and what to do about it. */
export function StoreProblem({ error, onRescue }: Props): ReactElement {
  const code = error instanceof AppError ? error.code : null;
  return (
    <>
      <p role="alert" className={classes['problem']}>
        <IconAlertCircle aria-hidden size={18} stroke={1.8} />
        {errorText(error)}
      </p>
      {code !== null && helped.includes(code) && onRescue !== undefined && (
        <Group gap="sm" mb="md">
          <Button variant="default" onClick={() => onRescue('restore')}>
            Restore a backup
          </Button>
          {code === 'store-damaged' && (
            <Button variant="default" onClick={() => onRescue('salvage')}>
              Save what can be read
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
