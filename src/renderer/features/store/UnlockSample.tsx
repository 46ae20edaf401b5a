import { Button, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { OtherStores } from './OtherStores.tsx';
import { StoreProblem } from './StoreProblem.tsx';
import classes from './Unlock.module.css';
import { useStoreChange } from './use-store-change.ts';

/** The sample holds no real people, so nobody has to know its passphrase. */
export function UnlockSample(): ReactElement {
  const open = useStoreChange('store.openSample');
  const button = useFocusOnShow<HTMLButtonElement>();
  return (
    <div className={classes['card']}>
      <Title order={1}>The sample is locked</Title>
      <p className={classes['note']}>A made-up partnership. No real people, no passphrase.</p>
      {open.error !== null && <StoreProblem error={open.error} />}
      <Button
        ref={button}
        size="md"
        fullWidth
        loading={open.isPending}
        onClick={() => open.mutate({})}
        rightSection={<KeyCap>Enter</KeyCap>}
      >
        Open the sample
      </Button>
      <OtherStores />
    </div>
  );
}
