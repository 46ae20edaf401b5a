import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { useReturnFocus } from '../lib/use-return-focus.ts';

type Props = {
  readonly title: string;
  /** What the reason is for and who will read it. */
  readonly note?: ReactNode;
  readonly label?: string;
  readonly initialReason?: string;
  readonly confirmLabel: string;
  readonly isBusy?: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks one reason in words. Show it while the question is open. */
export function ReasonModal(props: Props): ReactElement {
  const { title, note, label = 'Reason', initialReason = '', confirmLabel, isBusy = false } = props;
  const [reason, setReason] = useState(initialReason);
  const [isMissing, setMissing] = useState(false);
  useReturnFocus();

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else props.onConfirm(reason.trim());
  };

  return (
    <Modal opened onClose={props.onClose} title={title}>
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          {note !== undefined && <Text size="sm">{note}</Text>}
          <Textarea
            label={label}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
            error={isMissing ? 'Give a reason' : undefined}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxRows={10}
            data-autofocus
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
