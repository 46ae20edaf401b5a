import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { errorText } from '../lib/error-text.ts';
import { useReturnFocus } from '../lib/use-return-focus.ts';

type Props = {
  readonly title: string;
  /** What it means. */
  readonly children: ReactNode;
  readonly keepLabel: string;
  readonly confirmLabel: string;
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before what cannot be undone. The way back has the focus. */
export function ConfirmModal(props: Props): ReactElement {
  const { title, children, keepLabel, confirmLabel, error, isBusy, onConfirm, onClose } = props;
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="md">
        {children}
        {error !== null && (
          <Text size="sm" role="alert" c="var(--ct-danger)">
            {errorText(error)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {keepLabel}
          </Button>
          <Button color="red" loading={isBusy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
