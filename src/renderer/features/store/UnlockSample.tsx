import { Button, Title } from '@mantine/core';
import { type ReactElement, useRef, useState } from 'react';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { OtherStores } from './OtherStores.tsx';
import { StoreProblem } from './StoreProblem.tsx';
import classes from './Unlock.module.css';
import { UserChoice } from './UserChoice.tsx';
import { useStoreChange } from './use-store-change.ts';

/** The sample holds no real people, so nobody has to know its passphrase: only as whom to look. */
export function UnlockSample({ status }: { readonly status: StoreStatus }): ReactElement {
  const open = useStoreChange('store.openSample');
  const { users } = status;
  const [userId, setUserId] = useState(status.lastUserId ?? users[0]?.userId ?? null);
  const asksWho = status.locked?.asksWho === true && users.length > 1;
  const shown = useFocusOnShow<HTMLButtonElement>();
  const button = useRef<HTMLButtonElement>(null);
  const card = (
    <div className={userId === null ? classes['card'] : classes['form']}>
      <Title order={1}>The sample is locked</Title>
      <p className={classes['note']}>A made-up partnership. No real people, no passphrase.</p>
      {open.error !== null && <StoreProblem error={open.error} />}
      <Button
        ref={asksWho ? button : shown}
        size="md"
        fullWidth
        loading={open.isPending}
        onClick={() => open.mutate({ userId })}
        rightSection={<KeyCap>Enter</KeyCap>}
      >
        Open the sample
      </Button>
      <OtherStores />
    </div>
  );
  if (userId === null) return card;
  return (
    <div className={classes['choice']}>
      <UserChoice
        users={users}
        chosenId={userId}
        takesFocus={asksWho}
        onPicked={() => open.mutate({ userId })}
        onChoose={setUserId}
      />
      {card}
    </div>
  );
}
