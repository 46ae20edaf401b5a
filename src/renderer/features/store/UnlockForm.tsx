import { Button, Title } from '@mantine/core';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { errorText } from '../../lib/error-text.ts';
import { CapsLockNote } from '../../components/CapsLockNote.tsx';
import { OtherStores } from './OtherStores.tsx';
import { PassphraseInput } from '../../components/PassphraseInput.tsx';
import { StoreProblem } from './StoreProblem.tsx';
import type { Rescue } from './rescue.ts';
import { UserChoice } from './UserChoice.tsx';
import classes from './Unlock.module.css';
import { useStoreChange } from './use-store-change.ts';

type Props = {
  readonly status: StoreStatus;
  readonly onRecover: () => void;
  /** Offered where the store cannot be opened. */
  readonly onRescue?: (rescue: Rescue) => void;
};

/** Who it is, one passphrase and one button stand between the store and the person. */
export function UnlockForm({ status, onRecover, onRescue }: Props): ReactElement {
  const unlock = useStoreChange('store.unlock');
  const { users } = status;
  const [userId, setUserId] = useState(status.lastUserId ?? users[0]?.userId ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const asksWho = status.locked?.asksWho === true && users.length > 1;
  useEffect(() => {
    if (!asksWho) input.current?.focus();
  }, [asksWho]);

  const { error } = unlock;
  const isWrong = error instanceof AppError && error.code === 'wrong-passphrase';

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase === '') return;
    unlock.mutate({ userId, passphrase }, { onError: () => input.current?.select() });
  };

  const form = (
    <form className={classes['form']} onSubmit={handleSubmit} noValidate>
      <Title order={1}>Unlock</Title>
      <div className={classes['store']}>
        <strong>{status.name}</strong>
        <span title={status.folder}>in {status.folder}</span>
      </div>
      {error !== null && !isWrong && <StoreProblem error={error} onRescue={onRescue} />}
      <div className={classes['field']}>
        <PassphraseInput
          ref={input}
          label="Your passphrase"
          size="md"
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
            setMissing(false);
          }}
          error={isMissing ? 'Type your passphrase' : isWrong && errorText(error)}
        />
        <CapsLockNote />
      </div>
      <Button
        type="submit"
        size="md"
        fullWidth
        loading={unlock.isPending}
        rightSection={<KeyCap>Enter</KeyCap>}
      >
        Unlock
      </Button>
      <OtherStores
        note="Forgotten it? A coordinator can give you a new one."
        onRecover={onRecover}
      />
    </form>
  );
  if (userId === null) return <div className={classes['card']}>{form}</div>;
  return (
    <div className={classes['choice']}>
      <UserChoice
        users={users}
        chosenId={userId}
        takesFocus={asksWho}
        onPicked={() => input.current?.focus()}
        onChoose={(chosen) => {
          setUserId(chosen);
          unlock.reset();
        }}
      />
      {form}
    </div>
  );
}
