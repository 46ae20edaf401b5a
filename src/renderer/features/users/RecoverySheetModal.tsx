import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { errorText } from '../../lib/error-text.ts';
import { ipc } from '../../lib/ipc.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { RecoverySheet } from './RecoverySheet.tsx';
import classes from './RecoverySheet.module.css';

type Props = {
  /** There is a sheet already, which opens nothing once this one is confirmed. */
  readonly replaces: boolean;
  readonly onClose: () => void;
};

/** Makes a code, shows it once to be printed, and takes its last group as proof that it was. */
export function RecoverySheetModal({ replaces, onClose }: Props): ReactElement {
  useReturnFocus();
  // Asked for as a change and not kept: nothing holds the code once this is closed.
  const made = useMutation({ mutationFn: () => ipc.call('recovery.prepare', {}), gcTime: 0 });
  const { mutate: make } = made;
  useEffect(() => make(), [make]);
  return (
    <Modal opened onClose={onClose} title="The recovery sheet" size="xl">
      {made.data !== undefined && (
        <MadeSheet code={made.data.code} replaces={replaces} onClose={onClose} />
      )}
      {made.data === undefined && made.error === null && <LoadingRows rows={4} />}
      {made.error !== null && <ErrorState error={made.error} onRetry={() => make()} />}
    </Modal>
  );
}

function MadeSheet({ code, replaces, onClose }: Props & { readonly code: string }): ReactElement {
  const { data: status } = useCall('store.status', {});
  const [lastGroup, setLastGroup] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const print = useMutation({ mutationFn: () => ipc.call('recovery.print', {}) });
  const confirm = useChange('recovery.confirm', {
    changes: ['recovery'],
    onSuccess: () => {
      notifications.show({
        title: 'The recovery sheet is ready',
        message: 'Put it where only the right people find it, and not beside this computer.',
      });
      onClose();
    },
    onError: (error) => setProblem(errorText(error)),
  });
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (lastGroup.trim() === '') return setProblem('Type the last three signs of the code');
    confirm.mutate({ lastGroup });
  };
  return (
    <form noValidate onSubmit={handleSubmit}>
      <Stack gap="md">
        <RecoverySheet code={code} storeName={status?.name ?? ''} />
        <Group gap="sm">
          <Button
            variant={print.data?.isPrinted === true ? 'default' : 'filled'}
            loading={print.isPending}
            data-autofocus
            onClick={() => print.mutate()}
          >
            Print…
          </Button>
          <Text size="sm" c="dimmed">
            Or write it down by hand. It is shown only now, and never stored.
          </Text>
        </Group>
        {print.data?.isPrinted === false && (
          <Text size="sm" role="status">
            Not printed. Choose a printer, or write the code down by hand.
          </Text>
        )}
        {print.error !== null && (
          <Text size="sm" role="alert" c="var(--ct-danger)">
            {errorText(print.error)}
          </Text>
        )}
        <TextInput
          label="The last group, typed from the paper"
          description={
            replaces
              ? 'From then on this sheet opens the store, and the one before opens nothing.'
              : 'From then on this sheet opens the store.'
          }
          maxLength={12}
          autoComplete="off"
          spellCheck={false}
          classNames={{ wrapper: classes['group'] ?? '', input: classes['typed'] ?? '' }}
          value={lastGroup}
          error={problem}
          onChange={(event) => {
            setLastGroup(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant={print.data?.isPrinted === true ? 'filled' : 'default'}
            loading={confirm.isPending}
          >
            It is on paper
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
