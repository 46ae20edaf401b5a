import { Button, Group, Radio, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { RestoreCheck, RestoreChoice } from '../../../shared/ipc/contract/backups.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { errorText } from '../../lib/error-text.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { backupMoment, sizeWords } from './backup-words.ts';
import classes from './Backups.module.css';
import { ProofFields, type Typed } from './ProofFields.tsx';

type Props = {
  readonly isLocked: boolean;
  readonly onChecked: (id: string, check: RestoreCheck) => void;
  readonly onClose: () => void;
};

const places = { beside: 'beside the store', second: 'in the second place', chosen: 'chosen file' };

/** The first step: which backup, and whether it is whole. A damaged one gives way to the next. */
export function ChooseBackup({ isLocked, onChecked, onClose }: Props): ReactElement {
  const list = useCall('backups.restoreChoices', {});
  const [others, setOthers] = useState<readonly RestoreChoice[]>([]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [typed, setTyped] = useState<Typed>({ userId: '', passphrase: '' });
  const choices = [...others, ...(list.data ?? [])];
  const chosen = choices.find(({ id }) => id === chosenId) ?? choices[0];
  const check = useChange('backups.checkRestore', { changes: [], onError: () => {} });
  const chooseFile = useChange('backups.chooseFile', {
    changes: [],
    onSuccess: (choice) => {
      if (choice === null) return;
      setOthers((known) => [choice, ...known.filter(({ id }) => id !== choice.id)]);
      setChosenId(choice.id);
    },
  });
  // A backup from before a change of keys is opened with a passphrase of its own day.
  const needsProof = isLocked || chosen?.keysFrom === 'backup';
  const userId = typed.userId === '' ? (chosen?.coordinators[0]?.userId ?? '') : typed.userId;

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === undefined) return;
    const first = needsProof ? { userId, passphrase: typed.passphrase } : null;
    check.mutate(
      { id: chosen.id, first },
      { onSuccess: (checked) => onChecked(chosen.id, checked) },
    );
  };

  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <form onSubmit={handleSubmit} noValidate className={classes['step']}>
      <Text size="sm">The backup is checked first. Nothing is changed before you confirm it.</Text>
      <Choices choices={choices} chosenId={chosen?.id ?? ''} onChoose={setChosenId} />
      {needsProof && chosen !== undefined && (
        <ProofFields
          label="Coordinator"
          users={chosen.coordinators}
          typed={{ ...typed, userId }}
          onChange={setTyped}
        />
      )}
      {check.error !== null && (
        <Text role="alert" size="sm" c="var(--ct-danger)">
          {errorText(check.error)}
        </Text>
      )}
      <Group gap="sm">
        <Button type="submit" disabled={chosen === undefined} loading={check.isPending}>
          Check this backup
        </Button>
        <Button variant="default" onClick={() => chooseFile.mutate({})}>
          Choose a file
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}

type ChoicesProps = {
  readonly choices: readonly RestoreChoice[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
};

function Choices({ choices, chosenId, onChoose }: ChoicesProps): ReactElement {
  if (choices.length === 0) {
    return <Text size="sm">No backup lies beside this store. Choose the file of one.</Text>;
  }
  return (
    <Radio.Group value={chosenId} onChange={onChoose} aria-label="Backup">
      <div className={classes['choices']}>
        {choices.map(({ id, createdAt, bytes, place }) => (
          <Radio
            key={id}
            value={id}
            classNames={{ root: classes['choice'] ?? '', body: classes['choiceBody'] ?? '' }}
            label={
              <>
                <strong>{backupMoment(createdAt)}</strong>
                <span>{sizeWords(bytes)}</span>
                <span>{places[place]}</span>
              </>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
