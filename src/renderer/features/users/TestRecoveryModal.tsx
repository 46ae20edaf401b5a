import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { readRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import { errorText } from '../../lib/error-text.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import classes from './RecoverySheet.module.css';

/** Takes the code from its paper and says whether it opens the store; nothing changes by it. */
export function TestRecoveryModal({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useReturnFocus();
  const test = useChange('recovery.test', {
    changes: ['recovery'],
    onSuccess: () => {
      notifications.show({
        title: 'The sheet opens this store',
        message: 'Put it back where only the right people find it.',
      });
      onClose();
    },
    onError: (error) => setProblem(errorText(error)),
  });
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const reading = readRecoveryCode(code);
    if ('problem' in reading) return setProblem(reading.problem);
    test.mutate({ code });
  };
  return (
    <Modal opened onClose={onClose} title="Test the recovery sheet" size="lg">
      <form noValidate onSubmit={handleSubmit}>
        <Stack gap="md">
          <Text size="sm">
            Fetch the sheet from where it is kept and type its code. Nothing is changed by a test,
            and the sheet stays good.
          </Text>
          <Textarea
            label="Recovery code"
            description="Eleven groups of three. Small letters and spaces will do."
            autosize
            minRows={2}
            spellCheck={false}
            autoComplete="off"
            data-autofocus
            classNames={{ input: classes['typed'] ?? '' }}
            value={code}
            error={problem}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={test.isPending}>
              Test
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
