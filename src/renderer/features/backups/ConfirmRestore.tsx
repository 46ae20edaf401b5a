import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { restoreWord, type RestoreCheck } from '../../../shared/ipc/contract/backups.ts';
import { errorText } from '../../lib/error-text.ts';

import { useChange } from '../../lib/use-change.ts';
import classes from './Backups.module.css';
import { ProofFields, type Typed } from './ProofFields.tsx';
import { WhatIsLost } from './WhatIsLost.tsx';

type Props = {
  readonly id: string;
  readonly check: RestoreCheck;
  readonly onBack: () => void;
  readonly onRestored: (keptAs: string | null) => void;
};

/** The second step: what is lost, and the second person who agrees to it. */
export function ConfirmRestore({ id, check, onBack, onRestored }: Props): ReactElement {
  const { seconds } = check;
  const [typed, setTyped] = useState<Typed>({
    userId: seconds[0]?.userId ?? '',
    passphrase: '',
  });
  const [word, setWord] = useState('');
  const restore = useChange('backups.restore', {
    changes: ['store'],
    onSuccess: ({ keptAs }) => onRestored(keptAs),
    onError: () => {},
  });
  const isAlone = seconds.length === 0;
  const isReady = isAlone ? word === restoreWord : typed.passphrase !== '';

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    restore.mutate({ id, second: isAlone ? null : typed, word });
  };

  return (
    <form onSubmit={handleSubmit} noValidate className={classes['step']}>
      <WhatIsLost check={check} />
      {isAlone ? (
        <TextInput
          label={`This store has no other coordinator or chair. Type ${restoreWord} to go on.`}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          autoComplete="off"
        />
      ) : (
        <ProofFields label="Second person" users={seconds} typed={typed} onChange={setTyped} />
      )}
      {restore.error !== null && (
        <Text role="alert" size="sm" c="var(--ct-danger)">
          {errorText(restore.error)}
        </Text>
      )}
      <Group gap="sm">
        <Button type="submit" color="red" disabled={!isReady} loading={restore.isPending}>
          Restore this backup
        </Button>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </Group>
    </form>
  );
}
