import { Alert, Button, Title } from '@mantine/core';
import { IconAlertCircle, IconFolderOpen } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { errorText } from '../../lib/error-text.ts';
import { shortMoment } from '../../lib/format.ts';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { CapsLockNote } from './CapsLockNote.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';
import { StartScreen } from './StartScreen.tsx';
import classes from './Unlock.module.css';
import { useStoreChange } from './use-store-change.ts';

/** One passphrase and one button stand between the store and the person. */
export function Unlock({ status }: { readonly status: StoreStatus }): ReactElement {
  const unlock = useStoreChange('store.unlock');
  const openOther = useStoreChange('store.chooseExisting');
  const leave = useStoreChange('store.forget');
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const input = useFocusOnShow<HTMLInputElement>();

  const error = unlock.error ?? openOther.error ?? leave.error;
  const isPassphraseWrong = error instanceof AppError && error.code === 'wrong-passphrase';

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    openOther.reset();
    if (passphrase === '') return setMissing(true);
    unlock.mutate({ passphrase }, { onError: () => input.current?.select() });
  };
  const handleOpenOther = (): void => {
    unlock.reset();
    openOther.mutate({}, { onSuccess: () => setPassphrase('') });
  };

  return (
    <StartScreen footer={lockedWords(status)} footerEnd={openedWords(status)}>
      <form className={classes['card']} onSubmit={handleSubmit} noValidate>
        <Title order={1}>Unlock</Title>
        <div className={classes['store']}>
          <strong>{status.name}</strong>
          <span title={status.folder}>in {status.folder}</span>
        </div>
        {error !== null && !isPassphraseWrong && (
          <Alert
            role="alert"
            color="red"
            icon={<IconAlertCircle aria-hidden />}
            className={classes['problem'] ?? ''}
          >
            {errorText(error)}
          </Alert>
        )}
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
            error={isMissing ? 'Type your passphrase' : isPassphraseWrong && errorText(error)}
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
        <div className={classes['others']}>
          <p>Without the passphrase nobody can open this store.</p>
          <Button
            variant="subtle"
            leftSection={<IconFolderOpen aria-hidden size={16} stroke={1.8} />}
            loading={openOther.isPending}
            onClick={handleOpenOther}
          >
            Open another store
          </Button>
          <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate({})}>
            Back to the start
          </Button>
        </div>
      </form>
    </StartScreen>
  );
}

const lockedWords = ({ lockedAt }: StoreStatus): string =>
  lockedAt === null ? '' : `Locked at ${shortMoment(lockedAt)}. Nothing typed was lost.`;

const openedWords = ({ lastOpenedAt }: StoreStatus): string =>
  lastOpenedAt === null ? '' : `Store opened last ${shortMoment(lastOpenedAt)}`;
