import { Button, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import { errorText } from '../../lib/error-text.ts';
import { StartScreen } from './StartScreen.tsx';
import classes from './Unlock.module.css';
import { useStoreChange } from './use-store-change.ts';

/** The sample has no secret to keep, so it opens without a passphrase. */
export function UnlockSample(): ReactElement {
  const open = useStoreChange('store.openSample');
  const leave = useStoreChange('store.forget');
  const error = open.error ?? leave.error;
  return (
    <StartScreen footer="Everything in the sample is invented." footerEnd="">
      <section className={classes['card']} aria-label="Sample">
        <Title order={1}>Sample</Title>
        <div className={classes['store']}>
          <span>A made-up partnership. No real people, no passphrase.</span>
        </div>
        {error !== null && (
          <p role="alert" className={classes['problem']}>
            {errorText(error)}
          </p>
        )}
        <Button
          size="md"
          fullWidth
          mt="md"
          autoFocus
          loading={open.isPending}
          onClick={() => open.mutate({})}
          rightSection={<KeyCap>Enter</KeyCap>}
        >
          Open the sample
        </Button>
        <div className={classes['others']}>
          <p>To begin with your own store, go back to the start.</p>
          <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate({})}>
            Back to the start
          </Button>
        </div>
      </section>
    </StartScreen>
  );
}
