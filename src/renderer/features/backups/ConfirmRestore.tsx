import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { restoreWord, type RestoreCheck } from '../../../shared/ipc/contract/backups.ts';
import { errorText } from '../../lib/error-text.ts';
import { counted, shortMoment } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { ProofFields, type Typed } from './ProofFields.tsx';

type Props = {
  readonly id: string;
  readonly check: RestoreCheck;
  readonly onBack: () => void;
  readonly onRestored: (keptAs: string | null) => void;
};

type Totals = RestoreCheck['holds'];

const totalsWords = ({ cases, referrals, hearings, actions, minutes }: Totals): string =>
  [
    counted(cases, 'case'),
    counted(referrals, 'referral'),
    counted(hearings, 'hearing'),
    counted(actions, 'action'),
    counted(minutes, 'set of minutes', 'sets of minutes'),
  ].join(', ');

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
    <form onSubmit={handleSubmit} noValidate>
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
        <Text role="alert" size="sm" c="var(--ct-danger)" mt="sm">
          {errorText(restore.error)}
        </Text>
      )}
      <Group mt="md" gap="sm">
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

function WhatIsLost({ check }: { readonly check: RestoreCheck }): ReactElement {
  const { createdAt, holds, loses, keysFrom } = check;
  return (
    <>
      <Text size="sm">
        The backup of {shortMoment(createdAt)} is whole. It holds {totalsWords(holds)}.
      </Text>
      <Text size="sm" fw={550} my="sm">
        {lossWords(loses)}
      </Text>
      <Text size="sm" mb="sm">
        The store as it is now is kept beside it under another name, and never deleted.{' '}
        {keysFrom === 'store'
          ? 'The passphrases of today go on to count.'
          : 'The keys were changed since: the passphrases of the day of the backup count again.'}
      </Text>
    </>
  );
}

function lossWords(loses: RestoreCheck['loses']): string {
  if (loses === null) {
    return 'Everything entered since then is lost. The present store cannot be asked what that is.';
  }
  const { lastAt, ...totals } = loses;
  if (lastAt === null) return 'Nothing was entered since then, so nothing is lost.';
  return `Lost is what was entered or changed since then, up to ${shortMoment(lastAt)}: ${totalsWords(totals)}.`;
}
